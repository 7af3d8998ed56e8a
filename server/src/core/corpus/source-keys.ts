import { kindOf } from '../mentions/kinds.ts';
import { wordKeys } from './context.ts';
import { readOnce } from './passage-reading.ts';
import { runHashes, shingleKey } from './shingle-keys.ts';
import type { Posting, SourceRecord, StoredPassage } from './source.ts';

/** What is done with the keys of a passage. Those of mentions and words come once for each mention, or once. */
export interface KeyVisitor {
  /** The key of a mention, by its number in the passage. */
  mention(key: string, mention: number): void;
  /** A word of the passage. */
  word(key: string): void;
  /** The hash of a run of words of the passage, as often as it stands there: most of all keys, and most stand nowhere else. */
  run(hash: number): void;
}

/** Shows all look-up keys of a passage: those of its mentions, of its words and of their runs. */
export function visitKeys(passage: StoredPassage, visitor: KeyVisitor): void {
  passage.mentions.forEach((mention, i) => {
    for (const key of kindOf(mention).keys(mention)) visitor.mention(key, i);
  });
  const reading = readOnce(passage);
  for (const key of wordKeys(reading)) visitor.word(key);
  for (const hash of runHashes(reading)) visitor.run(hash);
}

/** All look-up keys of a source with their postings. */
export function keysOf(record: SourceRecord, source: number): ReadonlyMap<string, readonly Posting[]> {
  const keys = new Map<string, Posting[]>();
  const post = (key: string, postings: Posting[]) => {
    const before = keys.get(key);
    if (!before) keys.set(key, postings);
    // A list of one may be shared by all the words of a passage.
    else if (before.length === 1) keys.set(key, [...before, ...postings]);
    else before.push(...postings);
  };
  record.passages.forEach((stored, passage) => {
    // There are hundreds of words, and most stand nowhere else in the source.
    const here: Posting[] = [{ source, passage, mention: -1 }];
    const runs = new Set<number>();
    visitKeys(stored, {
      mention: (key, mention) => post(key, [{ source, passage, mention }]),
      word: (key) => post(key, here),
      run: (hash) => runs.add(hash),
    });
    for (const hash of runs) post(shingleKey(hash), here);
  });
  return keys;
}
