/** What is done with a file on its way into an index, in this order. */
export const steps = ['read', 'decode', 'parse', 'recognise', 'keys', 'commit'] as const;

export type Step = (typeof steps)[number];

/** Milliseconds by step, added up over files and threads. */
export type Spent = Readonly<Record<Step, number>>;

export const nothingSpent: Spent = { read: 0, decode: 0, parse: 0, recognise: 0, keys: 0, commit: 0 };

/** Tells what time is spent on: each lap is that since the one before. */
export class Stopwatch {
  readonly spent: Record<Step, number> = { ...nothingSpent };
  readonly #now: () => number;
  #last: number;

  constructor(now: () => number) {
    this.#now = now;
    this.#last = now();
  }

  /** What went by since the last lap counts for nothing. */
  start(): void {
    this.#last = this.#now();
  }

  /** Counts what went by since the last lap; `other` milliseconds of it were another step's. */
  lap(step: Step, other: { readonly step: Step; readonly milliseconds: number } | null = null): void {
    const now = this.#now();
    this.spent[step] += now - this.#last - (other?.milliseconds ?? 0);
    if (other) this.spent[other.step] += other.milliseconds;
    this.#last = now;
  }

  /** Adds what another thread spent. */
  add(spent: Spent): void {
    for (const step of steps) this.spent[step] += spent[step];
  }
}

/** `read 12 ms, decode 3 ms`: the steps that took any time. */
export function tellSpent(spent: Spent): string {
  const taken = steps.filter((it) => spent[it] >= 0.5);
  return taken.map((it) => `${it} ${spent[it].toFixed(0)} ms`).join(', ');
}
