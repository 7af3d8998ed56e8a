/** Where each line of a text starts, in UTF-16 offsets; `\n`, `\r\n` and a lone `\r` end a line. */
export type LineIndex = readonly number[];

/** Builds the index of a text's lines; the first is always 0. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    if (code === 10 || code === 13) starts.push(at + 1);
  }
  return starts;
}

/** The line (from 1) and column (from 1, in UTF-16) of an offset. */
export function lineAt(lines: LineIndex, offset: number): { readonly line: number; readonly column: number } {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}
