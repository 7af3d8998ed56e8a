/** Words up to which new ones are put in their places one by one, without going through all. */
const few = 32;

/** Things by words, found by the letters that a word begins with. Words are in the order of their code units. */
export class PrefixTable<T> {
  readonly #things = new Map<string, T[]>();
  /** Every word, perhaps with some that have gone. */
  #sorted: string[] = [];
  #added = new Set<string>();
  #gone = 0;

  add(word: string, thing: T): void {
    const things = this.#things.get(word);
    if (things) {
      things.push(thing);
      return;
    }
    this.#things.set(word, [thing]);
    this.#added.add(word);
  }

  remove(word: string, thing: T): void {
    const things = this.#things.get(word);
    const at = things?.indexOf(thing) ?? -1;
    if (!things || at < 0) return;
    things.splice(at, 1);
    if (things.length > 0) return;
    this.#things.delete(word);
    if (!this.#added.delete(word)) this.#gone++;
  }

  /** The things of all words that begin with some letters, word by word; a thing with two such words comes twice. */
  *from(letters: string): Generator<T> {
    this.#sort();
    const words = this.#sorted;
    for (let i = this.#place(letters); i < words.length; i++) {
      const word = words[i]!;
      if (!word.startsWith(letters)) return;
      const things = this.#things.get(word);
      if (things) yield* things;
    }
  }

  /** At most so many: how many things there are for some letters, to begin with the letters that have fewest. */
  count(letters: string, most: number): number {
    this.#sort();
    let count = 0;
    for (let i = this.#place(letters); i < this.#sorted.length && count < most; i++) {
      const word = this.#sorted[i]!;
      if (!word.startsWith(letters)) break;
      count += this.#things.get(word)?.length ?? 0;
    }
    return count;
  }

  #place(letters: string): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sorted[middle]! < letters) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #sort(): void {
    if (this.#added.size === 0) return;
    if (this.#added.size > few || this.#gone > this.#things.size) {
      this.#sorted = [...this.#things.keys()].sort();
      this.#gone = 0;
    } else
      for (const word of this.#added) {
        const at = this.#place(word);
        if (this.#sorted[at] === word) this.#gone--;
        else this.#sorted.splice(at, 0, word);
      }
    this.#added.clear();
  }
}
