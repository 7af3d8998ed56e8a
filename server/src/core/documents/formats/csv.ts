import type { TextFormat } from '../format.ts';
import { readCsv } from '../sheets/read-csv.ts';

/** Separated values, whatever separates them. */
export const csv: TextFormat = { id: 'csv', extensions: ['.csv'], read: (text) => readCsv('csv', text, null) };
