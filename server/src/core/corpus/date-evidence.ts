import type { Reading } from '../mentions/kind.ts';
import type { DateMention } from '../mentions/mention.ts';
import type { Evidence } from './evidence.ts';
import type { Index } from './source.ts';

/** What the sources say of a date. */
export function dateEvidence(_date: DateMention, _reading: Reading, _index: Index): readonly Evidence[] {
  return [];
}
