/** A count to three binary digits, small ones as they are: what a weight is worked out from, so that it rests. */
export function roughly(count: number): number {
  if (count < 32) return count;
  const step = 2 ** (Math.floor(Math.log2(count)) - 4);
  return Math.floor(count / step) * step;
}
