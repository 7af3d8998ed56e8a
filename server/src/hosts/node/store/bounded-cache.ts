interface Entry<V> {
  readonly value: V;
  readonly cost: number;
}

/**
 * Keeps what was asked for last, up to a cost. In two halves: once the younger is full the older is dropped whole, so that what
 * is asked for again and again costs one look and no order has to be kept.
 */
export class BoundedCache<K, V> {
  readonly #half: number;
  #young = new Map<K, Entry<V>>();
  #old = new Map<K, Entry<V>>();
  #cost = 0;

  constructor(most: number) {
    this.#half = most / 2;
  }

  get(key: K): V | undefined {
    const young = this.#young.get(key);
    if (young) return young.value;
    const old = this.#old.get(key);
    if (!old) return undefined;
    this.set(key, old.value, old.cost);
    return old.value;
  }

  set(key: K, value: V, cost: number): void {
    this.#cost += cost - (this.#young.get(key)?.cost ?? 0);
    this.#young.set(key, { value, cost });
    if (this.#cost <= this.#half) return;
    this.#old = this.#young;
    this.#young = new Map();
    this.#cost = 0;
  }

  clear(): void {
    this.#young.clear();
    this.#old.clear();
    this.#cost = 0;
  }
}
