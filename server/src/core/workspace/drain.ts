import type { Clock, Signal } from './ports.ts';

/** Milliseconds of work between two looks at what else waits: a hover must wait for no more. */
const slice = 3;

/**
 * Pulls a long piece of work to its end, giving way every few milliseconds. Null when the signal asked to stop: then the
 * work was left where it stood.
 */
export async function drain<T>(work: Generator<void, T>, clock: Clock, signal: Signal): Promise<T | null> {
  let until = clock.now() + slice;
  for (;;) {
    if (signal.aborted) return null;
    const step = work.next();
    if (step.done) return step.value;
    if (clock.now() < until) continue;
    await clock.turn();
    until = clock.now() + slice;
  }
}
