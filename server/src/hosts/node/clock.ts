import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../core/workspace/ports.ts';

/** The time of this process. */
export const nodeClock: Clock = {
  now: () => performance.now(),
  date: () => new Date().toISOString(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  turn: async () => {
    await setImmediate();
  },
};
