import { contains, type Span } from '../text/span.ts';
import type { Tokens } from '../text/tokens.ts';
import { type Clause, clausesOf } from './clauses.ts';
import type { Reading } from './kind.ts';
import type { Mention, Name } from './mention.ts';
import { type Saying, sayingsOf } from './sayings.ts';

/** Who says what in one passage: its sentences around quotations, and the sayings of each. */
export interface Voices {
  readonly clauses: readonly Clause[];
  /** The sayings of a sentence by its number, in order of their cues; worked out when first asked for. */
  readonly sayings: (clause: number) => readonly Saying[];
  readonly names: readonly Name[];
}

/** A passage is asked for its voices by quotations, figures and dates alike; its tokens are the same object each time. */
const known = new WeakMap<Tokens, Voices>();

/** The voices of a passage, its quotations (as `found` by then, or given by their spans with marks) taken as units. */
export function voicesOf(reading: Reading, found: readonly Mention[] = reading.found): Voices {
  const { tokens } = reading;
  const before = known.get(tokens);
  if (before) return before;
  const names = found.filter((it) => it.kind === 'name');
  const quotations = found
    .filter((it) => it.kind === 'quotation' && it.open !== '')
    .map((it) => marked(tokens.text, it));
  const clauses = clausesOf(tokens, quotations);
  const heard: (readonly Saying[] | undefined)[] = [];
  const sayings = (at: number) => (heard[at] ??= sayingsOf(tokens.text, clauses[at] ?? [], names));
  const voices = { clauses, sayings, names };
  known.set(tokens, voices);
  return voices;
}

/** A quotation's span with its marks. */
export function marked(text: string, { start, end }: Span): Span {
  let from = start - 1;
  let to = end;
  while (from > 0 && /\s/.test(text[from]!)) from--;
  while (to < text.length && /\s/.test(text[to]!)) to++;
  // Two apostrophes or backticks are one mark.
  if (/['`]/.test(text[from] ?? '') && text[from - 1] === text[from]) from--;
  if (text[to] === "'" && text[to + 1] === "'") to++;
  return { start: Math.max(0, from), end: Math.min(text.length, to + 1) };
}

/** The sentence that holds an offset: the last that starts at or before it. */
export function clauseAt({ clauses }: Voices, offset: number): number {
  let at = 0;
  while (at + 1 < clauses.length && clauses[at + 1]![0]!.start <= offset) at++;
  return at;
}

/**
 * The saying to which a sentence gives a stretch of its words: the deepest. “Citing …” is deeper than all; of two that
 * enclose one another the inner; “according to …” is deeper than an outlet’s “reported”.
 */
export function sayingOf(sayings: readonly Saying[], span: Span, quoted: boolean): Saying | null {
  const citing = sayings.find((it) => it.how === 'citing');
  if (citing && !quoted) return citing;
  const pre = sayings.findLast((it) => (quoted || it.asserts) && it.after && contains(it.after, span)) ?? null;
  const post = sayings.find((it) => (quoted || it.asserts) && it.before && contains(it.before, span)) ?? null;
  if (!pre || !post) return pre ?? post;
  if (quoted && post.before && post.before.end - span.end < 3 && post.how !== 'citing') return post;
  const shallow = pre.relays && !pre.party?.person && (post.how === 'according' || post.how === 'passive');
  return shallow ? post : pre;
}
