import type { Kind } from '../kind.ts';
import type { Quotation } from '../mention.ts';
import { extractQuotations } from './extract-quotations.ts';
import { relateSpeakers } from './relate-speakers.ts';

/**
 * Quotations: words set in quotation marks or a block quotation, with the speaker where the text says so. This folder finds
 * them; whether a source has the words is asked in the corpus, by shingles of all text, so a quotation has no keys of its own.
 */
export const quotations: Kind<Quotation> = {
  id: 'quotation',
  extract: extractQuotations,
  relate: relateSpeakers,
  keys: () => [],
  compare: () => ({ relation: 'unrelated', strength: 0, reason: '' }),
};
