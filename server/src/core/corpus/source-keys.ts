import { kindOf } from '../mentions/kinds.ts';
import { wordKeys } from './context.ts';
import { readOnce } from './passage-reading.ts';
import { shingleKeys } from './shingle-keys.ts';
import type { Posting, SourceRecord } from './source.ts';

/** All look-up keys of a source with their postings: those of its mentions, of the words of its passages and of their runs. */
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
    stored.mentions.forEach((mention, i) => {
      for (const key of kindOf(mention).keys(mention)) post(key, [{ source, passage, mention: i }]);
    });
    const reading = readOnce(stored);
    // There are hundreds of words, and most stand nowhere else in the source.
    const here: Posting[] = [{ source, passage, mention: -1 }];
    for (const key of wordKeys(reading)) post(key, here);
    for (const key of shingleKeys(reading)) post(key, here);
  });
  return keys;
}
