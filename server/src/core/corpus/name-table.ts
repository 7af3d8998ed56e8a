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
  /** The blocks of its uses by what they are read as, and all of them. */
  readonly blocksOf: Map<string, readonly string[]>;
  blocks: readonly string[];
  /** Mentions by source, spelling and type. */
  readonly uses: Map<number, Use[]>;
}

interface Use {
  readonly text: string;
  readonly type: NameType;
  readonly demonym: boolean;
  /** What the blocks depend on beside the key. */
  readonly readAs: string;
}

/** The distinct forms of all names, by block. A form belongs to the sources that use it and goes with the last of them. */
export class NameTable {
  readonly #entries = new Map<string, Entry>();
  readonly #blocks = new Map<string, Set<string>>();
  readonly #forms = new Map<string, NameForm>();

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
      if (!entry?.uses.delete(source)) continue;
      this.#forms.delete(key);
      const left = new Set([...entry.uses.values()].flatMap((uses) => uses.map((it) => it.readAs)));
      for (const readAs of entry.blocksOf.keys()) if (!left.has(readAs)) entry.blocksOf.delete(readAs);
      this.#place(entry);
      if (entry.uses.size === 0) this.#entries.delete(key);
    }
  }

  /** The forms of a block, the most used first. */
  forms(block: string, limit: number): readonly NameForm[] {
    const forms = [...(this.#blocks.get(block) ?? [])].map((key) => this.#form(key));
    return forms.sort(byUse).slice(0, limit);
  }

  /** Every form. */
  *all(): Iterable<NameForm> {
    for (const key of this.#entries.keys()) yield this.#form(key);
  }

  #use(key: string, name: Name, source: number): void {
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = { key, blocksOf: new Map(), blocks: [], uses: new Map() };
      this.#entries.set(key, entry);
    }
    const readAs = `${name.type} ${name.subtype === 'designator'} ${name.full === name.full.toUpperCase()}`;
    if (!entry.blocksOf.has(readAs)) {
      entry.blocksOf.set(readAs, nameBlocks(name));
      this.#place(entry);
    }
    const uses = entry.uses.get(source) ?? [];
    uses.push({ text: name.full, type: name.type, demonym: name.subtype === 'demonym', readAs });
    entry.uses.set(source, uses);
    this.#forms.delete(key);
  }

  /** Puts an entry in the blocks of its uses, and in no others: which of them came first must not show. */
  #place(entry: Entry): void {
    const blocks = new Set([...entry.blocksOf.values()].flat());
    for (const block of entry.blocks) {
      if (blocks.has(block)) continue;
      const members = this.#blocks.get(block);
      members?.delete(entry.key);
      if (members?.size === 0) this.#blocks.delete(block);
    }
    for (const block of blocks) this.#blocks.set(block, (this.#blocks.get(block) ?? new Set()).add(entry.key));
    entry.blocks = [...blocks].sort();
  }

  #form(key: string): NameForm {
    const known = this.#forms.get(key);
    if (known) return known;
    const entry = this.#entries.get(key)!;
    const uses = [...entry.uses.values()].flat();
    const form = {
      key,
      text: commonest(uses.map((it) => it.text)),
      type: commonest(uses.map((it) => it.type)),
      demonym: uses.every((it) => it.demonym),
      count: uses.length,
      sources: entry.uses.size,
      blocks: entry.blocks,
    };
    this.#forms.set(key, form);
    return form;
  }
}

/** Most used first; ties by key, so that the order in which sources came never shows. */
export function byUse(a: NameForm, b: NameForm): number {
  return b.count - a.count || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

function commonest<T extends string>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}
