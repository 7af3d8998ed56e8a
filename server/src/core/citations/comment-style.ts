import type { Document } from '../documents/document.ts';
import type { Edit } from '../text/edit.ts';
import type { Citation, Cited, CitedDraft, Citing, Known, Note, StyleId } from './citation.ts';
import { insertionAfter, withSpaceBefore } from './insertion.ts';
import { mapProse } from './prose-map.ts';
import { locatorOf } from './quotable.ts';
import { readSourceNote, writeSourceNote } from './source-note.ts';

/** A comment in the file; `text` is what stands between its marks, from `textStart`. */
export interface Comment {
  readonly style: 'note' | 'critic';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly textStart: number;
}

const found = new WeakMap<Document, readonly Comment[]>();

/** The comments of both syntaxes, in order: `<!-- … -->` and CriticMarkup's `{>> … <<}`. Looked for once in a document. */
export function commentsOf(document: Document, text: string): readonly Comment[] {
  const known = found.get(document) ?? findComments(document, text);
  found.set(document, known);
  return known;
}

function findComments(document: Document, text: string): readonly Comment[] {
  const comments: Comment[] = [];
  for (const it of document.markup) {
    if (it.kind !== 'comment') continue;
    comments.push(comment('note', text, it.start, it.end, 4, 3));
  }
  if (text.includes('{>>')) {
    const prose = mapProse(document);
    for (const match of text.matchAll(/\{>>((?:(?!<<\}|\n[ \t]*\r?\n).)*)<<\}/gs)) {
      if (prose.passageOf(match.index))
        comments.push(comment('critic', text, match.index, match.index + match[0].length, 3, 3));
    }
  }
  return comments.sort((a, b) => a.start - b.start);
}

/** The citations among the comments of one syntax. */
export function findInComments(
  style: Comment['style'],
  document: Document,
  text: string,
  known: Known,
): readonly Citation[] {
  return commentsOf(document, text).flatMap((it): readonly Citation[] => {
    const read = it.style === style ? readSourceNote(it.text, known) : null;
    if (read?.kind !== 'citation') return [];
    const own = { start: it.start, end: it.end };
    const start = it.textStart + read.at;
    return [
      {
        ...own,
        style,
        key: read.key,
        url: null,
        target: { start, end: start + read.length },
        locator: read.locator,
        passages: read.passage === null ? [] : [read.passage],
        mark: own,
        removal: [withSpaceBefore(text, own)],
      },
    ];
  });
}

/** The source notes among the comments: those that name no source. */
export function notesOf(document: Document, text: string, known: Known): readonly Note[] {
  return commentsOf(document, text).flatMap((it): readonly Note[] => {
    const read = readSourceNote(it.text, known);
    if (read?.kind !== 'note') return [];
    return [{ start: it.start, end: it.end, label: read.label, text: read.text, settles: read.settles }];
  });
}

/** Insertions of comments that cite, the passage quoted where the style quotes. */
export function citeInComments(
  style: StyleId & Comment['style'],
  draft: CitedDraft,
  citing: readonly Citing[],
): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { at, cited } of citing) {
    const insertion = insertionAfter(draft, at);
    if (!insertion || insertion.after.some((it) => it.key === cited.key)) continue;
    const newText = ` ${writeComment(style, contentOf(style, cited), insertion.inTable)}`;
    if (edits.some((it) => it.start === insertion.at && it.newText === newText)) continue;
    edits.push({ start: insertion.at, end: insertion.at, newText });
  }
  return edits;
}

/** Edits that make a comment name another source: its words are written anew. */
export function retargetComment(
  style: Comment['style'],
  draft: CitedDraft,
  citation: Citation,
  cited: Cited,
): readonly Edit[] {
  const inTable = insertionAfter(draft, citation.start)?.inTable ?? false;
  const newText = writeComment(style, contentOf(style, cited), inTable);
  return [{ start: citation.start, end: citation.end, newText }];
}

/** A comment in one of the two syntaxes; inside a table a pipe is escaped, or it would end the cell. */
export function writeComment(style: Comment['style'], content: string, inTable: boolean): string {
  const escaped = inTable ? content.replace(/\|/g, '\\|') : content;
  return style === 'note' ? `<!-- ${escaped} -->` : `{>>${escaped}<<}`;
}

function contentOf(style: Comment['style'], cited: Cited): string {
  return writeSourceNote(cited.key, locatorOf(cited), style === 'note' ? cited.passage : null);
}

function comment(
  style: Comment['style'],
  text: string,
  start: number,
  end: number,
  open: number,
  close: number,
): Comment {
  return { style, start, end, text: text.slice(start + open, end - close), textStart: start + open };
}
