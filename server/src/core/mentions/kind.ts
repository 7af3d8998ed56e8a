import type { Document, Passage } from '../documents/document.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Knowledge } from './knowledge.ts';
import type { Mention } from './mention.ts';

/** One passage while its mentions are read: its tokens, and the mentions that earlier kinds found in it. */
export interface Reading {
  readonly passage: Passage;
  readonly tokens: Tokens;
  readonly knowledge: Knowledge;
  /** The document's own date, `2024-10-26`, or null where it states none. */
  readonly date: string | null;
  /** Mentions of the kinds before this one in the registry, in order of `start` within each kind. */
  readonly found: readonly Mention[];
  /** False for a passage that is not English: only exact names are read there. */
  readonly english: boolean;
}

/** A whole document after every kind has read every passage: `mentions[i]` are those of `readings[i]`. */
export interface DocumentReading {
  readonly document: Document;
  readonly readings: readonly Reading[];
  readonly mentions: readonly (readonly Mention[])[];
}

/** How a mention of a source bears on one of the draft. */
export interface Agreement {
  readonly relation: 'agrees' | 'near' | 'differs' | 'unrelated';
  /** 0 to 1, for ranking among equals of one relation. */
  readonly strength: number;
  /** A short reason that can be shown: `rounds to 12,000`, `a bound, stated flat`. Empty where there is nothing to say. */
  readonly reason: string;
}

/** What the two mentions stand in, for a comparison that needs more than the mention itself. */
export interface Comparison {
  readonly draft: { readonly reading: Reading };
  readonly source: { readonly reading: Reading };
  readonly knowledge: Knowledge;
}

/**
 * Everything the rest of the program needs to know of one kind of mention. Adding a kind is one folder with these functions,
 * a member of the `Mention` union and a line in `kinds.ts`.
 */
export interface Kind<M extends Mention> {
  readonly id: M['kind'];
  /** The mentions of one passage, in order of `start`, none overlapping another of its kind. Depends on the reading alone, so that it can be memoised by passage text. */
  extract(reading: Reading): readonly M[];
  /**
   * What only the whole document can say (the full form of a short name, the speaker behind a pronoun, the date that “the
   * next day” counts from): returns new lists of this kind's mentions, one for each passage. Cheap, rerun on every change.
   */
  relate(document: DocumentReading): readonly (readonly M[])[];
  /** Look-up keys, each with a prefix of its kind. Two mentions that could agree share a key. */
  keys(mention: M): readonly string[];
  compare(draft: M, source: M, comparison: Comparison): Agreement;
}
