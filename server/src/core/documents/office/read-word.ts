import { cellName } from '../cells.ts';
import type { LoosePassage } from '../lay-out.ts';
import { childOf, elementsIn, readElements, type XmlElement } from '../xml/read-elements.ts';
import type { Story } from './story.ts';
import type { Kind } from './word-styles.ts';

/**
 * Reads a part of a Word document (its text, its footnotes, its comments) as it reads with every tracked change accepted.
 * Returns what could not be read, in plain English.
 */
export function readWord(
  xml: string,
  part: WordPart,
  styles: ReadonlyMap<string, Kind>,
  story: Story,
): readonly string[] {
  const reader = new WordReader(styles, story);
  if (part === 'text') return readElements(xml, ['w:p', 'w:tbl'], (it) => reader.readBlock(it, {}));
  let count = 0;
  return readElements(xml, [`w:${part}`], (note) => {
    // Word keeps its separator lines as notes, too.
    if (note.attribute('w:type')?.toLowerCase().includes('separat')) return;
    const speaker = part === 'comment' ? note.attribute('w:author') : null;
    reader.readBlocks(note, { footnote: `${part} ${++count}`, speaker });
  });
}

export type WordPart = 'text' | 'footnote' | 'endnote' | 'comment';

/** Elements whose text is none of the accepted document's, or stands there twice. */
const left = new Set(
  'w:del w:moveFrom w:instrText w:delText w:rt mc:Fallback w:pPr w:rPr w:tblPr w:trPr w:tcPr w:sdtPr'.split(' '),
);

class WordReader {
  readonly #styles: ReadonlyMap<string, Kind>;
  readonly #story: Story;

  constructor(styles: ReadonlyMap<string, Kind>, story: Story) {
    this.#styles = styles;
    this.#story = story;
  }

  readBlocks(element: XmlElement, place: Partial<LoosePassage>): void {
    for (const child of element.children) if (typeof child !== 'string') this.readBlock(child, place);
  }

  readBlock(element: XmlElement, place: Partial<LoosePassage>): void {
    if (left.has(element.name)) return;
    if (element.name === 'w:p') this.#readParagraph(element, place);
    else if (element.name === 'w:tbl') this.#readTable(element, place);
    else this.readBlocks(element, place);
  }

  #readParagraph(paragraph: XmlElement, place: Partial<LoosePassage>): void {
    const properties = childOf(paragraph, 'w:pPr');
    const style = childOf(properties, 'w:pStyle')?.attribute('w:val') ?? '';
    const kind = this.#styles.get(style) ?? (this.#styles.has(style) ? null : {});
    if (kind === null) return;
    this.#story.open({ ...kind, ...place });
    this.#readRuns(paragraph, place);
    this.#story.close(childOf(childOf(properties, 'w:rPr'), 'w:del') !== null);
  }

  #readRuns(element: XmlElement, place: Partial<LoosePassage>): void {
    for (const child of element.children) {
      if (typeof child === 'string' || left.has(child.name)) continue;
      if (child.name === 'w:r' && isHidden(child)) continue;
      switch (child.name) {
        case 'w:t':
        case 'm:t':
          for (const it of child.children) if (typeof it === 'string') this.#story.write(it);
          break;
        case 'w:tab':
        case 'w:br':
        case 'w:cr':
        case 'w:ptab':
          this.#story.write(' ');
          break;
        case 'w:noBreakHyphen':
          this.#story.write('-');
          break;
        case 'w:sym':
          this.#story.write(signOf(child.attribute('w:char')));
          break;
        case 'w:txbxContent':
          this.readBlocks(child, place);
          break;
        default:
          this.#readRuns(child, place);
      }
    }
  }

  /** A table inside a cell is read as paragraphs of that cell; one of a single cell is a frame around text. */
  #readTable(table: XmlElement, place: Partial<LoosePassage>): void {
    const rows = [...elementsIn(table, 'w:tr')].filter((it) => !childOf(childOf(it, 'w:trPr'), 'w:del'));
    const cells = rows.map((row) => [...elementsIn(row, 'w:tc')]);
    const isFrame = place.role === 'table' || cells.flat().length === 1;
    for (const [y, row] of cells.entries()) {
      let x = 0;
      for (const cell of row) {
        this.readBlocks(cell, isFrame ? place : { ...place, role: 'table', cell: cellName(y, x) });
        x += Number(childOf(childOf(cell, 'w:tcPr'), 'w:gridSpan')?.attribute('w:val') ?? 1) || 1;
      }
    }
  }
}

function isHidden(run: XmlElement): boolean {
  const mark = childOf(childOf(run, 'w:rPr'), 'w:vanish');
  return mark !== null && !/^(?:0|false|off)$/.test(mark.attribute('w:val') ?? '');
}

/** A sign given by its number; those of symbol fonts are pictures. */
function signOf(hex: string | null): string {
  const code = Number.parseInt(hex ?? '', 16);
  return code > 0 && code < 0xf000 ? String.fromCharCode(code) : '';
}
