import { decodeString } from 'micromark-util-decode-string';
import type { Run } from '../prose.ts';

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{1,31});/iy;
const lineBreak = /[ \t]*(?:\r\n|\n|\r)[ \t>]*/y;

/**
 * Finds where the letters of a parsed text stand in the Markdown that it was parsed from: escapes, character references, line
 * breaks with their indents and quotation marks, and markup inside are seen through; in YAML, quotes and folded lines are.
 * `from` is the file offset of `source`.
 */
export function alignSource(
  value: string,
  source: string,
  from: number,
  syntax: 'markdown' | 'yaml' = 'markdown',
): readonly Run[] {
  if (value === source && !/[\r\n]/.test(value)) return [{ text: value, from, size: value.length }];
  const runs: Run[] = [];
  let literal = 0;
  let at = 0;
  let v = 0;
  while (v < value.length && at < source.length) {
    const step = special(value, v, source, at, syntax === 'markdown');
    if (step) {
      flush();
      // A line break alone is as long as the space that it is read as, and another letter.
      runs.push({ text: step.text, from: from + at, size: step.size === step.text.length ? 0 : step.size });
      v += step.taken;
      at += step.size;
      literal = at;
    } else if (value.charCodeAt(v) === source.charCodeAt(at)) {
      v++;
      at++;
    } else {
      flush();
      // The parser shows a character that cannot be shown as this one.
      if (value.charCodeAt(v) === 0xfffd) v++;
      literal = ++at;
    }
  }
  flush();
  return runs;

  function flush(): void {
    if (at > literal) runs.push({ text: source.slice(literal, at), from: from + literal, size: at - literal });
  }
}

/** Where the source has other letters than the value: what is read, how many letters of each it takes. */
function special(
  value: string,
  v: number,
  source: string,
  at: number,
  hasReferences: boolean,
): { readonly text: string; readonly taken: number; readonly size: number } | null {
  const code = source.charCodeAt(at);
  if (code === 92) {
    const next = source.charAt(at + 1);
    return /[!-/:-@[-`{-~]/.test(next) && value.charAt(v) === next ? { text: next, taken: 1, size: 2 } : null;
  }
  if (code === 38 && hasReferences) {
    reference.lastIndex = at;
    const match = reference.exec(source)?.[0];
    if (!match) return null;
    const text = decodeString(match);
    return text !== match && value.startsWith(text, v) ? { text, taken: text.length, size: match.length } : null;
  }
  const there = value.charCodeAt(v);
  if (there !== 10 && there !== 13) return null;
  lineBreak.lastIndex = at;
  const match = lineBreak.exec(source)?.[0];
  if (!match) return null;
  return { text: ' ', taken: value.startsWith('\r\n', v) ? 2 : 1, size: match.length };
}
