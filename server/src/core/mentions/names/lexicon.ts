import { addWord, finish, hashText } from './hash.ts';

/**
 * A table of what is known of words and phrases in lower case: lists they stand in (`Listed`) and the cluster of words of like
 * meaning. Slots are found by hash; a slot keeps 16 more bits of the hash as its check, 0 for an empty one.
 */
export interface Lexicon {
  /** Words: a power of two slots. */
  readonly checks: Uint16Array;
  readonly lists: Uint16Array;
  readonly clusters: Uint8Array;
  /** Phrases of two to four words: a power of two slots. */
  readonly phraseChecks: Uint16Array;
  readonly phraseTypes: Uint8Array;
}

/** The lists a word can stand in, as bits. */
export const Listed = {
  firstName: 1,
  surname: 2,
  rareName: 4,
  city: 8,
  place: 16,
  country: 32,
  demonym: 64,
  region: 128,
  common: 256,
  frequent: 512,
  organisation: 1024,
  title: 2048,
  organisationHead: 4096,
  date: 8192,
  head: 16384,
  club: 32768,
} as const;

/** What a phrase names, as bits. */
export const PhraseType = { person: 1, place: 2, organisation: 4, other: 8, club: 16 } as const;

/** The longest phrase of the table, in words. */
export const longestPhrase = 4;

/** The slot of a word by its hash, or -1. */
export function findWord(lexicon: Lexicon, hash: number): number {
  return findSlot(lexicon.checks, hash);
}

/** The types of a phrase by its hash, 0 when it is not in the table. */
export function phraseTypes(lexicon: Lexicon, hash: number): number {
  const slot = findSlot(lexicon.phraseChecks, finish(hash));
  return slot < 0 ? 0 : (lexicon.phraseTypes[slot] ?? 0);
}

/** The hash of a phrase in lower case whose words stand apart by single spaces. */
export function hashPhrase(phrase: string): number {
  let hash = 0;
  for (const word of phrase.split(' ')) hash = addWord(hash, hashText(word));
  return hash;
}

function findSlot(checks: Uint16Array, hash: number): number {
  const mask = checks.length - 1;
  const check = checkOf(hash);
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const it = checks[slot];
    if (it === 0) return -1;
    if (it === check) return slot;
  }
}

/** The check that a slot keeps of a hash; never 0. */
export function checkOf(hash: number): number {
  return hash >>> 16 || 1;
}
