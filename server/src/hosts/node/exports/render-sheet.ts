import { writeCsv } from '../../../core/exports/csv.ts';
import type { SheetFormat } from '../../../core/exports/formats.ts';
import type { Sheet } from '../../../core/exports/sheet.ts';
import { sheetHtml } from '../../../core/exports/sheet-html.ts';
import { sheetMarkdown } from '../../../core/exports/sheet-markdown.ts';
import { sheetTable } from '../../../core/exports/sheet-table.ts';
import { writeXlsx } from './write-xlsx.ts';

/** A sheet in one of its shapes: text, or the bytes of a workbook. */
export async function renderSheet(sheet: Sheet, format: SheetFormat): Promise<string | Uint8Array> {
  switch (format) {
    case 'markdown':
      return sheetMarkdown(sheet);
    case 'html':
      return sheetHtml(sheet);
    case 'csv':
      return writeCsv(sheetTable(sheet));
    case 'xlsx':
      return await writeXlsx(sheetTable(sheet));
  }
}
