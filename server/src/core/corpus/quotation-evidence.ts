import type { Reading } from '../mentions/kind.ts';
import type { Quotation } from '../mentions/mention.ts';
import type { Evidence } from './evidence.ts';
import type { Index } from './source.ts';

/** What the sources say of a quotation. */
export function quotationEvidence(_quotation: Quotation, _reading: Reading, _index: Index): readonly Evidence[] {
  return [];
}
