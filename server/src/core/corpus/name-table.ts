import type { Mention, Name, NameType } from '../mentions/mention.ts';
import { nameTokens } from '../mentions/names/fold-name.ts';
import { nameKeys } from '../mentions/names/keys.ts';
import { blocksOf, countUse, formOf, type NameCounts, type NameUse, noCounts, useOf } from './name-counts.ts';
import { PrefixTable } from './prefix-table.ts';
import { touchedBlock } from './touched-keys.ts';

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

interface Entry extends NameCounts {
  readonly key: string;
  /** Mentions by source. */
  readonly uses: Map<number, NameUse[]>;
  blocks: readonly string[];
  /** Null until asked for. */
  form: NameForm | null;
}

/** The distinct forms of all names, by block. A form belongs to the sources that use it and goes with the last of them. */
export class NameTable {
  readonly #entries = new Map<string, Entry>();
  readonly #blocks = new Map<string, Set<Entry>>();
  /** By the words of their keys; those of the country list, of which there are few, apart. */
  readonly #words = new PrefixTable<Entry>();
  readonly #listed = new Set<Entry>();

  /** Counts the names of one passage's mentions, and notes the blocks that this touches. */
  add(source: number, mentions: readonly Mention[], touched: Set<string>): void {
    for (const mention of mentions) {
      if (mention.kind !== 'name') continue;
      for (const key of nameKeys(mention)) this.#use(key, mention, source, touched);
    }
  }

  /** Takes the names of a source out by their keys, and notes the blocks that this touches. */
  remove(source: number, keys: Iterable<string>, touched: Set<string>): void {
    for (const key of keys) {
      const entry = this.#entries.get(key);
      const uses = entry?.uses.get(source);
      if (!entry || !uses) continue;
      entry.uses.delete(source);
      for (const use of uses) countUse(entry, use, -1);
      this.#changed(entry, touched);
      if (entry.uses.size > 0) continue;
      this.#entries.delete(key);
      if (isListed(entry)) this.#listed.delete(entry);
      else for (const word of wordsOf(entry)) this.#words.remove(word, entry);
    }
  }

  /** The forms of a block, the most used first. */
  forms(block: string, limit: number): readonly NameForm[] {
    return mostUsed(this.#blocks.get(block) ?? [], limit, () => true);
  }

  /** The forms, demonyms aside, of which every word wanted begins a word; the most used first. */
  find(wanted: readonly string[], limit: number): readonly NameForm[] {
    return mostUsed(
      this.#candidates(wanted),
      limit,
      (it) => it.demonyms < it.count && wanted.every((word) => holds(it, word)),
    );
  }

  /** The entries that have the rarest of the words wanted, and those of the country list. */
  *#candidates(wanted: readonly string[]): Generator<Entry> {
    if (wanted.length === 0) {
      yield* this.#entries.values();
      return;
    }
    const counted = wanted.map((word) => ({ word, count: this.#words.count(word, countLimit) }));
    counted.sort((a, b) => a.count - b.count);
    yield* this.#words.from(counted[0]!.word);
    yield* this.#listed;
  }

  #use(key: string, name: Name, source: number, touched: Set<string>): void {
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = { key, uses: new Map(), ...noCounts(), blocks: [], form: null };
      this.#entries.set(key, entry);
      if (isListed(entry)) this.#listed.add(entry);
      else for (const word of wordsOf(entry)) this.#words.add(word, entry);
    }
    const use = useOf(name);
    const uses = entry.uses.get(source);
    if (uses) uses.push(use);
    else entry.uses.set(source, [use]);
    countUse(entry, use, 1);
    this.#changed(entry, touched);
  }

  /** Puts an entry in the blocks of its uses, and in no others: which of them came first must not show. */
  #changed(entry: Entry, touched: Set<string>): void {
    entry.form = null;
    const blocks = blocksOf(entry.readAs);
    for (const block of entry.blocks) touched.add(touchedBlock(block));
    for (const block of blocks) touched.add(touchedBlock(block));
    for (const block of entry.blocks) {
      const found = this.#blocks.get(block);
      if (!found || blocks.includes(block)) continue;
      found.delete(entry);
      if (found.size === 0) this.#blocks.delete(block);
    }
    for (const block of blocks) {
      const found = this.#blocks.get(block);
      if (found) found.add(entry);
      else this.#blocks.set(block, new Set([entry]));
    }
    entry.blocks = blocks;
  }
}

/** Forms counted for one word, at most, to begin with the word that has fewest. */
const countLimit = 1000;

function isListed({ key }: Entry): boolean {
  return key.startsWith('n:=');
}

/** The words of a name's key, each once. */
function wordsOf({ key }: Entry): ReadonlySet<string> {
  return new Set(key.slice(2).split(' '));
}

/** Whether some letters begin the key, behind its `n:`, or a word in it. */
function holds(entry: Entry, letters: string): boolean {
  const folded = isListed(entry) ? `n:${nameTokens(formIn(entry).text).join(' ')}` : entry.key;
  return folded.startsWith(letters, 2) || folded.includes(` ${letters}`);
}

/** The forms most used of many, without sorting the rest. Entries may come twice. */
function mostUsed(entries: Iterable<Entry>, limit: number, isWanted: (it: Entry) => boolean): readonly NameForm[] {
  let found: Entry[] = [];
  let least = 0;
  const cut = () => {
    found = [...new Set(found)].sort(byCount).slice(0, limit);
    least = found.length < limit ? 0 : (found.at(-1)?.count ?? 0);
  };
  for (const entry of entries) {
    if (entry.count < least || !isWanted(entry)) continue;
    found.push(entry);
    if (found.length >= limit * 4) cut();
  }
  cut();
  return found.map(formIn);
}

function byCount(a: Entry, b: Entry): number {
  return b.count - a.count || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

function formIn(entry: Entry): NameForm {
  entry.form ??= formOf(entry.key, entry, entry.uses.size, entry.blocks);
  return entry.form;
}

/** Most used first; ties by key, so that the order in which sources came never shows. */
export function byUse(a: NameForm, b: NameForm): number {
  return b.count - a.count || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
