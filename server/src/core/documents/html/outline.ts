import { bodySignal, type Clutter, clutterOf } from './clutter.ts';
import { isDataTable } from './data-table.ts';
import { isBlock, isControl, isHidden } from './display.ts';
import type { HtmlElement } from './tree.ts';

/** An element that stands apart, with the boxes and the blocks inside it as ranges of the outline's lists. */
export interface Box {
  readonly element: HtmlElement;
  /** Index of the box around it; -1 for the page. */
  readonly parent: number;
  readonly clutter: Clutter | null;
  readonly signal: number;
  /** Its blocks are `blocks[first … end)`, the boxes inside it `boxes[own index + 1 … endBox)`. */
  readonly first: number;
  end: number;
  endBox: number;
  holdsPicture: boolean;
  /** Whether a picture stands in it before any text. */
  opensWithPicture: boolean;
}

/** A run of text between two breaks of the page. */
export interface Block {
  readonly text: string;
  /** Index of the innermost box around it. */
  readonly box: number;
  readonly kind: 'text' | 'heading' | 'item' | 'cell';
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** How many of its characters are inside links. */
  readonly linked: number;
  /** How many of its characters are set in bold. */
  readonly bold: number;
  readonly quoted: boolean;
  /** Whether a picture stands between it and the text before. */
  readonly afterPicture: boolean;
  /** The data table in which it stands, by its box, and the cell; null elsewhere. */
  readonly table: number | null;
  readonly cell: string | null;
}

export interface Outline {
  readonly boxes: readonly Box[];
  readonly blocks: readonly Block[];
}

/** Lays a page out as boxes and blocks, in its order. What is not shown is left out unless `all`. */
export function outline(root: HtmlElement, all = false): Outline {
  const builder = new OutlineBuilder(all);
  builder.visit(root);
  return { boxes: builder.boxes, blocks: builder.blocks };
}

/** What holds for the text at a point of the walk. */
interface Around {
  readonly box: number;
  readonly kind: Block['kind'];
  readonly level: number;
  readonly inLink: boolean;
  readonly inBold: boolean;
  readonly quoted: boolean;
  readonly preformatted: boolean;
  readonly table: number | null;
  readonly cell: string | null;
}

class OutlineBuilder {
  readonly boxes: Box[] = [];
  readonly blocks: Block[] = [];
  private readonly all: boolean;
  private text = '';
  private linked = 0;
  private bold = 0;
  private pictured = false;
  private around: Around = {
    box: -1,
    kind: 'text',
    level: 0,
    inLink: false,
    inBold: false,
    quoted: false,
    preformatted: false,
    table: null,
    cell: null,
  };

  constructor(all: boolean) {
    this.all = all;
  }

  visit(element: HtmlElement): void {
    if (element.tag === 'img' || element.tag === 'amp-img') this.meetPicture();
    if (isControl(element) || element.tag === 'del' || element.tag === 's' || element.tag === 'rt') return;
    if (element.tag === 'br') {
      this.add('\n');
      return;
    }
    const clutter = clutterOf(element);
    if (clutter === 'hidden' || (isHidden(element) && !this.all)) return;
    // A span that names itself a caption or a credit stands apart as well.
    const above = this.boxes[this.around.box]?.element.tag ?? null;
    if (isBlock(element, above) || (clutter !== null && element.tag === 'span' && clutter === 'caption'))
      this.visitBox(element, clutter);
    else if (!isMark(element)) this.visitInline(element);
  }

  private meetPicture(): void {
    this.pictured = true;
    for (let at = this.around.box; at >= 0; at = this.boxes[at]?.parent ?? -1) {
      const box = this.boxes[at] as Box;
      if (box.holdsPicture) break;
      box.holdsPicture = true;
    }
    if (this.text.trim() !== '') return;
    for (let at = this.around.box; at >= 0; at = this.boxes[at]?.parent ?? -1) {
      const box = this.boxes[at] as Box;
      if (box.first < this.blocks.length || box.opensWithPicture) return;
      box.opensWithPicture = true;
    }
  }

  private visitBox(element: HtmlElement, clutter: Clutter | null): void {
    this.flush();
    const before = this.around;
    const index = this.boxes.length;
    const box: Box = {
      element,
      parent: before.box,
      clutter,
      signal: bodySignal(element),
      first: this.blocks.length,
      end: 0,
      endBox: 0,
      holdsPicture: false,
      opensWithPicture: false,
    };
    this.boxes.push(box);
    this.around = { ...before, ...changes(element), box: index };
    if (element.tag === 'table' && isDataTable(element)) this.visitTable(element, index);
    else this.visitChildren(element);
    this.flush();
    box.end = this.blocks.length;
    box.endBox = this.boxes.length;
    this.around = before;
  }

