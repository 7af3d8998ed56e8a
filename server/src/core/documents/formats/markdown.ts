import type { Document, Markup, Passage } from '../document.ts';
import type { TextFormat } from '../format.ts';
import { type FrontMatter, readFrontMatter } from '../front-matter.ts';
import { readHead } from '../head.ts';
import { definitionsFor, type LinkDefinitions, readDefinitions } from '../markdown/definitions.ts';
import { type BlockReading, moveBlock, readBlock } from '../markdown/read-block.ts';
import { splitBlocks } from '../markdown/split-blocks.ts';
import { addStatements, frontMatterMetadata } from '../metadata.ts';

/** Markdown, as a draft or as a source: CommonMark with GFM footnotes, tables and strikethrough, front matter and CriticMarkup. */
export const markdown: TextFormat = {
  id: 'markdown',
  extensions: ['.md', '.markdown'],
  read: (text) => readMarkdown(text).document,
};

/** A reading that a later one of the same file can start from. */
export interface MarkdownReading {
  readonly document: Document;
  readonly frontMatter: { readonly source: string; readonly read: FrontMatter };
  /** Blocks by their text and what their references point to. */
  readonly blocks: ReadonlyMap<string, BlockReading>;
}

/**
 * Reads Markdown. Given the reading of an earlier version of the text, only the blocks that changed are parsed again; the
 * result is the same.
 */
export function readMarkdown(text: string, previous?: MarkdownReading): MarkdownReading {
  const frontMatter = readFront(text, previous);
  const start = frontMatter.read.end;
  const spans = splitBlocks(text, start);
  const definitions = readDefinitions(text, spans);
  const blocks = new Map<string, BlockReading>();
  const passages: Passage[] = [];
  const markup: Markup[] = [];
  let line = countLines(text, 0, start) + 1;
  for (const span of spans) {
    const block = text.slice(span.start, span.end);
    const reading = readKnown(block, definitions, blocks, previous);
    const moved = moveBlock(reading, span.start, line);
    for (const it of moved.passages) passages.push(it);
    for (const it of moved.markup) markup.push(it);
    line += countLines(text, span.start, span.end);
  }
  const head = readHead(passages);
  const document: Document = {
    format: 'markdown',
    metadata: addStatements(frontMatterMetadata(frontMatter.read.fields), [...head.statements, ...titleOf(passages)]),
    passages: [...frontMatter.read.passages, ...head.passages],
    markup,
    problems: frontMatter.read.problems,
  };
  return { document, frontMatter, blocks };
}

function readFront(text: string, previous: MarkdownReading | undefined): MarkdownReading['frontMatter'] {
  const known = previous?.frontMatter;
  // The same first lines, closed: what follows them cannot change them.
  if (known?.source && text.startsWith(known.source)) return known;
  const read = readFrontMatter(text);
  return { source: read.fields.size > 0 ? text.slice(0, read.end) : '', read };
}

function readKnown(
  block: string,
  definitions: LinkDefinitions,
  blocks: Map<string, BlockReading>,
  previous: MarkdownReading | undefined,
): BlockReading {
  const before = definitionsFor(block, definitions);
  const key = before + block;
  const reading = blocks.get(key) ?? previous?.blocks.get(key) ?? readBlock(block, before);
  blocks.set(key, reading);
  return reading;
}

/** A heading of the first level at the top is the document's title. */
function titleOf(passages: readonly Passage[]): { field: 'title'; value: string; found: string }[] {
  const [first] = passages;
  return first?.role === 'heading' ? [{ field: 'title', value: first.text, found: 'first heading' }] : [];
}

function countLines(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
