import type { Cited } from './citation.ts';
import { escapeAddress, escapeMarkdown, isLocator, locatorOf, longDate, nameOf } from './quotable.ts';

const between = '” / “';

/**
 * The body of a footnote that cites, in Markdown: `Outlet, “Title”, 26 October 2024, p. 3, <address>: “passage” / “passage”`,
 * with what the source states of itself.
 */
export function writeBody(cited: Cited, passages: readonly string[]): string {
  const name = nameOf(cited);
  const title = cited.title && cited.title.trim() !== name ? `“${singleQuoted(cited.title.trim())}”` : null;
  const parts = [singleQuoted(name), title, cited.date ? longDate(cited.date) : null, locatorOf(cited)];
  const words = parts.filter((it) => it !== null).map(escapeMarkdown);
  if (cited.url) words.push(`<${escapeAddress(cited.url)}>`);
  return words.join(', ') + (passages.length > 0 ? `: ${writePassages(passages)}` : '');
}

/** What is added to a body of that shape to quote one more passage. */
export function addPassage(passage: string): string {
  return ` / ${writePassages([passage])}`;
}

/** What a footnote's body says, as plain text. */
export interface Body {
  /** Its first words, up to a comma or colon: an outlet, a title or a key. */
  readonly head: string;
  readonly title: string | null;
  readonly locator: string | null;
  readonly passages: readonly string[];
  /** Words besides addresses and quoted stretches: a citation has few. */
  readonly words: number;
}

/** Reads a footnote's body; total. */
export function readBody(body: string): Body {
  const opening = /: “/.exec(body);
  const quoted = opening ? /: “(.*)”\s*$/s.exec(body.slice(opening.index)) : null;
  const front = quoted && opening ? body.slice(0, opening.index) : body;
  const title = /[“"]([^“”"]+)[”"]/.exec(front);
  const plain = front.replace(/[“"][^“”"]*[”"]/g, ' ').replace(/<?\bhttps?:\S+/gi, ' ');
  const parts = plain.split(/\s*[,;]\s*/);
  return {
    head: (/^[^,:“"<]*/.exec(front)?.[0] ?? '').trim(),
    title: title?.[1]?.trim() ?? null,
    locator: parts.find(isLocator)?.trim() ?? null,
    passages: quoted?.[1]?.split(between) ?? [],
    words: plain.match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
  };
}

function writePassages(passages: readonly string[]): string {
  return passages.map((it) => `“${escapeMarkdown(it)}”`).join(' / ');
}

/** The body's own double quotation marks say where a title and a passage stand. */
function singleQuoted(text: string): string {
  return text.replace(/[“"]/g, '‘').replace(/”/g, '’');
}
