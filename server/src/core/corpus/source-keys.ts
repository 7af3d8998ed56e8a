import { kindOf } from '../mentions/kinds.ts';
import { wordKeys } from './context.ts';
import { readingOf } from './passage-reading.ts';
import { shingleKeys } from './shingle-keys.ts';
import type { Posting, SourceRecord } from './source.ts';

/** All look-up keys of a source with their postings: those of its mentions, of the words of its passages and of their runs. */
export function keysOf(record: SourceRecord, source: number): ReadonlyMap<string, readonly Posting[]> {
  const keys = new Map<string, Posting[]>();
  const post = (key: string, passage: number, mention: number) => {
    const list = keys.get(key);
    if (list) list.push({ source, passage, mention });
    else keys.set(key, [{ source, passage, mention }]);
  };
  record.passages.forEach((stored, passage) => {
    stored.mentions.forEach((mention, i) => {
      for (const key of kindOf(mention).keys(mention)) post(key, passage, i);
    });
    const reading = readingOf(stored);
    for (const key of wordKeys(reading)) post(key, passage, -1);
    for (const key of shingleKeys(reading)) post(key, passage, -1);
  });
  return keys;
}
