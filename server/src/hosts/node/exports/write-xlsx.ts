import type { Row, SheetData } from 'write-excel-file/node';
import { neutral } from '../../../core/exports/csv.ts';
import { type SheetColumn, type SheetRow, sheetColumns } from '../../../core/exports/sheet-table.ts';

/** Widths in characters; the others take what their head needs. */
const widths: Partial<Record<SheetColumn, number>> = {
  section: 22,
  line: 6,
  sentence: 60,
  fact: 28,
  state: 20,
  says: 40,
  source: 28,
  place: 22,
  passage: 60,
  link: 30,
  calculation: 22,
  'more evidence': 40,
  verdict: 16,
  note: 30,
  by: 16,
  at: 22,
};

/** A sheet as a workbook of one table: every cell is text, and the head stays while one scrolls. The library is loaded here alone. */
export async function writeXlsx(rows: readonly SheetRow[]): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const head: Row = sheetColumns.map((it) => ({
    value: it,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#e8e8e4',
  }));
  const body = rows.map(
    (row): Row => sheetColumns.map((it) => ({ value: clean(row[it]), type: String, wrap: true, alignVertical: 'top' })),
  );
  const data: SheetData = [head, ...body];
  const columns = sheetColumns.map((it) => ({ width: widths[it] ?? 10 }));
  return await writeExcelFile(data, {
    sheet: 'Facts',
    columns,
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer();
}

/** Text cells are never worked out; what is copied from them into a new sheet might be. At most what a cell holds. */
function clean(cell: string): string {
  return neutral(cell)
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      ' ',
    )
    .slice(0, 32_000);
}
