import { childOf, readElements, textOf, type XmlElement } from '../xml/read-elements.ts';
import { type NumberFormat, numberFormat } from './number-format.ts';

/** What the sheets of a workbook share. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly strings: readonly string[];
  /** How numbers are shown, by the style of a cell. */
  readonly formats: readonly NumberFormat[];
}

/** Reads what a workbook says of its sheets, its texts and its styles. */
export function readWorkbook(files: ReadonlyMap<string, string>): Workbook {
  const book = files.get('xl/workbook.xml') ?? '';
  const targets = new Map<string, string>();
  readElements(files.get('xl/_rels/workbook.xml.rels') ?? '', ['Relationship'], (it) => {
    const target = it.attribute('Target') ?? '';
    targets.set(it.attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  });
  const sheets: { name: string; path: string }[] = [];
  let since1904 = false;
  readElements(book, ['sheet', 'workbookPr'], (it) => {
    if (it.name === 'workbookPr') since1904 = /^(?:1|true)$/.test(it.attribute('date1904') ?? '');
    else sheets.push({ name: it.attribute('name') ?? '', path: targets.get(it.attribute('r:id') ?? '') ?? '' });
  });
  const strings: string[] = [];
  readElements(files.get('xl/sharedStrings.xml') ?? '', ['si'], (it) => strings.push(wordsOf(it)));
  return { sheets, strings, formats: readFormats(files.get('xl/styles.xml') ?? '', since1904) };
}

/** The words of a text with several looks, without the signs that say how to pronounce it. */
export function wordsOf(element: XmlElement): string {
  return element.children
    .map((it) => (typeof it === 'string' || it.name === 'rPh' ? '' : it.name === 't' ? textOf(it) : wordsOf(it)))
    .join('');
}

function readFormats(styles: string, since1904: boolean): readonly NumberFormat[] {
  const own = new Map<number, string>();
  const formats: NumberFormat[] = [];
  readElements(styles, ['numFmts', 'cellXfs'], (it) => {
    for (const child of it.children) {
      if (typeof child === 'string') continue;
      const id = Number(child.attribute('numFmtId') ?? 0);
      if (child.name === 'numFmt') own.set(id, child.attribute('formatCode') ?? '');
      else if (child.name === 'xf') formats.push(numberFormat(id, own, since1904));
    }
  });
  return formats;
}

/** What a cell shows; empty for errors and for cells without a value. */
export function shownIn(cell: XmlElement, { strings, formats }: Workbook): string {
  const value = textOf(childOf(cell, 'v'));
  switch (cell.attribute('t')) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr': {
      const inline = childOf(cell, 'is');
      return inline ? wordsOf(inline) : '';
    }
    case 'str':
    case 'd':
      return value;
    case 'b':
      return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : '';
    case 'e':
      return '';
    default: {
      const number = Number(value);
      if (value === '' || Number.isNaN(number)) return value;
      const format = formats[Number(cell.attribute('s') ?? 0)];
      return format ? format(number) : String(number);
    }
  }
}
