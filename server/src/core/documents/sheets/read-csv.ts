import { cellName } from '../cells.ts';
import type { Document, Passage } from '../document.ts';
import { noMetadata } from '../metadata.ts';
import { joinRuns } from '../prose.ts';
import { addHeads } from '../table-heads.ts';
import { mostCells, tellRest } from './limits.ts';
import { scanCsv, separatorOf } from './scan-csv.ts';

/** Reads separated values: a passage a cell, with its address and the headings it stands under. */
export function readCsv(format: string, text: string, given: string | null): Document {
  // Excel's own first line says what separates.
  const said = /^\ufeff?sep=(.)\r?\n/.exec(text);
  const from = said?.[0].length ?? (text.charCodeAt(0) === 0xfeff ? 1 : 0);
  const separator = said?.[1] ?? given ?? separatorOf(text, from);
  const passages: Passage[] = [];
  const problems: string[] = [];
  for (const { row, column, line, runs } of scanCsv(text, separator, from)) {
    const prose = joinRuns(runs);
    if (prose.text === '') continue;
    if (passages.length >= mostCells) {
      problems.push(tellRest(row));
      break;
    }
    const place = { page: null, time: null, quoted: false, speaker: null, footnote: null };
    passages.push({ ...prose, role: 'table', line, cell: cellName(row, column), ...place });
  }
  return { format, metadata: noMetadata, passages: addHeads(passages), markup: [], problems };
}
