import type { Document, Markup } from '../../documents/document.ts';
import type { Edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import type { Citation, CitationStyle, Cited, CitedDraft, Citing, Known } from '../citation.ts';
import { addPassage, readBody, writeBody } from '../footnote-body.ts';
import { insertionAfter, lineEnding, withSpaceBefore } from '../insertion.ts';
import { mapProse } from '../prose-map.ts';
import { labelOf } from '../quotable.ts';

type Definition = Extract<Markup, { kind: 'definition' }>;

/**
 * `[^key]` after the sentence and one definition a source at the end of the file, with the passages quoted in its body. A
 * footnote whose label is no source's key and whose body names no source is an ordinary footnote.
 */
export const footnote: CitationStyle = { id: 'footnote', find, cite, writeKey: labelOf, retarget };

/** A body with more words than this besides its addresses and quotations is prose that also names a source. */
const bodyWords = 12;

/** The definitions that only name a source: their bodies are evidence and no claim of the draft. */
export function citingDefinitions(document: Document, known: Known): readonly Definition[] {
  return definitions(document).filter((it) => {
    if (keyOfLabel(it.label, known) !== null) return true;
    return sourceOf(it, document, known) !== null && readBody(it.body).words <= bodyWords;
  });
}

function find(document: Document, text: string, known: Known): readonly Citation[] {
  const byLabel = new Map(definitions(document).map((it) => [normalise(it.label), it]));
  const bodies = new Map([...byLabel.values()].map((it) => [it, readBody(it.body)]));
  const marks = [...document.markup.filter((it) => it.kind === 'footnote'), ...undefinedMarks(document, text, byLabel)];
  const uses = new Map<string, number>();
  for (const it of marks) uses.set(normalise(it.label), (uses.get(normalise(it.label)) ?? 0) + 1);
  return marks
    .sort((a, b) => a.start - b.start)
    .flatMap((mark): readonly Citation[] => {
      const definition = byLabel.get(normalise(mark.label));
      const key = keyOfLabel(mark.label, known) ?? (definition ? null : mark.label);
      const named = key === null && definition ? sourceOf(definition, document, known) : null;
      if (key === null && named === null) return [];
      const body = definition && bodies.get(definition);
      const own = { start: mark.start, end: mark.end };
      const alone = definition && uses.get(normalise(mark.label)) === 1;
      return [
        {
          ...own,
          style: 'footnote',
          key: key ?? named?.key ?? null,
          url: key === null ? (named?.url ?? null) : null,
          target: { start: mark.start + 2, end: mark.end - 1 },
          locator: body?.locator ?? null,
          passages: body?.passages ?? [],
          mark: own,
          removal: [withSpaceBefore(text, own), ...(alone ? [wholeDefinition(text, definition, document)] : [])],
        },
      ];
    });
}

function cite(draft: CitedDraft, citing: readonly Citing[]): readonly Edit[] {
  const edits: Edit[] = [];
  const quoted = new Map<string, { cited: Cited; passages: string[] }>();
  const written = new Set<string>();
  for (const { at, cited } of citing) {
    const label = labelOf(cited.key);
    const insertion = insertionAfter(draft, at);
    if (!insertion || insertion.after.some((it) => it.key === cited.key)) continue;
    if (!written.has(`${insertion.at} ${label}`)) edits.push({ ...empty(insertion.at), newText: `[^${label}]` });
    written.add(`${insertion.at} ${label}`);
    const passages = quoted.get(label)?.passages ?? [];
    if (cited.passage && !passages.includes(cited.passage)) passages.push(cited.passage);
    quoted.set(label, { cited, passages });
  }
  return [...edits, ...define(draft, quoted)];
}

function retarget(draft: CitedDraft, citation: Citation, cited: Cited): readonly Edit[] {
  const label = labelOf(cited.key);
  const passages = cited.passage ? [cited.passage] : [];
  return [{ ...citation.target, newText: label }, ...define(draft, new Map([[label, { cited, passages }]]))];
}

/** Definitions at the end of the file for labels that have none; one more quoted passage for those of our shape. */
function define(
  { text, document }: CitedDraft,
  quoted: ReadonlyMap<string, { readonly cited: Cited; readonly passages: readonly string[] }>,
): readonly Edit[] {
  const eol = lineEnding(text);
  const all = definitions(document);
  const edits: Edit[] = [];
  let added = '';
  for (const [label, { cited, passages }] of quoted) {
    const definition = all.find((it) => normalise(it.label) === normalise(label));
    if (!definition) {
      added += `[^${label}]: ${writeBody(cited, passages)}${eol}`;
      continue;
    }
    const there = readBody(definition.body).passages;
    const more = passages.filter((it) => there.length > 0 && !there.includes(it));
    if (more.length > 0) edits.push({ ...empty(definition.end), newText: more.map(addPassage).join('') });
  }
  if (added === '') return edits;
  const closed = /[\r\n]$/.test(text) || text === '';
  const last = Math.max(...all.map((it) => it.end), -1);
  const follows = last >= 0 && /^\s*$/.test(text.slice(last));
  const blank = follows || text === '' || /(?:\r?\n){2}$/.test(text) ? '' : eol;
  const newText = closed ? blank + added : eol + blank + added.slice(0, -eol.length);
  return [...edits, { ...empty(text.length), newText }];
}

/** `[^x]` that no definition answers: Markdown reads it as plain text. */
function undefinedMarks(document: Document, text: string, byLabel: ReadonlyMap<string, Definition>) {
  if (!text.includes('[^')) return [];
  const prose = mapProse(document);
  const marked = new Set(document.markup.flatMap((it) => (it.kind === 'footnote' ? it.start : [])));
  return [...text.matchAll(/\[\^([^\s[\]^]+)\](?!\()/g)].flatMap((match) => {
    const [whole, label = ''] = match;
    if (marked.has(match.index) || byLabel.has(normalise(label)) || !prose.passageOf(match.index)) return [];
    return { kind: 'footnote' as const, start: match.index, end: match.index + whole.length, label };
  });
}

function keyOfLabel(label: string, known: Known): string | null {
  return known.isKey(label) ? label : known.keyOfLabel(label);
}

/** The source that a body names: by an address in it, by a title or by a key at its head; an address of no source too. */
function sourceOf(
  definition: Definition,
  document: Document,
  known: Known,
): { readonly key: string | null; readonly url: string | null } | null {
  const links = document.markup.filter(
    (it) => it.kind === 'link' && definition.start <= it.start && it.end <= definition.end,
  );
  const urls = links.flatMap((it) => (it.kind === 'link' && /^https?:/i.test(it.url) ? it.url : []));
  const ours = urls.find((it) => known.keyOf(it) !== null);
  if (ours) return { key: null, url: ours };
  const body = readBody(definition.body);
  if (body.head !== '' && known.isKey(body.head)) return { key: body.head, url: null };
  const key = (body.title && known.keyOfTitle(body.title)) ?? known.keyOfTitle(body.head);
  if (key) return { key, url: null };
  return urls[0] ? { key: null, url: urls[0] } : null;
}

/** A definition with its line ending, and with the blank line before it where it is the last thing in the file. */
function wholeDefinition(text: string, definition: Definition, document: Document): Span {
  const { start, end } = definition;
  const newline = /^[ \t]*(?:\r?\n)?/.exec(text.slice(end))?.[0].length ?? 0;
  const last = text.slice(end).trim() === '';
  const before = text.slice(0, start);
  const afterAnother = definitions(document).some((it) => it.end < start && text.slice(it.end, start).trim() === '');
  if (!last || afterAnother) {
    const own = last && newline === 0 ? (/\r?\n[ \t]*$/.exec(before)?.[0].length ?? 0) : 0;
    return { start: start - own, end: end + newline };
  }
  const gap = newline === 0 ? /(?:\r?\n){0,2}$/ : /(?:(?<=\n)\r?\n)?$/;
  return { start: start - (gap.exec(before)?.[0].length ?? 0), end: end + newline };
}

function definitions(document: Document): readonly Definition[] {
  return document.markup.filter((it) => it.kind === 'definition');
}

/** Markdown tells labels apart without regard to case. */
function normalise(label: string): string {
  return label.toUpperCase();
}

function empty(at: number): Span {
  return { start: at, end: at };
}
