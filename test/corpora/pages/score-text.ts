/** How much of a text was found, and how much of what was found is of it: shares from 0 to 1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const shingleLength = 4;

/** Compares two texts by their shingles of four words, case and punctuation aside. */
export function scoreText(expected: string, found: string): Score {
  const wanted = shinglesOf(expected);
  const had = shinglesOf(found);
  let common = 0;
  for (const [shingle, count] of had) common += Math.min(count, wanted.get(shingle) ?? 0);
  const precision = common / Math.max(1, sum(had));
  const recall = common / Math.max(1, sum(wanted));
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function shinglesOf(text: string): ReadonlyMap<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const result = new Map<string, number>();
  for (let i = 0; i + shingleLength <= words.length; i++) {
    const shingle = words.slice(i, i + shingleLength).join(' ');
    result.set(shingle, (result.get(shingle) ?? 0) + 1);
  }
  return result;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((a, b) => a + b, 0);
}
