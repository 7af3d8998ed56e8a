import type { Document, Markup } from '../../documents/document.ts';
import type { Edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import type { Citation, CitationStyle, Cited, CitedDraft, Citing, Known } from '../citation.ts';
import { insertionAfter, withSpaceBefore } from '../insertion.ts';
import { escapeAddress, escapeMarkdown, nameOf } from '../quotable.ts';

type Link = Extract<Markup, { kind: 'link' }>;

/**
 * `([Outlet](address))`. Any link to a source's address cites it, wherever it stands; a link to another page on the web is
 * a citation of something outside the sources, and never an error.
 */
export const link: CitationStyle = { id: 'link', find, cite, writeKey: (it) => it, retarget };

function find(document: Document, text: string, known: Known): readonly Citation[] {
  const bodies = document.markup.filter((it) => it.kind === 'definition');
  return document.markup.flatMap((it): readonly Citation[] => {
    if (it.kind !== 'link' || !(/^https?:/i.test(it.url) || known.keyOf(it.url) !== null)) return [];
    if (bodies.some((body) => body.start <= it.start && it.end <= body.end)) return [];
    const own = { start: it.start, end: it.end };
    const alone = isParenthesis(text, it);
    const mark = alone ? { start: it.start - 1, end: it.end + 1 } : own;
    return [
      {
        ...mark,
        style: 'link',
        key: null,
        url: it.url,
        target: targetOf(text, it),
        locator: null,
        passages: [],
        mark,
        removal: alone || isAddress(it) ? [withSpaceBefore(text, mark)] : unwrapped(it),
      },
    ];
  });
}

/** Sources without an address cannot be cited in this style: they get no edit. */
function cite(draft: CitedDraft, citing: readonly Citing[]): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { at, cited } of citing) {
    const insertion = insertionAfter(draft, at);
    if (!insertion || !cited.url || insertion.after.some((it) => it.url === cited.url)) continue;
    const newText = ` (${write(cited, insertion.inTable)})`;
    if (edits.some((it) => it.start === insertion.at && it.newText === newText)) continue;
    edits.push({ start: insertion.at, end: insertion.at, newText });
  }
  return edits;
}

function retarget(_draft: CitedDraft, citation: Citation, cited: Cited): readonly Edit[] {
  return cited.url ? [{ ...citation.target, newText: destination(cited.url) }] : [];
}

function write(cited: Cited, inTable: boolean): string {
  const name = escapeMarkdown(nameOf(cited));
  return `[${inTable ? name.replace(/\|/g, '\\|') : name}](${destination(cited.url ?? '')})`;
}

function destination(url: string): string {
  return escapeAddress(url).replace(/[()]/g, '\\$&');
}

/** Whether a link stands in parentheses of its own, as this style writes it. */
function isParenthesis(text: string, it: Link): boolean {
  return text[it.start - 1] === '(' && text[it.end] === ')' && text[it.start - 2] !== ']';
}

/** `<address>` and bare addresses have no words of their own. */
function isAddress(it: Link): boolean {
  return it.end - it.content.end <= 1;
}

/** The words stay, the link goes. */
function unwrapped(it: Link): readonly Span[] {
  return [
    { start: it.start, end: it.content.start },
    { start: it.content.end, end: it.end },
  ];
}

/** The address alone: between the marks, without a link's title. */
function targetOf(text: string, it: Link): Span {
  if (isAddress(it)) return it.content.end > it.content.start ? it.content : { start: it.start, end: it.end };
  const from = it.content.end + 2;
  const address = /^<[^>]*>|^\S*/.exec(text.slice(from, it.end - 1))?.[0] ?? '';
  return { start: from, end: from + address.length };
}
