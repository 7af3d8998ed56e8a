import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../server/src/core/workspace/ports.ts';

/** A clock that a test turns by hand. */
export class HandClock implements Clock {
  #now = 0;
  #alarms: { readonly at: number; readonly run: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  date(): string {
    return new Date(Date.UTC(2025, 9, 13) + this.#now).toISOString();
  }

  after(milliseconds: number, run: () => void): () => void {
    const alarm = { at: this.#now + milliseconds, run };
    this.#alarms.push(alarm);
    return () => {
      this.#alarms = this.#alarms.filter((it) => it !== alarm);
    };
  }

  async turn(): Promise<void> {
    await setImmediate();
  }

  /** Lets time pass, and rings what is due. */
  advance(milliseconds: number): void {
    this.#now += milliseconds;
    const due = this.#alarms.filter((it) => it.at <= this.#now);
    this.#alarms = this.#alarms.filter((it) => it.at > this.#now);
    for (const { run } of due) run();
  }

  get alarms(): number {
    return this.#alarms.length;
  }
}
