import type { Document } from '../../documents/document.ts';
import type { Edit } from '../../text/edit.ts';
import { contains } from '../../text/span.ts';
import type { Citation, CitationStyle, Cited, CitedDraft, Citing, Known } from '../citation.ts';
import { insertionAfter, withSpaceBefore } from '../insertion.ts';
import { mapProse } from '../prose-map.ts';
import { isLocator, locatorOf } from '../quotable.ts';

/**
 * `[@key]`, `[@key, p. 3]`, `[see @a; -@b]` and, for a key that a source has, a bare `@key`. The `@` of e-mail addresses,
 * handles, code and cross-references is no citation.
 */
export const pandoc: CitationStyle = { id: 'pandoc', find, cite, writeKey: (it) => writeKey(it, false), retarget };

/** A key as Pandoc's manual has it: inner punctuation stands alone; any other key stands in braces. */
const key = String.raw`(?:\{([^{}\r\n]*)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*))`;
const sign = new RegExp(String.raw`(?<![\p{L}\p{N}_@/.])-?@${key}`, 'uy');
const bracket =
  /\[(?:[^[\]{}\r\n]|\{[^{}\r\n]*\}|\r?\n(?!\s*\r?\n))*?@(?:[^[\]{}\r\n]|\{[^{}\r\n]*\}|\r?\n(?!\s*\r?\n))*\](?!\(|\[(?!\^))/g;

/** Quarto's cross-references share the sign: figures, tables, sections, equations, theorems and the like. */
const crossReference = /^(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|prf|tip|nte|wrn|imp|cau)-/;

function find(document: Document, text: string, known: Known): readonly Citation[] {
  if (!text.includes('@')) return [];
  const prose = mapProse(document);
  const links = document.markup.filter((it) => it.kind === 'link');
  const isProse = (at: number) =>
    prose.passageOf(at) !== null && !links.some((it) => contains(it, { start: at, end: at + 1 }));
  const found: Citation[] = [];
  for (const match of text.matchAll(bracket)) {
    if (isProse(match.index)) found.push(...readBracket(text, match.index, match[0], known, isProse));
  }
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (found.some((it) => it.mark.start <= at && at < it.mark.end) || !isProse(at)) continue;
    const bare = readKey(text, at);
    if (!bare || !known.isKey(bare.key)) continue;
    const span = { start: at, end: bare.end };
    const locator = /^ \[([^\]\r\n@]*)\]/.exec(text.slice(bare.end))?.[1]?.trim() ?? '';
    const end = isLocator(locator) ? text.indexOf(']', bare.end) + 1 : bare.end;
    const mark = { start: at, end };
    found.push({
      ...mark,
      style: 'pandoc',
      key: bare.key,
      url: null,
      target: { start: bare.start, end: span.end },
      locator: isLocator(locator) ? locator : null,
      passages: [],
      mark,
      removal: [withSpaceBefore(text, mark)],
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The citations between two brackets, parted by semicolons; none where a part has no key. */
function readBracket(
  text: string,
  start: number,
  whole: string,
  known: Known,
  isProse: (at: number) => boolean,
): readonly Citation[] {
  const mark = { start, end: start + whole.length };
  const parts: { start: number; end: number; key: string; target: { start: number; end: number }; rest: string }[] = [];
  for (let from = start + 1; from < mark.end; ) {
    const to = partEnd(text, from, mark.end - 1);
    const at = signAt(text, from, to);
    const found = at === null ? null : readKey(text, at);
    if (at === null || !found || !isProse(at)) return [];
    if (crossReference.test(found.key) && !known.isKey(found.key)) return [];
    const rest = text.slice(found.end, to).replace(/\s+/g, ' ');
    parts.push({ start: from, end: to, key: found.key, target: { start: found.start, end: found.end }, rest });
    from = to + 1;
  }
  return parts.map((part, i) => {
    const next = parts[i + 1];
    const removal =
      parts.length === 1
        ? withSpaceBefore(text, mark)
        : next
          ? { start: part.start, end: next.start + (i === 0 ? /^\s*/.exec(text.slice(next.start))![0].length : 0) }
          : { start: part.start - 1, end: part.end };
    const lead = /^\s*/.exec(text.slice(part.start))?.[0].length ?? 0;
    const own = parts.length === 1 ? mark : { start: part.start + lead, end: part.end };
    return {
      ...own,
      style: 'pandoc',
      key: part.key,
      url: null,
      target: part.target,
      locator: part.rest.replace(/^\s*,\s*/, '').trim() || null,
      passages: [],
      mark,
      removal: [removal],
    };
  });
}

function cite(draft: CitedDraft, citing: readonly Citing[]): readonly Edit[] {
  const byPlace = new Map<number, { readonly open: number | null; readonly parts: string[] }>();
  for (const { at, cited } of citing) {
    const insertion = insertionAfter(draft, at);
    if (!insertion || insertion.after.some((it) => it.key === cited.key)) continue;
    const last = insertion.after.at(-1);
    const joins = last?.style === 'pandoc' && draft.text[last.mark.start] === '[';
    const place = joins ? last.mark.end - 1 : insertion.at;
    const parts = byPlace.get(place)?.parts ?? [];
    const part = `@${writeKey(cited.key, insertion.inTable)}${locatorOf(cited) ? `, ${locatorOf(cited)}` : ''}`;
    if (!parts.includes(part)) parts.push(part);
    byPlace.set(place, { open: joins ? place : null, parts });
  }
  return [...byPlace].map(([at, { open, parts }]) => {
    const joined = parts.join('; ');
    return { start: at, end: at, newText: open === null ? ` [${joined}]` : `; ${joined}` };
  });
}

function retarget(draft: CitedDraft, citation: Citation, cited: Cited): readonly Edit[] {
  const inTable = insertionAfter(draft, citation.start)?.inTable ?? false;
  return [{ ...citation.target, newText: writeKey(cited.key, inTable) }];
}

/** The key as it stands behind the sign: in braces where Pandoc would not read it whole. */
function writeKey(name: string, inTable: boolean): string {
  sign.lastIndex = 0;
  const plain = sign.exec(`@${name}`)?.[0] === `@${name}` && !name.startsWith('{');
  const escaped = name.replace(/[{}]/g, '');
  return plain ? name : `{${inTable ? escaped.replace(/\|/g, '\\|') : escaped}}`;
}

/** The key behind an `@`, with the span of what names it, braces included. */
function readKey(
  text: string,
  at: number,
): { readonly key: string; readonly start: number; readonly end: number } | null {
  sign.lastIndex = text[at - 1] === '-' ? at - 1 : at;
  const match = sign.exec(text);
  if (!match) return null;
  const name = match[1]?.replace(/\\\|/g, '|') ?? match[2] ?? '';
  return name.trim() === '' ? null : { key: name, start: at + 1, end: match.index + match[0].length };
}

function signAt(text: string, from: number, to: number): number | null {
  for (let at = text.indexOf('@', from); at >= 0 && at < to; at = text.indexOf('@', at + 1)) {
    if (readKey(text, at)) return at;
  }
  return null;
}

function partEnd(text: string, from: number, end: number): number {
  let braces = 0;
  for (let at = from; at < end; at++) {
    if (text[at] === '{') braces++;
    else if (text[at] === '}') braces--;
    else if (text[at] === ';' && braces <= 0) return at;
  }
  return end;
}
