import type { NameForm } from './name-table.ts';
import { roughly } from './roughly.ts';
import type { Index, Posting, Source, StoredPassage } from './source.ts';
import { touchedBlock, touchedSource } from './touched-keys.ts';

/** Something that was read of an index. */
interface Read {
  /** The generation in which it became what it is. */
  changed: number;
  /** The list that noted it last: each notes it once. */
  notedBy: readonly Read[] | null;
}

/** What a key weighs. */
export interface Weight extends Read {
  /** How many postings it has, roughly. */
  readonly count: number;
  /** The logarithm of the passages over those that hold the key, both roughly. */
  readonly rarity: number;
}

/** The first postings of a key, as far as they are remembered. */
interface List extends Read {
  /** A number by which two lists, and whether there are more, are told apart. */
  print: number;
  /** The passages in it, each once: kept for lists that are read again and again. */
  places: Float64Array | null;
}

interface Answer<T> extends Read {
  value: T;
  reads: Read[];
  /** The latest generation that it is known to hold for. */
  holds: number;
  find: (lookUps: LookUps) => T;
  readonly isEqual: (a: T, b: T) => boolean;
}

/** More passages than any source has: source and passage as one number. */
const mostPassages = 2 ** 26;

/** Places kept at most, of all lists together: eight bytes each. */
const mostPlaces = 1_000_000;

/** Reads kept at most, and answers kept at most of what belongs to no passage: beyond that all is forgotten. */
const mostReads = 400_000;
const mostAnswers = 20_000;

/**
 * The look-ups of an index, remembered: by which of them a question was answered, and so, after a commit, which answers still
 * hold. Those that looked up nothing the commit touched do, and so do those that would read the same again. All that is kept
 * from one keystroke to the next and depends on the sources is kept here.
 *
 * What counts the whole corpus is read roughly: a commit that moves it a little moves no weight. Whether all sources are read,
 * how many there are and which were skipped cannot be asked here, since no answer may depend on it.
 */
export class LookUps {
  readonly #index: Index;
  #generation: number;
  /** Answers that hold for no generation from this one on hold no more, whatever they read. */
  #floor: number;
  #passages: number;
  readonly #answers = new WeakMap<object, Map<string, Answer<unknown>>>();
  readonly #weights = new Map<string, { count: number; rarity: number } & Read>();
  readonly #lists = new Map<number, Map<string, List>>();
  readonly #blocks = new Map<number, Map<string, Read>>();
  readonly #sources = new Map<number, { key: string | null } & Read>();
  #kept = 0;
  #keptPlaces = 0;
  #state: object = {};
  #finding: Answer<unknown> | null = null;

  constructor(index: Index) {
    this.#index = index;
    this.#generation = index.generation;
    this.#floor = index.generation;
    this.#passages = roughly(index.passageCount);
  }

