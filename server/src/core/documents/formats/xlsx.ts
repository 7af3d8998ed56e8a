import { cellName } from '../cells.ts';
import type { Document } from '../document.ts';
import type { ParsedFormat, Part } from '../format.ts';
import { type LoosePassage, layOut, plainPassage } from '../lay-out.ts';
import { addStatements, noMetadata } from '../metadata.ts';
import { packageFields, readProperties } from '../office/read-properties.ts';
import { mostCells, tellRest } from '../sheets/limits.ts';
import { readWorkbook, shownIn } from '../sheets/workbook.ts';
import { readElements } from '../xml/read-elements.ts';

/** Excel workbooks: every cell that shows something, with its sheet and address. */
export const xlsx: ParsedFormat<'package'> = {
  id: 'xlsx',
  extensions: ['.xlsx', '.xlsm'],
  parser: 'package',
  readParts,
};

function readParts(files: ReadonlyMap<string, string>): readonly Part[] {
  const book = readWorkbook(files);
  const loose: LoosePassage[] = [];
  const problems = new Set<string>();
  for (const { name, path } of book.sheets) {
    let row = -1;
    // A row may go without its number, a cell without its address.
    const found = readElements(files.get(path) ?? '', ['row'], (it) => {
      row = it.attribute('r') === null ? row + 1 : Number(it.attribute('r')) - 1;
      let column = 0;
      for (const cell of it.children) {
        if (typeof cell === 'string' || cell.name !== 'c') continue;
        const address = /^[A-Z]{1,3}\d+$/.exec(cell.attribute('r') ?? '')?.[0];
        const text = shownIn(cell, book).trim();
        if (text !== '' && loose.length < mostCells)
          loose.push({ ...plainPassage, role: 'table', text, cell: `${name}!${address ?? cellName(row, column)}` });
        else if (text !== '') problems.add(`sheet “${name}”: ${tellRest(row)}`);
        column++;
      }
    });
    for (const it of found) problems.add(`sheet “${name}”: ${it}`);
  }
  const { text, passages } = layOut(loose);
  const document: Document = {
    format: 'xlsx',
    metadata: addStatements(noMetadata, readProperties(files.get('docProps/core.xml'), packageFields)),
    passages,
    markup: [],
    problems:
      passages.length === 0 && problems.size === 0
        ? ['it holds no cells of an Excel workbook']
        : [...problems].slice(0, 5),
  };
  return [{ name: null, document, text }];
}
