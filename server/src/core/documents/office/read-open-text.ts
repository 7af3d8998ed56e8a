import { cellName } from '../cells.ts';
import type { LoosePassage } from '../lay-out.ts';
import { childOf, readElements, textOf, type XmlElement } from '../xml/read-elements.ts';
import type { Story } from './story.ts';
import { type Kind, kindOfStyle } from './word-styles.ts';

/** Reads the text of an OpenDocument file as it reads with every tracked change accepted; returns what could not be read. */
export function readOpenText(content: string, styles: string, story: Story): readonly string[] {
  const reader = new OpenTextReader(readStyles([styles, content]), story);
  return readElements(content, ['office:text'], (it) => reader.readBlocks(it, {}));
}

/** The parents of styles by their names; the names that everything goes back to are the same in all languages. */
function readStyles(parts: readonly string[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const xml of parts)
    readElements(xml, ['style:style'], (style) => {
      const parent = style.attribute('style:parent-style-name');
      if (parent !== null) parents.set(style.attribute('style:name') ?? '', parent);
    });
  return parents;
}

/** Elements whose text is none of the accepted document's prose: deleted text, lists of contents, descriptions. */
const left =
  /^(?:text:(?:tracked-changes|table-of-content|[a-z]+-index|bibliography|ruby-text|sequence-decls|variable-decls)|svg:(?:title|desc)|office:forms|text:note-citation)$/;

class OpenTextReader {
  readonly #parents: ReadonlyMap<string, string>;
  readonly #story: Story;
  #notes = 0;
  #comments = 0;

  constructor(parents: ReadonlyMap<string, string>, story: Story) {
    this.#parents = parents;
    this.#story = story;
  }

  readBlocks(element: XmlElement, place: Partial<LoosePassage>): void {
    for (const child of element.children) if (typeof child !== 'string') this.#readBlock(child, place);
  }

  #readBlock(element: XmlElement, place: Partial<LoosePassage>): void {
    if (left.test(element.name)) return;
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        this.#readParagraph(element, place);
        break;
      case 'table:table':
        this.#readTable(element, place);
        break;
      case 'office:annotation':
        this.#readComment(element);
        break;
      default:
        this.readBlocks(element, place);
    }
  }

  #readParagraph(paragraph: XmlElement, place: Partial<LoosePassage>): void {
    const kind = this.#kindOf(paragraph.attribute('text:style-name'));
    if (kind === null) return;
    const heading = paragraph.name === 'text:h' ? ({ role: 'heading' } as const) : {};
    this.#story.open({ ...heading, ...kind, ...place });
    this.#readSpans(paragraph, place);
    this.#story.close();
  }

  #readSpans(element: XmlElement, place: Partial<LoosePassage>): void {
    for (const child of element.children) {
      if (typeof child === 'string') {
        this.#story.write(child);
        continue;
      }
      if (left.test(child.name)) continue;
      switch (child.name) {
        case 'text:s':
        case 'text:tab':
        case 'text:line-break':
          this.#story.write(' ');
          break;
        case 'text:note':
          this.#readNote(child);
          break;
        case 'office:annotation':
          this.#readComment(child);
          break;
        case 'draw:text-box':
          this.readBlocks(child, place);
          break;
        default:
          this.#readSpans(child, place);
      }
    }
  }

  #readNote(note: XmlElement): void {
    const called = note.attribute('text:note-class') === 'endnote' ? 'endnote' : 'footnote';
    const body = childOf(note, 'text:note-body');
    if (body) this.readBlocks(body, { footnote: `${called} ${++this.#notes}` });
  }

  #readComment(comment: XmlElement): void {
    const speaker = textOf(childOf(comment, 'dc:creator')).trim() || null;
    this.readBlocks(comment, { footnote: `comment ${++this.#comments}`, speaker });
  }

  /** A table inside a cell is read as paragraphs of that cell; one of a single cell is a frame around text. */
  #readTable(table: XmlElement, place: Partial<LoosePassage>): void {
    const rows = [...rowsOf(table)];
    const isFrame = place.role === 'table' || (rows.length === 1 && cellsOf(rows[0]).length === 1);
    let y = 0;
    for (const row of rows) {
      let x = 0;
      for (const cell of cellsOf(row)) {
        if (cell.name === 'table:table-cell')
          this.readBlocks(cell, isFrame ? place : { ...place, role: 'table', cell: cellName(y, x) });
        x += repeated(cell, 'table:number-columns-repeated');
      }
      y += repeated(row, 'table:number-rows-repeated');
    }
  }

  #kindOf(name: string | null): Kind {
    let at: string | undefined = name ?? undefined;
    for (let steps = 0; at !== undefined && steps < 10; steps++) {
      const kind = kindOfStyle(at);
      if (kind !== undefined) return kind;
      at = this.#parents.get(at);
    }
    return {};
  }
}

/** Rows stand in groups, a table inside a cell in its own. */
function* rowsOf(table: XmlElement): Generator<XmlElement> {
  for (const child of table.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'table:table-row') yield child;
    else if (/^table:table-(?:header-rows|row-group|rows)$/.test(child.name)) yield* rowsOf(child);
  }
}

/** The cells of a row, also those that a wider one above or beside them covers. */
function cellsOf(row: XmlElement | undefined): readonly XmlElement[] {
  const names = ['table:table-cell', 'table:covered-table-cell'];
  return (row?.children ?? []).filter((it) => typeof it !== 'string').filter((it) => names.includes(it.name));
}

function repeated(element: XmlElement, name: string): number {
  const count = Number(element.attribute(name) ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}