  /**
   * The answer to a question about `place`, found now or earlier; kept as long as `place` is. `find` depends on nothing but
   * what it looks up here and what the question names. Where an answer is found anew and `isEqual` to the one before, those
   * that rest on it are left alone.
   */
  recall<T>(
    place: object,
    question: string,
    find: (lookUps: LookUps) => T,
    isEqual: (a: T, b: T) => boolean = Object.is,
  ): T {
    if (!this.#finding) this.#catchUp();
    const kept = this.#answersOf(place);
    let answer = kept.get(question) as Answer<T> | undefined;
    if (answer) {
      answer.find = find;
      this.#renew(answer);
    } else {
      answer = { ...this.#read(), value: undefined as T, reads: [], holds: -1, find, isEqual };
      this.#fill(answer);
      kept.set(question, answer as Answer<unknown>);
    }
    this.#note(answer);
    return answer.value;
  }

  /** Lets what was answered about one place hold for another of which the same is true. */
  carry(from: object, to: object): void {
    const kept = this.#answers.get(from);
    if (kept && !this.#answers.has(to)) this.#answers.set(to, new Map(kept));
  }

  weigh(key: string): Weight {
    let weight = this.#weights.get(key);
    if (!weight) {
      const count = this.#count(key);
      weight = { ...this.#read(), count, rarity: this.#rarity(count) };
      this.#weights.set(key, weight);
    }
    this.#note(weight);
    return weight;
  }

  /** Counts weights that somebody kept, of this same `state`, as looked up again. */
  reuse(weights: readonly { readonly weight: Weight }[]): void {
    for (const { weight } of weights) this.#note(weight);
  }

  /** The first postings of a key. Of the count, only whether there are more. */
  lookup(key: string, limit: number): { readonly more: boolean; readonly postings: readonly Posting[] } {
    const { count, postings } = this.#index.lookup(key, limit);
    const lists = within(this.#lists, limit);
    const list = lists.get(key) ?? { ...this.#read(), print: printOf(count, postings), places: null };
    lists.set(key, list);
    this.#note(list);
    return { more: count > postings.length, postings };
  }

  /** The passages of the first postings of a key, as numbers (`placeAt`). */
  places(key: string, limit: number): Float64Array {
    const known = within(this.#lists, limit).get(key);
    if (known?.places) {
      this.#note(known);
      return known.places;
    }
    const { postings } = this.lookup(key, limit);
    const places = new Float64Array(new Set(postings.map(placeAt)));
    if (this.#keptPlaces > mostPlaces) {
      for (const lists of this.#lists.values()) for (const list of lists.values()) list.places = null;
      this.#keptPlaces = 0;
    }
    within(this.#lists, limit).get(key)!.places = places;
    this.#keptPlaces += places.length;
    return places;
  }

  /** Whether any passage has a key. */
  has(key: string): boolean {
    return this.lookup(key, 0).more;
  }

  forms(block: string, limit: number): readonly NameForm[] {
    const blocks = within(this.#blocks, limit);
    const known = blocks.get(block) ?? this.#read();
    blocks.set(block, known);
    this.#note(known);
    return this.#index.forms(block, limit);
  }

  source(number: number): Source | null {
    const source = this.#index.source(number);
    const known = this.#sources.get(number) ?? { ...this.#read(), key: source?.key ?? null };
    this.#sources.set(number, known);
    this.#note(known);
    return source;
  }

  // A number stands for one source for ever, and its passages are read by way of its postings: nothing to remember.

  passage(source: number, passage: number): StoredPassage | null {
    return this.#index.passage(source, passage);
  }

  passagesOf(source: number): number {
    return this.#index.passagesOf(source);
  }

  /** What weights may be kept for: another object once any of them may be another. */
  get state(): object {
    if (!this.#finding) this.#catchUp();
    return this.#state;
  }

  #answersOf(place: object): Map<string, Answer<unknown>> {
    let kept = this.#answers.get(place);
    if (kept && !(place === this && kept.size > mostAnswers)) return kept;
    kept = new Map();
    this.#answers.set(place, kept);
    return kept;
  }

  #fill<T>(answer: Answer<T>): void {
    const outer = this.#finding;
    this.#finding = answer as Answer<unknown>;
    answer.reads = [];
    try {
      answer.value = answer.find(this);
      answer.holds = this.#generation;
    } finally {
      this.#finding = outer;
    }
  }

  /** Finds an answer anew where something that it read is no longer what it was. */
  #renew<T>(answer: Answer<T>): void {
    if (answer.holds === this.#generation) return;
    const { holds, value } = answer;
    if (holds >= this.#floor && answer.reads.every((it) => this.#changedIn(it) <= holds)) {
      answer.holds = this.#generation;
      return;
    }
    this.#fill(answer);
    if (answer.isEqual(value, answer.value)) answer.value = value;
    else answer.changed = this.#generation;
  }

  #changedIn(read: Read): number {
    if (isAnswer(read)) this.#renew(read);
    return read.changed;
  }

  #note(read: Read): void {
    const reads = this.#finding?.reads;
    if (!reads || read.notedBy === reads) return;
    read.notedBy = reads;
    reads.push(read);
  }

  #read(): Read {
    this.#kept++;
    return { changed: this.#generation, notedBy: null };
  }

  #count(key: string): number {
    return roughly(this.#index.lookup(key, 0).count);
  }

  #rarity(count: number): number {
    return Math.log(1 + (this.#passages + 1) / (count + 0.5));
  }

  /** Sees which reads are others since the last commit that was seen. */
  #catchUp(): void {
    const { generation } = this.#index;
    if (this.#kept > mostReads) this.#forget(this.#generation + 1);
    if (generation === this.#generation) return;
    const touched = this.#index.touchedSince(this.#generation);
    const passages = roughly(this.#index.passageCount);
    this.#generation = generation;
    this.#state = {};
    if (!touched || passages !== this.#passages) {
      this.#passages = passages;
      this.#forget(generation);
      return;
    }
    for (const key of touched) this.#compare(key);
    for (const [number, source] of this.#sources) {
      if (!touched.has(touchedSource(number))) continue;
      const key = this.#index.source(number)?.key ?? null;
      if (key !== source.key) Object.assign(source, { key, changed: generation });
    }
    for (const blocks of this.#blocks.values())
      for (const [block, read] of blocks) if (touched.has(touchedBlock(block))) read.changed = generation;
  }

  #compare(key: string): void {
    const weight = this.#weights.get(key);
    const count = weight && this.#count(key);
    if (weight && count !== undefined && count !== weight.count)
      Object.assign(weight, { count, rarity: this.#rarity(count), changed: this.#generation });
    for (const [limit, lists] of this.#lists) {
      const list = lists.get(key);
      if (!list) continue;
      const { count, postings } = this.#index.lookup(key, limit);
      const print = printOf(count, postings);
      if (print !== list.print) Object.assign(list, { print, places: null, changed: this.#generation });
    }
  }

  /** Lets no answer hold for a generation after one before `floor`: what they read is no longer known. */
  #forget(floor: number): void {
    this.#floor = floor;
    this.#state = {};
    this.#weights.clear();
    this.#lists.clear();
    this.#blocks.clear();
    this.#sources.clear();
    this.#kept = 0;
    this.#keptPlaces = 0;
  }
}

/** The passage that something stands in, as one number. */
export function placeAt({ source, passage }: Pick<Posting, 'source' | 'passage'>): number {
  return source * mostPassages + passage;
}

/** The source and the passage that a place stands for. */
export function placeOf(place: number): { readonly source: number; readonly passage: number } {
  return { source: Math.floor(place / mostPassages), passage: place % mostPassages };
}

const known = new WeakMap<Index, LookUps>();

/** The look-ups of an index: all who ask about one index share them. */
export function lookUpsOf(index: Index | LookUps): LookUps {
  if (index instanceof LookUps) return index;
  const lookUps = known.get(index) ?? new LookUps(index);
  known.set(index, lookUps);
  return lookUps;
}

function isAnswer(read: Read): read is Answer<unknown> {
  return 'find' in read;
}

function within<T>(maps: Map<number, Map<string, T>>, limit: number): Map<string, T> {
  const map = maps.get(limit) ?? new Map<string, T>();
  maps.set(limit, map);
  return map;
}

function printOf(count: number, postings: readonly Posting[]): number {
  let print = count > postings.length ? 1 : 0;
  for (const { source, passage, mention } of postings) {
    print = (Math.imul(print, 0x01000193) ^ source) | 0;
    print = (Math.imul(print, 0x01000193) ^ passage) | 0;
    print = (Math.imul(print, 0x01000193) ^ mention) | 0;
  }
  return print;
}
