import type { Name, NameType } from '../mentions/mention.ts';
import { nameBlocks } from '../mentions/names/keys.ts';
import type { NameForm } from './name-table.ts';

/** What the mentions with one key add up to: all that a form is made of, so that sources can be added and taken away. */
export interface NameCounts {
  /** How many mentions have each text and type, and are read so: what blocks depend on beside the key. */
  readonly texts: Map<string, number>;
  readonly types: Map<NameType, number>;
  readonly readAs: Map<string, number>;
  count: number;
  demonyms: number;
}

export function noCounts(): NameCounts {
  return { texts: new Map(), types: new Map(), readAs: new Map(), count: 0, demonyms: 0 };
}

/** What one mention adds to the counts of its key. */
export interface NameUse {
  readonly text: string;
  readonly type: NameType;
  readonly demonym: boolean;
  readonly readAs: string;
}

/** The blocks of one name are one list. */
const joined = new WeakMap<readonly string[], string>();

export function useOf(name: Name): NameUse {
  const blocks = nameBlocks(name);
  const readAs = joined.get(blocks) ?? blocks.join('\n');
  joined.set(blocks, readAs);
  return { text: name.full, type: name.type, demonym: name.subtype === 'demonym', readAs };
}

export function countUse(counts: NameCounts, use: NameUse, by: 1 | -1): void {
  counts.count += by;
  if (use.demonym) counts.demonyms += by;
  addTo(counts.texts, use.text, by);
  addTo(counts.types, use.type, by);
  addTo(counts.readAs, use.readAs, by);
}

/** Adds counts to others, or takes them away. */
export function addCounts(counts: NameCounts, more: NameCounts, by: 1 | -1): void {
  counts.count += by * more.count;
  counts.demonyms += by * more.demonyms;
  for (const [it, count] of more.texts) addTo(counts.texts, it, by * count);
  for (const [it, count] of more.types) addTo(counts.types, it, by * count);
  for (const [it, count] of more.readAs) addTo(counts.readAs, it, by * count);
}

function addTo<T>(counts: Map<T, number>, value: T, by: number): void {
  const now = (counts.get(value) ?? 0) + by;
  if (now > 0) counts.set(value, now);
  else counts.delete(value);
}

/** The blocks that a form is in: those of all its uses. */
export function blocksOf(readAs: ReadonlyMap<string, number>): readonly string[] {
  const [only] = readAs.keys();
  if (readAs.size === 1 && only !== undefined) return split(only);
  return [...new Set([...readAs.keys()].flatMap(split))].sort();
}

function split(blocks: string): readonly string[] {
  return blocks === '' ? [] : blocks.split('\n');
}

/** The form that counts make; `sources` hold one mention of it or more. */
export function formOf(key: string, counts: NameCounts, sources: number, blocks: readonly string[]): NameForm {
  return {
    key,
    text: commonest(counts.texts),
    type: commonest(counts.types),
    demonym: counts.demonyms === counts.count,
    count: counts.count,
    sources,
    blocks,
  };
}

function commonest<T extends string>(counts: ReadonlyMap<T, number>): T {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}
