/** Slots at first: most contexts share a word with no more passages than half of them. */
const fewest = 256;

/**
 * What passages have in common with a context, summed up by place. A table of numbers: a context meets thousands of places, for
 * each mention that is typed, and engines hash large numbers in a `Map` slowly.
 */
export class Scores {
  #places = new Float64Array(fewest).fill(-1);
  #values = new Float64Array(fewest);
  #count = 0;

  add(place: number, value: number): void {
    const slot = this.#slotOf(place);
    if (this.#places[slot] !== place) {
      this.#places[slot] = place;
      this.#count++;
    }
    this.#values[slot]! += value;
    if (this.#count * 2 > this.#places.length) this.#grow();
  }

  /** 0 for a place that was never added. */
  get(place: number): number {
    const slot = this.#slotOf(place);
    return this.#places[slot] === place ? this.#values[slot]! : 0;
  }

  /** The places with the highest sums in order, the lower place first among equals. */
  best(limit: number): readonly { readonly place: number; readonly score: number }[] {
    const best: { readonly place: number; readonly score: number }[] = [];
    let least = -1;
    for (let slot = 0; slot < this.#places.length; slot++) {
      const place = this.#places[slot]!;
      const score = this.#values[slot]!;
      if (place < 0 || score < least) continue;
      let at = best.length;
      while (at > 0 && isBefore(place, score, best[at - 1]!)) at--;
      if (at >= limit) continue;
      best.splice(at, 0, { place, score });
      if (best.length > limit) best.pop();
      if (best.length === limit) least = best.at(-1)!.score;
    }
    return best;
  }

  /** The slot of a place, or the free one where it goes. */
  #slotOf(place: number): number {
    const last = this.#places.length - 1;
    // Passages of one source lie side by side, sources far apart: both parts count.
    let slot = (Math.imul(place ^ ((place / 0x400_0000) | 0), 0x9e3779b1) >>> 7) & last;
    while (this.#places[slot] !== place && this.#places[slot]! >= 0) slot = (slot + 1) & last;
    return slot;
  }

  #grow(): void {
    const [places, values] = [this.#places, this.#values];
    this.#places = new Float64Array(places.length * 4).fill(-1);
    this.#values = new Float64Array(places.length * 4);
    for (let i = 0; i < places.length; i++) {
      if (places[i]! < 0) continue;
      const slot = this.#slotOf(places[i]!);
      this.#places[slot] = places[i]!;
      this.#values[slot] = values[i]!;
    }
  }
}

function isBefore(place: number, score: number, other: { readonly place: number; readonly score: number }): boolean {
  return score > other.score || (score === other.score && place < other.place);
}
