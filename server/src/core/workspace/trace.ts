import type { Clock } from './ports.ts';

/** Tells how long things take. Names say what is done and never hold text of a draft or a source. */
export interface Trace {
  span<T>(name: string, run: () => T): T;
  /** The same for work that is done in steps, with other things in between. */
  steps<T>(name: string, work: Generator<void, T>): Generator<void, T>;
}

/** Measures nothing and costs nothing. */
export const noTrace: Trace = { span: (_, run) => run(), steps: (_, work) => work };

/** Writes each outermost span when it ends, with those inside it indented below: what the time was spent on. */
export function traceTo(write: (text: string) => void, clock: Clock): Trace {
  let lines: string[] = [];
  let depth = 0;
  return {
    span(name, run) {
      const begun = clock.now();
      const at = lines.push('') - 1;
      depth++;
      try {
        return run();
      } finally {
        depth--;
        lines[at] = `${'  '.repeat(depth)}${name}: ${(clock.now() - begun).toFixed(1)} ms`;
        if (depth === 0) {
          write(lines.join('\n'));
          lines = [];
        }
      }
    },
    *steps(name, work) {
      let [count, all, longest] = [0, 0, 0];
      try {
        for (;;) {
          const begun = clock.now();
          const step = work.next();
          const took = clock.now() - begun;
          count++;
          all += took;
          longest = Math.max(longest, took);
          if (step.done) return step.value;
          yield;
        }
      } finally {
        write(`${name}: ${all.toFixed(1)} ms in ${count} steps, the longest ${longest.toFixed(1)} ms`);
      }
    },
  };
}