  private visitInline(element: HtmlElement): void {
    const before = this.around;
    // A heading's link to itself leads nowhere else.
    const leadsOn = before.kind !== 'heading' || !/^#./.test(element.attributes.href ?? '');
    if (element.tag === 'a' && element.attributes.href !== undefined && leadsOn)
      this.around = { ...before, inLink: true };
    if (element.tag === 'b' || element.tag === 'strong') this.around = { ...before, inBold: true };
    const isQuotation = element.tag === 'q';
    if (isQuotation) this.add('“');
    this.visitChildren(element);
    if (isQuotation) this.add('”');
    this.around = before;
  }

  private visitChildren(element: HtmlElement): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.add(this.around.preformatted ? child : child.replace(/[\n\r]/g, ' '));
      else this.visit(child);
    }
  }

  /** A table of data: every cell a block with its address, `B7`. */
  private visitTable(table: HtmlElement, box: number): void {
    let row = 0;
    const visitRows = (element: HtmlElement): void => {
      for (const child of element.children) {
        if (typeof child === 'string') continue;
        if (child.tag !== 'tr') {
          if (child.tag === 'caption') this.visitBox(child, 'caption');
          else if (!isControl(child)) visitRows(child);
          continue;
        }
        row++;
        let column = 0;
        for (const cell of child.children) {
          if (typeof cell === 'string' || (cell.tag !== 'td' && cell.tag !== 'th')) continue;
          const before = this.around;
          this.around = { ...before, table: box, cell: `${columnName(column)}${row}` };
          this.visitBox(cell, null);
          this.around = before;
          column += Math.min(50, Math.max(1, Number.parseInt(cell.attributes.colspan ?? '1', 10) || 1));
        }
      }
    };
    visitRows(table);
  }

  private add(text: string): void {
    this.text += text;
    const length = text.trim().length;
    if (this.around.inLink) this.linked += length;
    if (this.around.inBold) this.bold += length;
  }

  private flush(): void {
    const { text, linked, bold, around } = this;
    if (text === '') return;
    this.text = '';
    this.linked = 0;
    this.bold = 0;
    if (around.box < 0 || !/\S/.test(text)) return;
    const { box, level, quoted, table, cell } = around;
    for (const part of splitAtBreaks(text)) {
      const share = Math.min(1, part.length / Math.max(1, text.trim().length));
      const kind = cell === null ? around.kind : 'cell';
      this.blocks.push({
        text: part,
        box,
        kind,
        level,
        linked: linked * share,
        bold: bold * share,
        quoted,
        afterPicture: this.pictured,
        table,
        cell,
      });
      this.pictured = false;
    }
  }
}

/** What an element changes for the text inside it. */
function changes({ tag, attributes }: HtmlElement): Partial<Around> {
  if (/^h[1-6]$/.test(tag)) return { kind: 'heading', level: Number(tag[1]) };
  if (attributes.role === 'heading') return { kind: 'heading', level: 2 };
  if (tag === 'li' || tag === 'dt' || tag === 'dd') return { kind: 'item', level: 0 };
  if (tag === 'blockquote') return { quoted: true };
  if (tag === 'pre') return { preformatted: true };
  // A link around a whole card is a link still; a cell of a layout is an ordinary place.
  return {};
}

/** The mark of a footnote or of a reference: a number, a star or an arrow back that is a link within a page. */
function isMark(element: HtmlElement): boolean {
  if (element.tag !== 'sup' && element.tag !== 'a') return false;
  if (element.tag === 'a' && !/#[^/]*$/.test(element.attributes.href ?? '')) return false;
  const words = element.children.map((it) => (typeof it === 'string' ? it : it.children.join(''))).join('');
  const holdsLink = element.tag === 'a' || element.children.some((it) => typeof it !== 'string' && it.tag === 'a');
  return holdsLink && /^\s*[[(]?(?:\d{1,3}|[a-z*†‡^]|[↩↑⏎]\ufe0e?)[\])]?\s*$/.test(words);
}

function columnName(column: number): string {
  return (
    (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '') + String.fromCharCode(65 + (column % 26))
  );
}

/** Longer lines that end a sentence are paragraphs, also where one break alone parts them. */
const shortestParagraph = 90;

/** Two breaks part paragraphs; one is a line of the same, as in an address. */
function splitAtBreaks(text: string): readonly string[] {
  if (!text.includes('\n')) {
    const line = clean(text);
    return line === '' ? [] : [line];
  }
  const parts = text.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/).flatMap((part) => {
    const lines = part
      .split('\n')
      .map(clean)
      .filter((it) => it !== '');
    const ended = lines.filter((it) => /[.!?…:]["'”’»)\]]*$/.test(it)).length;
    const length = lines.reduce((sum, it) => sum + it.length, 0);
    return lines.length > 1 && ended >= lines.length * 0.7 && length > lines.length * shortestParagraph
      ? lines
      : [lines.join(' ')];
  });
  return parts.filter((it) => it !== '');
}

/** White space as single spaces, without characters that only say where a word may break. */
function clean(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
