import { dates } from './dates/dates.ts';
import { figures } from './figures/figures.ts';
import type { Kind } from './kind.ts';
import type { Mention } from './mention.ts';
import { names } from './names/names.ts';
import { quotations } from './quotations/quotations.ts';

/**
 * The kinds of mention, in the order in which they read a passage: a kind sees what those before it found. Names come
 * first (numbers inside them are no figures), dates before figures (a number belongs to one mention).
 */
export const kinds = [names, quotations, dates, figures] as const;

/** The kind a mention belongs to. */
export function kindOf<M extends Mention>(mention: M): Kind<M> {
  const kind = kinds.find((it) => it.id === mention.kind);
  // A record of kinds is existential in TypeScript: the id is what ties the two.
  return kind as unknown as Kind<M>;
}
