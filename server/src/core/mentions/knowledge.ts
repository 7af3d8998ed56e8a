import type { TaggerModel } from './names/model.ts';

/**
 * What the recognisers know beyond their code: models and tables, handed in by the host as bytes or text, so that core reads
 * no file. Each field is the content of the asset of that name beside the code that uses it; absent ones are done without.
 */
export interface Knowledge {
  /** The name tagger's model, `names/tagger.model`. */
  readonly tagger: TaggerModel | null;
  /** Which nouns name the same kind of thing, `figures/nouns.tsv` once parsed. */
  readonly nouns: NounTable | null;
}

/** Maps a noun in the singular to the ids of the things it can name and of what those are kinds of. */
export interface NounTable {
  /** Whether the two nouns can count the same thing: equal, synonyms, or one a kind of the other. */
  compatible(a: string, b: string): boolean;
}

/** Knowledge of nothing: every recogniser still works, by its rules alone. */
export const noKnowledge: Knowledge = { tagger: null, nouns: null };
