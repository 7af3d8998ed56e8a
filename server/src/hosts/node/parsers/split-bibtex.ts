/** One entry of a BibTeX file as it is written. */
export interface BibtexEntry {
  /** `article`, `string`, lower case. */
  readonly type: string;
  readonly text: string;
  /** Line of the file, from 1. */
  readonly line: number;
  /** Whether its last brace is there. */
  readonly isClosed: boolean;
}

/**
 * Cuts a BibTeX file into its entries, so that one that cannot be read costs no other. An entry that is not closed ends before the
 * next line that begins one.
 */
export function splitBibtex(text: string): readonly BibtexEntry[] {
  const entries: BibtexEntry[] = [];
  const opening = /@([A-Za-z]+)\s*[{(]/g;
  let line = 1;
  let counted = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const start = match.index;
    const next = /\n\s*@[A-Za-z]+\s*[{(]/.exec(text.slice(opening.lastIndex, opening.lastIndex + longest));
    const limit = next ? opening.lastIndex + next.index : Math.min(text.length, opening.lastIndex + longest);
    const closed = endOf(text, opening.lastIndex, limit);
    for (; counted < start; counted++) if (text.charCodeAt(counted) === 10) line++;
    const end = closed ?? limit;
    entries.push({
      type: match[1]?.toLowerCase() ?? '',
      text: text.slice(start, end),
      line,
      isClosed: closed !== null,
    });
    opening.lastIndex = end;
  }
  return entries;
}

/** Letters of one entry; abstracts are long. */
const longest = 100_000;

function endOf(text: string, from: number, limit: number): number | null {
  let depth = 1;
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 123 || code === 40) depth += code === 123 ? 1 : 0;
    else if (code === 125 && --depth === 0) return at + 1;
  }
  // `@string(a = "b")` closes with a parenthesis.
  return text[from - 1] === '(' && text.slice(from, limit).trimEnd().endsWith(')') ? limit : null;
}
