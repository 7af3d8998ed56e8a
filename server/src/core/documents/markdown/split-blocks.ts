import type { Span } from '../../text/span.ts';

const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const rawOpening = /^ {0,3}<(script|pre|style|textarea)\b/i;

/**
 * Splits Markdown into stretches that can be parsed each by itself with the result of parsing the whole: at blank lines that
 * a line without indent follows, outside fenced code and HTML that may hold blank lines. Covers the text from `from` on.
 */
export function splitBlocks(text: string, from: number): readonly Span[] {
  const blocks: Span[] = [];
  let start = from;
  let isAfterBlank = false;
  let closing: RegExp | null = null;
  for (let at = from; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    const code = text.charCodeAt(at);
    const isBlank = code <= 32 && text.slice(at, end).trim() === '';
    if (isAfterBlank && !closing && !isBlank && code !== 32 && code !== 9) {
      blocks.push({ start, end: at });
      start = at;
    }
    if (closing) {
      if (closing.test(text.slice(at, end))) closing = null;
    } else if (!isBlank) {
      closing = opening(text.slice(at, end));
    }
    isAfterBlank = isBlank;
    at = end;
  }
  if (start < text.length) blocks.push({ start, end: text.length });
  return blocks;
}

/** What closes the fenced code or the HTML that a line opens, where blank lines do not; null when it opens none. */
function opening(line: string): RegExp | null {
  // Also behind list and quotation marks: a block that is too long is only slower.
  const inner = line.replace(/^(?:\s|>|[-+*]\s|\d{1,9}[.)]\s)+/, '').trimEnd();
  const first = inner.charCodeAt(0);
  if (first === 96 || first === 126) {
    const match = fence.exec(inner);
    const mark = match?.[1];
    if (!mark || (first === 96 && match[2]?.includes('`'))) return null;
    const indent =
      /^ {0,3}\S/.test(line) && line.trimEnd().endsWith(inner) && line.trim() === inner ? ' {0,3}' : '[\\s>]*';
    return new RegExp(`^${indent}${mark.charAt(0)}{${mark.length},}\\s*$`);
  }
  if (first !== 60) return null;
  const raw = rawOpening.exec(inner);
  if (raw) return closes(inner, /<\/(?:script|pre|style|textarea)>/i);
  if (inner.startsWith('<!--')) return closes(inner.slice(4), /-->/);
  if (inner.startsWith('<?')) return closes(inner, /\?>/);
  if (inner.startsWith('<![CDATA[')) return closes(inner, /\]\]>/);
  return /^<![a-z]/i.test(inner) ? closes(inner, />/) : null;
}

function closes(line: string, mark: RegExp): RegExp | null {
  return mark.test(line) ? null : mark;
}
