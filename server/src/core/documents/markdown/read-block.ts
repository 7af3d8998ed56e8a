import type {
  BlockContent,
  Definition,
  DefinitionContent,
  FootnoteDefinition,
  Nodes,
  PhrasingContent,
  RootContent,
} from 'mdast';
import type { Span } from '../../text/span.ts';
import { cellName } from '../cells.ts';
import { cutSpans } from '../cut.ts';
import type { Markup, Passage, Role } from '../document.ts';
import { toFile } from '../places.ts';
import { joinRuns, type Run } from '../prose.ts';
import { addHeads } from '../table-heads.ts';
import { acceptCritic, blot, type Critic } from './critic.ts';
import { cutAddresses, liftInlineNotes } from './lift.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { commentsIn, readInlines } from './read-inlines.ts';
import { readPlainBlock } from './read-plain-block.ts';

/** What one block of Markdown holds; offsets and lines count from its start, lines from 0. */
export interface BlockReading {
  readonly passages: readonly Passage[];
  readonly markup: readonly Markup[];
}

/**
 * Reads one block. `definitions` is Markdown that goes before it: what its references point to elsewhere in the file, closed
 * by a blank line.
 */
export function readBlock(block: string, definitions: string): BlockReading {
  const plain = readPlainBlock(block);
  return plain ? { passages: [plain], markup: [] } : parseBlock(block, definitions);
}

/** Parses one block, whatever is in it. */
export function parseBlock(block: string, definitions: string): BlockReading {
  const critic = acceptCritic(definitions + block);
  const reading = new BlockReader(critic, definitions.length).read();
  return moveBlock(reading, -definitions.length, -countLines(definitions, definitions.length));
}

/** A reading with its offsets and lines counted from elsewhere. */
export function moveBlock({ passages, markup }: BlockReading, by: number, lines: number): BlockReading {
  return {
    passages: passages.map((it) => ({
      ...it,
      line: it.line + lines,
      pieces: it.pieces.map((piece) => ({ ...piece, from: piece.from + by })),
    })),
    markup: markup.map((it) => moveMarkup(it, by)),
  };
}

function moveMarkup(it: Markup, by: number): Markup {
  const own = { start: it.start + by, end: it.end + by };
  if (it.kind === 'link') return { ...it, ...own, content: { start: it.content.start + by, end: it.content.end + by } };
  return it.kind === 'definition' ? { ...it, ...own, bodyStart: it.bodyStart + by } : { ...it, ...own };
}

/** Where a node stands: inside a quotation, a footnote. */
interface Place {
  readonly quoted: boolean;
  readonly footnote: string | null;
}

class BlockReader {
  private readonly source: string;
  private readonly blots: readonly Span[];
  /** Where the block starts in `source`. */
  private readonly start: number;
  private readonly definitions = new Map<string, Definition>();
  private readonly passages: Passage[] = [];
  private readonly markup: Markup[] = [];

  constructor(critic: Critic, start: number) {
    this.source = critic.text;
    this.blots = critic.spans;
    this.start = start;
  }

  read(): BlockReading {
    const { children } = parseMarkdown(this.source);
    for (const node of children)
      if (node.type === 'definition' && !this.definitions.has(node.identifier))
        this.definitions.set(node.identifier, node);
    const place = { quoted: false, footnote: null };
    for (const node of children) if (startOf(node) >= this.start) this.readNode(node, place);
    this.markup.sort((a, b) => a.start - b.start);
    return { passages: addHeads(this.passages), markup: this.markup };
  }

