import type { Span } from '../../text/span.ts';

// Deletion, insertion, highlight, substitution: not over a blank line.
const mark =
  /\{--((?:(?!--\}|\n[ \t]*\r?\n)[\s\S])*)--\}|(\{\+\+|\{==)((?:(?!\+\+\}|==\}|\n[ \t]*\r?\n)[\s\S])*)(\+\+\}|==\})|\{~~((?:(?!~>|~~\}|\n[ \t]*\r?\n)[\s\S])*)~>((?:(?!~~\}|\n[ \t]*\r?\n)[\s\S])*)~~\}/g;

/** A punctuation mark without meaning in Markdown, as the braces were that it stands for. */
export const blot = '\u2e4e';

/** CriticMarkup found in a stretch of Markdown. */
export interface Critic {
  /** The Markdown with the marks and what they delete blotted out, of the same length, so that it can be parsed. */
  readonly text: string;
  /** What was blotted out. */
  readonly spans: readonly Span[];
}

/**
 * Reads CriticMarkup as if it were accepted: `{--a--}` goes, `{++b++}` and `{==b==}` read b, `{~~a~>b~~}` reads b. Comments,
 * `{>>c<<}`, stay: they may cite.
 */
export function acceptCritic(text: string): Critic {
  if (!/\{(?:--|\+\+|==|~~)/.test(text)) return { text, spans: [] };
  const spans: Span[] = [];
  for (const match of text.matchAll(mark)) {
    const start = match.index;
    const end = start + match[0].length;
    const kept = match[6] ?? match[3];
    if (kept === undefined) {
      spans.push({ start, end });
    } else {
      const close = end - 3;
      spans.push({ start, end: close - kept.length }, { start: close, end });
    }
  }
  let result = '';
  let at = 0;
  for (const { start, end } of spans) {
    // Lines stay lines.
    result += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]/g, blot);
    at = end;
  }
  return { text: result + text.slice(at), spans };
}
