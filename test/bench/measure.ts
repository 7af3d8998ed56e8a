/** Times of one thing done many times, in milliseconds. */
export interface Times {
  readonly median: number;
  readonly p99: number;
}

/** Milliseconds on the clock of the bench: time passed, or, for a machine that is busy with other things, time of the processor. */
export function now(): number {
  if (!onCpu) return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const onCpu = process.argv.includes('--cpu');

/** Does something `count` times, the first few not counted, and says how long it took. */
export function time(count: number, run: (i: number) => void): Times {
  const warm = Math.min(20, Math.ceil(count / 5));
  const taken: number[] = [];
  for (let i = 0; i < count + warm; i++) {
    const begun = now();
    run(i);
    if (i >= warm) taken.push(now() - begun);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0;
  return { median: at(0.5), p99: at(0.99) };
}

/** How a cost grows with size: the exponent of the power law through the first and last measure; 0 is flat, 1 linear. */
export function growth(sizes: readonly number[], costs: readonly number[]): number {
  const [n0, n1, c0, c1] = [sizes[0], sizes.at(-1), costs[0], costs.at(-1)];
  if (!n0 || !n1 || !c0 || !c1 || n0 === n1) return 0;
  return Math.log(c1 / c0) / Math.log(n1 / n0);
}

/** The exponent in words. */
export function shapeOf(exponent: number): string {
  const name = exponent < 0.15 ? 'flat' : exponent < 0.7 ? 'between' : exponent < 1.15 ? 'linear' : 'worse than linear';
  return `${name} (${exponent.toFixed(2)})`;
}
