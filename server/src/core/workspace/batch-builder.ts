import { SegmentBuilder } from '../corpus/segment/build-segment.ts';
import type { Batch, Outcome, Wanted } from './ports.ts';
import type { Found } from './read-wanted.ts';

/** Gathers what is found in files as one batch; each file's sources are packed at once and forgotten. */
export class BatchBuilder {
  readonly #builder = new SegmentBuilder();
  readonly #outcomes: Outcome[] = [];

  add(file: Wanted, { records, reason, missing }: Found): void {
    for (const it of records) this.#builder.add(it);
    this.#outcomes.push({ file, reason, missing });
  }

  take(): Batch {
    return { outcomes: this.#outcomes, segments: this.#builder.count > 0 ? [this.#builder.take()] : [] };
  }
}
