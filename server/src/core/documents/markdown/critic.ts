import type { Span } from '../../text/span.ts';

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
  if (!opening.test(text)) return { text, spans: [] };
  const spans = blotsIn(text);
  let result = '';
  let at = 0;
  for (const { start, end } of spans) {
    // Lines stay lines.
    result += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]/g, blot);
    at = end;
  }
  return { text: result + text.slice(at), spans };
}

const opening = /\{(?:--|\+\+|==|~~)/;

/** What is not read: marks, and what they delete. A mark never reaches over a blank line. */
function blotsIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  const unclosed = new Set<string>();
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at)) {
    const kind = text.slice(at + 1, at + 3);
    const close = opening.test(`{${kind}`) && !unclosed.has(kind) ? text.indexOf(`${kind}}`, at + 3) : -1;
    if (close < 0) unclosed.add(kind);
    const inner = close < 0 ? '' : text.slice(at + 3, close);
    const arrow = kind === '~~' ? inner.indexOf('~>') : -1;
    if (close < 0 || /\n[ \t]*\r?\n/.test(inner) || (kind === '~~' && arrow < 0)) {
      at++;
      continue;
    }
    const end = close + 3;
    if (kind === '--') spans.push({ start: at, end });
    else spans.push({ start: at, end: at + 3 + (arrow < 0 ? 0 : arrow + 2) }, { start: close, end });
    at = end;
  }
  return spans;
}
