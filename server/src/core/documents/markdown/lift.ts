import { addressEnd } from '../../text/addresses.ts';
import { contains, type Span } from '../../text/span.ts';
import { cutSpans } from '../cut.ts';
import type { Markup, Passage } from '../document.ts';
import { fileSpan, toFile } from '../places.ts';

type Link = Extract<Markup, { kind: 'link' }>;

/** Cuts bare web addresses out of a passage; those that lie in no link of `markup` are links of their own. */
export function cutAddresses(
  passage: Passage,
  markup: readonly Markup[],
): { readonly passage: Passage; readonly links: readonly Link[] } {
  const { text } = passage;
  if (!text.includes('://') && !text.includes('www.')) return { passage, links: [] };
  const links: Link[] = [];
  const spans: Span[] = [];
  for (const match of text.matchAll(/(?<![\p{L}\p{N}])(?:https?:\/\/|ftp:\/\/|www\.)[\p{L}\p{N}]/giu)) {
    const start = match.index;
    const end = addressEnd(text, start);
    const span = toFile(passage, { start, end });
    spans.push(span);
    if (markup.some((it) => it.kind === 'link' && contains(it, span))) continue;
    const address = text.slice(start, end);
    const url = address.toLowerCase().startsWith('www.') ? `http://${address}` : address;
    links.push({ kind: 'link', ...span, url, content: span });
  }
  return { passage: cutSpans(passage, spans), links };
}

/** Takes inline footnotes, `^[words]`, out of a passage: the passage, then each note as one of its own. */
export function liftInlineNotes(passage: Passage): readonly Passage[] {
  const { text } = passage;
  if (!text.includes('^[')) return [passage];
  const whole = fileSpan(passage);
  const spans: Span[] = [];
  const notes: Passage[] = [];
  for (let at = text.indexOf('^['); at >= 0; at = text.indexOf('^[', at + 1)) {
    const close = closingBracket(text, at + 1);
    if (close < 0) break;
    const span = toFile(passage, { start: at, end: close + 1 });
    spans.push(span);
    const outside = [
      { start: whole.start, end: span.start + 2 },
      { start: span.end - 1, end: whole.end },
    ];
    notes.push({ ...cutSpans(passage, outside), role: 'body', cell: null });
    at = close;
  }
  return [cutSpans(passage, spans), ...notes];
}

function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text.charAt(at) === '[') depth++;
    else if (text.charAt(at) === ']' && --depth === 0) return at;
  }
  return -1;
}
