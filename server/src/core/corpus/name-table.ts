import type { Mention, Name, NameType } from '../mentions/mention.ts';
import { nameBlocks, nameKeys } from '../mentions/names/keys.ts';

/** One way in which sources write a name: the fullest form they give it, with how often. */
export interface NameForm {
  /** The key of its postings. */
  readonly key: string;
  /** The form as written most often. */
  readonly text: string;
  readonly type: NameType;
  readonly demonym: boolean;
  /** Mentions, and sources that hold one. */
  readonly count: number;
  readonly sources: number;
  readonly blocks: readonly string[];
}

interface Entry {
  readonly key: string;
  /** Mentions by source. */
  readonly uses: Map<number, Use[]>;
  /** How many mentions have each text and type, and are read so: what blocks depend on beside the key. */
  readonly texts: Map<string, number>;
  readonly types: Map<NameType, number>;
  readonly readAs: Map<string, number>;
  count: number;
  demonyms: number;
  blocks: readonly string[];
  /** Null until asked for. */
  form: NameForm | null;
}

interface Use {
  readonly text: string;
  readonly type: NameType;
  readonly demonym: boolean;
  readonly readAs: string;
}

/** The members of a block; `sorted`, the most used first, until one of them changes. */
interface Block {
  readonly members: Set<Entry>;
  sorted: readonly NameForm[] | null;
}

/** The distinct forms of all names, by block. A form belongs to the sources that use it and goes with the last of them. */
export class NameTable {
  readonly #entries = new Map<string, Entry>();
  readonly #blocks = new Map<string, Block>();

  /** Counts the names of one passage's mentions. */
  add(source: number, mentions: readonly Mention[]): void {
    for (const mention of mentions) {
      if (mention.kind !== 'name') continue;
      for (const key of nameKeys(mention)) this.#use(key, mention, source);
    }
  }

  remove(source: number, keys: Iterable<string>): void {
    for (const key of keys) {
      const entry = this.#entries.get(key);
      const uses = entry?.uses.get(source);
      if (!entry || !uses) continue;
      entry.uses.delete(source);
      for (const use of uses) count(entry, use, -1);
      this.#changed(entry);
      if (entry.uses.size > 0) continue;
      this.#entries.delete(key);
    }
  }

  /** The forms of a block, the most used first. */
  forms(block: string, limit: number): readonly NameForm[] {
    const found = this.#blocks.get(block);
    if (!found) return [];
    found.sorted ??= [...found.members].map(formOf).sort(byUse).slice(0, kept);
    return found.sorted.slice(0, limit);
  }

  /** Every form. */
  *all(): Iterable<NameForm> {
    for (const entry of this.#entries.values()) yield formOf(entry);
  }

  #use(key: string, name: Name, source: number): void {
    let entry = this.#entries.get(key);
    if (!entry) {
      const counts = { texts: new Map(), types: new Map(), readAs: new Map(), count: 0, demonyms: 0 };
      entry = { key, uses: new Map(), ...counts, blocks: [], form: null };
      this.#entries.set(key, entry);
    }
    const readAs = nameBlocks(name).join('\n');
    const use = { text: name.full, type: name.type, demonym: name.subtype === 'demonym', readAs };
    const uses = entry.uses.get(source);
    if (uses) uses.push(use);
    else entry.uses.set(source, [use]);
    count(entry, use, 1);
    this.#changed(entry);
  }

  /** Puts an entry in the blocks of its uses, and in no others: which of them came first must not show. */
  #changed(entry: Entry): void {
    entry.form = null;
    const blocks = blocksOf(entry);
    for (const block of entry.blocks) {
      const found = this.#blocks.get(block);
      if (!found) continue;
      found.sorted = null;
      if (blocks.includes(block)) continue;
      found.members.delete(entry);
      if (found.members.size === 0) this.#blocks.delete(block);
    }
    for (const block of blocks) {
      if (entry.blocks.includes(block)) continue;
      const found = this.#blocks.get(block);
      if (found) found.members.add(entry);
      else this.#blocks.set(block, { members: new Set([entry]), sorted: null });
      if (found) found.sorted = null;
    }
    entry.blocks = blocks;
  }
}

/** Forms kept in order for one block: more than any look-up asks for. */
const kept = 1000;

function count(entry: Entry, use: Use, by: 1 | -1): void {
  entry.count += by;
  if (use.demonym) entry.demonyms += by;
  add(entry.texts, use.text, by);
  add(entry.types, use.type, by);
  add(entry.readAs, use.readAs, by);
}

function add<T>(counts: Map<T, number>, value: T, by: number): void {
  const now = (counts.get(value) ?? 0) + by;
  if (now > 0) counts.set(value, now);
  else counts.delete(value);
}

function blocksOf(entry: Entry): readonly string[] {
  const [only] = entry.readAs.keys();
  if (entry.readAs.size === 1 && only !== undefined)
    return entry.blocks.join('\n') === only ? entry.blocks : split(only);
  return [...new Set([...entry.readAs.keys()].flatMap(split))].sort();
}

function split(blocks: string): readonly string[] {
  return blocks === '' ? [] : blocks.split('\n');
}

function formOf(entry: Entry): NameForm {
  entry.form ??= {
    key: entry.key,
    text: commonest(entry.texts),
    type: commonest(entry.types),
    demonym: entry.demonyms === entry.count,
    count: entry.count,
    sources: entry.uses.size,
    blocks: entry.blocks,
  };
  return entry.form;
}

/** Most used first; ties by key, so that the order in which sources came never shows. */
export function byUse(a: NameForm, b: NameForm): number {
  return b.count - a.count || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

function commonest<T extends string>(counts: ReadonlyMap<T, number>): T {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}
