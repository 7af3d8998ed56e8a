import type { EvidencedFact } from '../features/fact-evidence.ts';
import {
  checkWords,
  factWords,
  passageWords,
  relationWords,
  verdictWords,
  wasWords,
  webAddress,
} from './fact-words.ts';
import type { Sheet } from './sheet.ts';

/** The columns of a sheet as a table, in order. What people fill in comes last, and is what is read back. */
export const sheetColumns = [
  'id',
  'section',
  'line',
  'sentence',
  'kind',
  'fact',
  'state',
  'says',
  'source',
  'place',
  'passage',
  'link',
  'calculation',
  'more evidence',
  'verdict',
  'note',
  'by',
  'at',
] as const;

export type SheetColumn = (typeof sheetColumns)[number];

/** One row of a sheet as a table. */
export type SheetRow = Readonly<Record<SheetColumn, string>>;

/** A row for each fact with its best evidence, and one for each sentence that has nothing to check. */
export function sheetTable(sheet: Sheet): readonly SheetRow[] {
  return sheet.sections.flatMap((section) =>
    section.sentences.flatMap(({ line, text, facts }) => {
      const place = { section: section.title, line: String(line), sentence: text };
      if (facts.length === 0) return [{ ...empty, ...place, state: 'nothing to check' }];
      return facts.map((it): SheetRow => ({ ...empty, ...place, ...factCells(it) }));
    }),
  );
}

const empty = Object.fromEntries(sheetColumns.map((it) => [it, ''])) as Record<SheetColumn, string>;

function factCells(fact: EvidencedFact): Partial<SheetRow> {
  const evidence = fact.evidence.flatMap((row) => row.passages.map((passage) => ({ row, passage })));
  const [best, ...others] = evidence;
  const last = fact.checks.at(-1);
  const earlier = fact.checks.slice(0, -1).map(checkWords);
  return {
    id: fact.id,
    sentence: fact.claim.sentence,
    kind: fact.claim.kind,
    fact: fact.claim.words,
    state: factWords(fact),
    says: [wasWords(fact), ...fact.findings.map((it) => it.message), ...earlier].filter(Boolean).join('\n'),
    ...(best
      ? {
          source: `${best.passage.source}${best.row.voice === null ? '' : `, via ${best.row.voice}`}`,
          place: [best.passage.place, best.passage.date, best.passage.standing].filter(Boolean).join(', '),
          passage: best.passage.text,
          link: webAddress(best.passage) ?? '',
          calculation: fact.evidence.map((it) => it.working).find((it) => it !== null) ?? '',
        }
      : {}),
    'more evidence': others
      .map(({ row, passage }) => {
        const voice = row.voice === null ? '' : `, via ${row.voice}`;
        return `${relationWords[row.relation]}: ${row.value} (${passageWords(passage)}${voice})`;
      })
      .join('\n'),
    ...(last ? { verdict: verdictWords[last.status], note: last.note, by: last.by, at: last.at } : {}),
  };
}
