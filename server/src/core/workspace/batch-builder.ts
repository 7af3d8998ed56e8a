import { SegmentBuilder } from '../corpus/segment/build-segment.ts';
import type { Batch, Outcome, Wanted } from './ports.ts';
import type { Found } from './read-wanted.ts';
import { Stopwatch } from './stopwatch.ts';

/** Gathers what is found in files as one batch; each file's sources are packed at once and forgotten. */
export class BatchBuilder {
  /** What the batch took: whoever reads its files counts their steps in it. */
  readonly watch: Stopwatch;
  readonly #builder = new SegmentBuilder();
  readonly #outcomes: Outcome[] = [];

  constructor(now: () => number) {
    this.watch = new Stopwatch(now);
  }

  add(file: Wanted, { records, reason, missing }: Found): void {
    this.watch.start();
    for (const it of records) this.#builder.add(it);
    this.#outcomes.push({ file, reason, missing });
    this.watch.lap('keys');
  }

  take(): Batch {
    this.watch.start();
    const segments = this.#builder.count > 0 ? [this.#builder.take()] : [];
    this.watch.lap('keys');
    return { outcomes: this.#outcomes, segments, spent: this.watch.spent };
  }
}
