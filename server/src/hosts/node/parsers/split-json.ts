/** A JSON object of a list, or the place of one that cannot be read. */
export interface JsonEntry {
  /** From 1. */
  readonly line: number;
  /** Null where it is broken. */
  readonly value: Readonly<Record<string, unknown>> | null;
  /** The names at its start, for whoever looks for it: `"id": "moss2024"`. */
  readonly start: string;
}

/** An entry is no longer than this, and after so many broken ones the rest is left. */
const longest = 100_000;
const mostBroken = 200;

/**
 * The objects of a JSON list that as a whole is broken: each that can be read, and the place of each that cannot. Objects inside
 * an entry, which have no `id`, are none.
 */
export function splitJson(text: string): readonly JsonEntry[] {
  const entries: JsonEntry[] = [];
  let broken = 0;
  let line = 1;
  let counted = 0;
  const lineOf = (at: number): number => {
    for (; counted < at; counted++) if (text.charCodeAt(counted) === 10) line++;
    return line;
  };
  for (let at = text.indexOf('{', text.indexOf('[')); at >= 0; at = text.indexOf('{', at)) {
    const found = readAt(text, at);
    if (found && 'id' in found.value) entries.push({ line: lineOf(at), value: found.value, start: '' });
    else if (!found && looksLikeEntry(text, at)) {
      entries.push({ line: lineOf(at), value: null, start: text.slice(at + 1, at + 60).trim() });
      if (++broken >= mostBroken) break;
    }
    at += found ? found.length : 1;
  }
  return entries;
}

/** Objects inside an entry start with other names. */
function looksLikeEntry(text: string, at: number): boolean {
  return /^\{\s*"?(?:id|type|citation-key|title)\b/.test(text.slice(at, at + 60));
}

function readAt(
  text: string,
  from: number,
): { readonly value: Readonly<Record<string, unknown>>; readonly length: number } | null {
  const length = lengthAt(text, from);
  if (length === null) return null;
  try {
    return { value: JSON.parse(text.slice(from, from + length)), length };
  } catch {
    return null;
  }
}

/** How long an object is by its braces, those inside strings aside. */
function lengthAt(text: string, from: number): number | null {
  let depth = 0;
  let inString = false;
  for (let at = from; at < text.length && at - from < longest; at++) {
    const it = text[at];
    if (inString) {
      if (it === '\\') at++;
      // No string goes on over a line: one that is not closed ends there.
      else if (it === '"' || it === '\n') inString = false;
    } else if (it === '"') inString = true;
    else if (it === '{') depth++;
    else if (it === '}' && --depth === 0) return at + 1 - from;
  }
  return null;
}
