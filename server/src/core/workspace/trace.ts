import type { Clock } from './ports.ts';

/** Tells how long things take. Names say what is done and never hold text of a draft or a source. */
export interface Trace {
  span<T>(name: string, run: () => T): T;
}

/** Measures nothing and costs nothing. */
export const noTrace: Trace = { span: (_, run) => run() };

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
  };
}
