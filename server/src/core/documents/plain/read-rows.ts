/** A line of a file that holds something, without the white space around it. */
export interface Row {
  readonly text: string;
  /** Offset in the file. */
  readonly from: number;
  /** Line of the file, from 1. */
  readonly line: number;
  /** Whether a blank line, or the start of the file, stands before it. */
  readonly isFirst: boolean;
}

/** The lines of a text from an offset on that are not blank. */
export function readRows(text: string, from: number): readonly Row[] {
  const rows: Row[] = [];
  let isFirst = true;
  let line = 1;
  const lineBreak = /\r\n|\n|\r|\u2028|\u2029|\f|$/g;
  for (let at = 0; at <= text.length; line++) {
    lineBreak.lastIndex = at;
    const match = lineBreak.exec(text);
    const end = match?.index ?? text.length;
    if (end >= from) {
      const start = Math.max(at, from);
      const raw = text.slice(start, end);
      const trimmed = raw.trim();
      if (trimmed) rows.push({ text: trimmed, from: start + raw.indexOf(trimmed), line, isFirst });
      isFirst = trimmed === '';
    }
    const size = match?.[0].length ?? 0;
    if (size === 0) break;
    at = end + size;
  }
  return rows;
}