  private readNode(node: RootContent | BlockContent | DefinitionContent, place: Place): void {
    switch (node.type) {
      case 'paragraph':
        // Pandoc's fenced divisions.
        if (!this.source.startsWith(':::', startOf(node))) this.readProse(node.children, 'body', place);
        break;
      case 'heading':
        this.readProse(node.children, 'heading', place);
        break;
      case 'blockquote':
        this.readQuotation(node.children, place);
        break;
      case 'list':
        for (const item of node.children) for (const child of item.children) this.readNode(child, place);
        break;
      case 'table':
        for (const [y, row] of node.children.entries())
          for (const [x, cell] of row.children.entries()) this.readProse(cell.children, 'table', place, cellName(y, x));
        break;
      case 'footnoteDefinition':
        this.readDefinition(node, place);
        break;
      case 'html':
        this.markup.push(...commentsIn(this.source, startOf(node), endOf(node)));
        break;
    }
  }

  /** A callout (`> [!NOTE]`) is a box and quotes nobody. */
  private readQuotation(children: readonly (BlockContent | DefinitionContent)[], place: Place): void {
    const first = children[0] ? startOf(children[0]) : 0;
    const isCallout = /^\[!\w+\]/.test(this.source.slice(first, first + 40));
    for (const child of children) this.readNode(child, { ...place, quoted: !isCallout });
  }

  private readDefinition(node: FootnoteDefinition, place: Place): void {
    const label = node.label ?? node.identifier;
    const [first] = node.children;
    this.markup.push({
      kind: 'definition',
      start: startOf(node),
      end: endOf(node),
      label,
      body: wordsOf(node).replaceAll(blot, '').replace(/\s+/g, ' ').trim(),
      bodyStart: first ? startOf(first) : endOf(node),
    });
    for (const child of node.children) this.readNode(child, { ...place, footnote: label });
  }

  private readProse(nodes: readonly PhrasingContent[], role: Role, place: Place, cell: string | null = null): void {
    const { runs, markup, captions } = readInlines(nodes, this.source, this.definitions);
    this.markup.push(...markup);
    this.pushPassage(runs, role, place, cell);
    for (const caption of captions) this.pushPassage(caption, 'caption', place, cell);
  }

  private pushPassage(runs: readonly Run[], role: Role, place: Place, cell: string | null): void {
    const prose = joinRuns(runs);
    if (prose.text === '') return;
    const passage = { ...prose, ...place, role, line: 0, page: null, cell, time: null, speaker: null };
    const { passage: bare, links } = cutAddresses(cutSpans(passage, this.blots), this.markup);
    this.markup.push(...links);
    for (const it of liftInlineNotes(bare)) {
      const trimmed = cutMarks(it);
      const line = countLines(this.source, trimmed.pieces[0]?.from ?? 0);
      if (/[\p{L}\p{N}]/u.test(trimmed.text)) this.passages.push({ ...trimmed, line });
    }
  }
}

const units = '[Mm]illion|[Bb]illion|[Tt]rillion|[Tt]housand|[Hh]undred|[Pp]ercent|[Pp]er|[Dd]ozen';
// “3. Results”, “3.1. Results”, “3.1.2 Results”, “3.1 Results”, “IV. Results”; not “3.4 Million Flee”.
const sectionNumber = new RegExp(
  `^(?:\\d{1,2}[.)]|(?:\\d{1,2}\\.){2,}|\\d{1,2}(?:\\.\\d{1,2}){2,}|\\d{1,2}\\.\\d{1,2}(?= \\p{Lu})(?! (?:${units})\\b)|[IVX]{2,5}\\.) (?=\\S)`,
  'u',
);

/** Cuts what is no prose at the edges: a heading's section number and attributes, a task's box, a callout's name. */
function cutMarks(passage: Passage): Passage {
  const patterns = passage.role === 'heading' ? [sectionNumber, /\s*\{[#.][^{}]*\}$/] : [/^\[(?:[ xX]|!\w+)\] ?/];
  let result = passage;
  for (const pattern of patterns) {
    const match = pattern.exec(result.text);
    if (!match) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    result = cutSpans(result, [toFile(result, span)]);
  }
  return result;
}

/** The words of a node and of all in it, addresses and code too. */
function wordsOf(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  if (node.type === 'break') return ' ';
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(wordsOf).join(node.type === 'footnoteDefinition' ? ' ' : '') : '';
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}

function countLines(text: string, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
