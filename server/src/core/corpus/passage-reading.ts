import type { Passage } from '../documents/document.ts';
import type { Reading } from '../mentions/kind.ts';
import { noKnowledge } from '../mentions/knowledge.ts';
import { once } from '../text/once.ts';
import { scan } from '../text/scan.ts';
import type { Tokens } from '../text/tokens.ts';
import type { StoredPassage } from './source.ts';

/** A stored passage as a reading: its tokens are scanned when first asked for and kept as long as the passage is. */
export const readingOf = once(readOnce);

const scanned = new WeakMap<StoredPassage, Tokens>();

/** Keeps the tokens of a passage that was just read, for those who look at it before it is put away. */
export function keepTokens(stored: StoredPassage, tokens: Tokens): void {
  scanned.set(stored, tokens);
}

/** The same, kept by nobody: for a look at every passage of a source, most of which are never asked for again. */
export function readOnce(stored: StoredPassage): Reading {
  const passage: Passage = { ...stored, pieces: [], footnote: null };
  const tokens = scanned.get(stored) ?? scan(stored.text);
  return { passage, tokens, knowledge: noKnowledge, date: null, found: stored.mentions, english: true };
}
