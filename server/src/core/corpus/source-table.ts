import { labelOf } from '../citations/quotable.ts';
import { PrefixTable } from './prefix-table.ts';
import type { Source, SourceRecord } from './source.ts';

type Head = Omit<SourceRecord, 'passages'>;

interface Row {
  readonly head: Head;
  readonly bare: string;
  source: Source;
}

/**
 * The sources of an index by number, and what finds them: citation key, address, title and the words by which a person looks
 * for one. A key is the declared one, else the stem; one that two sources share is ambiguous and each is `parent-stem`. A
 * source that comes or goes costs its own share, however many others there are.
 */
export class SourceTable {
  readonly #rows = new Map<number, Row>();
  /** Each list in the order of numbers. */
  readonly #bare = new Map<string, number[]>();
  readonly #given = new Map<string, number[]>();
  readonly #labels = new Map<string, number[]>();
  readonly #titles = new Map<string, number[]>();
  readonly #urls = new Map<string, number[]>();
  readonly #keys = new PrefixTable<number>();
  readonly #words = new PrefixTable<number>();

  get size(): number {
    return this.#rows.size;
  }

  /** Adds a source; returns the numbers of those that have another key for it. */
  add(number: number, head: Head): readonly number[] {
    const bare = head.metadata.key ?? head.stem;
    const sharing = put(this.#bare, bare, number);
    const row = { head, bare, source: sourceOf(number, head, sharing.length > 1 ? qualified(head) : bare) };
    this.#rows.set(number, row);
    this.#list(number, row);
    const { title, url } = head.metadata;
    if (title) put(this.#titles, title, number);
    if (url) put(this.#urls, trimUrl(url), number);
    return sharing.length === 2 ? this.#rename([...sharing], number) : [];
  }

  /** Removes a source; returns the numbers of those that have another key for it. */
  remove(number: number): readonly number[] {
    const row = this.#rows.get(number);
    if (!row) return [];
    this.#unlist(number, row);
    this.#rows.delete(number);
    const { title, url } = row.head.metadata;
    if (title) drop(this.#titles, title, number);
    if (url) drop(this.#urls, trimUrl(url), number);
    const sharing = drop(this.#bare, row.bare, number);
    return sharing.length === 1 ? this.#rename(sharing, number) : [];
  }

  *all(): Generator<Source> {
    for (const { source } of this.#rows.values()) yield source;
  }

  source(number: number): Source | null {
    return this.#rows.get(number)?.source ?? null;
  }

  byKey(key: string): readonly number[] {
    const given = this.#given.get(key);
    return given ? given.slice(-1) : (this.#bare.get(key) ?? []);
  }

  byLabel(label: string): readonly number[] {
    return this.#labels.get(label) ?? [];
  }

  byTitle(title: string): readonly number[] {
    return this.#titles.get(title) ?? [];
  }

  byUrl(url: string): number | null {
    return this.#urls.get(trimUrl(url))?.[0] ?? null;
  }

  *from(letters: string): Generator<Source> {
    for (const number of this.#keys.from(letters.toLowerCase())) yield this.#rows.get(number)!.source;
  }

  *with(words: readonly string[]): Generator<Source> {
    const counted = words.map((word) => ({ word, count: this.#words.count(word, countLimit) }));
    const [rarest, ...others] = counted.sort((a, b) => a.count - b.count).map((it) => it.word);
    if (rarest === undefined) return;
    const seen = new Set<number>();
    for (const number of this.#words.from(rarest)) {
      if (seen.has(number)) continue;
      seen.add(number);
      const { source } = this.#rows.get(number)!;
      const own = others.length === 0 ? [] : catalogueWords(source);
      if (others.every((word) => own.some((it) => it.startsWith(word)))) yield source;
    }
  }

  /** Gives the keys of sources anew, all but one; returns those that have another now. */
  #rename(sharing: readonly number[], but: number): readonly number[] {
    return sharing.filter((number) => {
      const row = this.#rows.get(number);
      const key = row && (sharing.length > 1 ? qualified(row.head) : row.bare);
      if (!row || number === but || key === row.source.key) return false;
      this.#unlist(number, row);
      row.source = sourceOf(number, row.head, key!);
      this.#list(number, row);
      return true;
    });
  }

  #list(number: number, { source }: Row): void {
    put(this.#given, source.key, number);
    if (labelOf(source.key) !== source.key) put(this.#labels, labelOf(source.key), number);
    this.#keys.add(source.key.toLowerCase(), number);
    for (const word of catalogueWords(source)) this.#words.add(word, number);
  }

  #unlist(number: number, { source }: Row): void {
    drop(this.#given, source.key, number);
    if (labelOf(source.key) !== source.key) drop(this.#labels, labelOf(source.key), number);
    this.#keys.remove(source.key.toLowerCase(), number);
    for (const word of catalogueWords(source)) this.#words.remove(word, number);
  }
}

/** Sources counted for one word, at most, to begin with the word that has fewest. */
const countLimit = 1000;

/** The words by which a person looks for a source, in lower case, each once. */
export function catalogueWords({ key, metadata: { title, author, outlet } }: Source): readonly string[] {
  const text = [key, title, author, outlet].filter((it) => it !== null).join(' ');
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu))];
}

function qualified({ parent, stem }: Head): string {
  return `${parent}-${stem}`;
}

function sourceOf(number: number, { id, file, format, path, metadata, problems }: Head, key: string): Source {
  return { id, number, file, format, path, key, metadata, problems };
}

function put(lists: Map<string, number[]>, key: string, number: number): readonly number[] {
  const list = lists.get(key) ?? [];
  let at = list.length;
  while (at > 0 && list[at - 1]! > number) at--;
  list.splice(at, 0, number);
  lists.set(key, list);
  return list;
}

function drop(lists: Map<string, number[]>, key: string, number: number): readonly number[] {
  const list = lists.get(key) ?? [];
  const at = list.lastIndexOf(number);
  if (at >= 0) list.splice(at, 1);
  if (list.length === 0) lists.delete(key);
  return list;
}

/** Where a reader came from, which no address needs: the marks that newsletters, advertisers and social networks add. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|igshid|mc_[ce]id|yclid|ocid|cmpid|smid)=/i;

/** Addresses that differ in scheme, `www.`, a closing slash, a fragment or marks of tracking name the same page. */
export function trimUrl(url: string): string {
  const [page = '', query = ''] = url
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/#.*$/, '')
    .split('?', 2);
  const kept = query.split('&').filter((it) => it !== '' && !tracking.test(it));
  return page.replace(/\/$/, '') + (kept.length > 0 ? `?${kept.join('&')}` : '');
}
