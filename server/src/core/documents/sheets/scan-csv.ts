import type { Run } from '../prose.ts';

/** A field of a file of separated values. */
export interface Field {
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  /** Line of the file, from 1. */
  readonly line: number;
  readonly runs: readonly Run[];
}

/** A comma last: it stands in prose and in numbers, too. */
const separators = [';', '\t', '|', ','];

/** The fields of a text, one by one, with what they hold as it stands in the file; quotation marks go, doubled ones are one. */
export function* scanCsv(text: string, separator: string, from: number): Generator<Field> {
  let row = 0;
  let column = 0;
  let line = text.slice(0, from).split('\n').length;
  for (let at = from; at <= text.length; ) {
    const started = line;
    const runs: Run[] = [];
    if (text[at] === '"') {
      let start = ++at;
      for (; at < text.length; at++) {
        if (text[at] === '\n') line++;
        if (text[at] !== '"') continue;
        if (text[at + 1] !== '"') break;
        if (at > start) runs.push({ text: text.slice(start, at), from: start, size: at - start });
        runs.push({ text: '"', from: at, size: 2 });
        start = ++at + 1;
      }
      if (at > start) runs.push({ text: text.slice(start, at), from: start, size: at - start });
      at++;
    }
    let end = at;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
    if (end > at) runs.push({ text: text.slice(at, end), from: at, size: end - at });
    yield { row, column, line: started, runs };
    if (end >= text.length) return;
    if (text[end] === separator) column++;
    else {
      row++;
      column = 0;
      line++;
      if (text[end] === '\r' && text[end + 1] === '\n') end++;
    }
    at = end + 1;
  }
}

/** What separates the fields: of the usual signs the one that parts most lines into the same number of fields. */
export function separatorOf(text: string, from: number): string {
  const sample = text.slice(from, from + 20_000);
  let best = { separator: ',', score: 0 };
  for (const separator of separators) {
    const widths = new Map<number, number>();
    let width = 0;
    let rows = 0;
    for (const field of scanCsv(sample, separator, 0)) {
      if (field.column === 0 && field.row > 0) count();
      if (rows >= 50) break;
      width = field.column + 1;
    }
    count();
    const [usual = 1, times = 0] =
      [...widths].sort((a, b) => b[1] * (b[0] > 1 ? 2 : 1) - a[1] * (a[0] > 1 ? 2 : 1))[0] ?? [];
    const score = usual > 1 ? (times / rows) * (1 + Math.min(usual, 20) / 100) : 0;
    if (score > best.score) best = { separator, score };

    function count(): void {
      rows++;
      widths.set(width, (widths.get(width) ?? 0) + 1);
    }
  }
  return best.separator;
}
