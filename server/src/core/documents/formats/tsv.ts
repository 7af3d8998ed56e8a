import type { TextFormat } from '../format.ts';
import { readCsv } from '../sheets/read-csv.ts';

/** Values separated by tabs. */
export const tsv: TextFormat = { id: 'tsv', extensions: ['.tsv', '.tab'], read: (text) => readCsv('tsv', text, '\t') };
