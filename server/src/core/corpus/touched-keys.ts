/** Keys kept of the commits of late, all together: beyond that nobody remembers what they touched. */
const most = 200_000;

/**
 * What each of the last commits touched, so that an index can say what changed since a generation. Bounded: after a great
 * many changes the answer is that everything may be otherwise.
 */
export class TouchedKeys {
  /** The oldest generation after which all is remembered. */
  #since = 0;
  #commits: { readonly generation: number; readonly keys: ReadonlySet<string> }[] = [];
  #kept = 0;
  /** Of the commit to come; null once it is too much. */
  #coming: Set<string> | null = new Set();

  /** Adds what the commit to come touches. */
  add(keys: Iterable<string>): void {
    if (!this.#coming) return;
    for (const key of keys) this.#coming.add(key);
    if (this.#coming.size > most) this.#coming = null;
  }

  /** The commit to come touches more than can be said. */
  everything(): void {
    this.#coming = null;
  }

  /** The commit has come, and with it this generation. */
  publish(generation: number): void {
    const keys = this.#coming;
    this.#coming = new Set();
    if (keys) {
      this.#commits.push({ generation, keys });
      this.#kept += keys.size;
    } else {
      this.#commits = [];
      this.#kept = 0;
      this.#since = generation;
    }
    while (this.#kept > most) {
      const oldest = this.#commits.shift()!;
      this.#kept -= oldest.keys.size;
      this.#since = oldest.generation;
    }
  }

  /** What commits after this generation touched; null where that is no longer known. */
  since(generation: number): ReadonlySet<string> | null {
    if (generation < this.#since) return null;
    const after = this.#commits.filter((it) => it.generation > generation);
    return after.length === 1 ? after[0]!.keys : new Set(after.flatMap((it) => [...it.keys]));
  }
}

/** What a commit touches when the forms of a block of names change. */
export function touchedBlock(block: string): string {
  return `block ${block}`;
}

/** What a commit touches when a source that was there before gets another citation key. */
export function touchedSource(number: number): string {
  return `source ${number}`;
}
