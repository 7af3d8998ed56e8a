import type { Finding } from '../../server/src/core/findings/finding.ts';
import type { Knowledge } from '../../server/src/core/mentions/knowledge.ts';
import { checkDraft } from '../support/newsroom.ts';
import { readRows, share } from './rows.ts';

interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly was: string;
}

interface Row {
  readonly set: string;
  readonly id: string;
  readonly sources: readonly string[];
  readonly draft: string;
  readonly label: 0 | 1;
  readonly edit: { readonly kinds: readonly string[]; readonly hunks: readonly Hunk[] };
}

const figureCodes = new Set(['unsourced-figure', 'conflicting-figure']);
const numberWord =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|twenty|thirty|forty|fifty|hundreds?|thousands?|millions?|billions?|half|third|quarter|first|second|January|February|March|April|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/i;

/** SummEdits: each draft against its one source. Prints alarms on consistent drafts, and changed figures that were caught. */
export function evaluateConsistency(dataDir: string, knowledge: Knowledge, verbose: boolean): void {
  const rows = readRows<Row>(dataDir, 'consistency');
  if (!rows) return;
  for (const set of [...new Set(rows.map((it) => it.set))]) {
    const counts = { clean: 0, alarmed: 0, changed: 0, caught: 0, warned: 0 };
    for (const row of rows.filter((it) => it.set === set)) {
      const files = Object.fromEntries(row.sources.map((text, i) => [`source${i}.txt`, text]));
      const { findings } = checkDraft(row.draft, files, {}, knowledge);
      if (row.label === 1) {
        counts.clean++;
        const alarms = findings.filter((it) => figureCodes.has(it.code));
        if (alarms.length > 0) counts.alarmed++;
        if (verbose) for (const it of alarms) print('FALSE', row, it);
        continue;
      }
      const hunks = row.edit.hunks.filter(
        (it) => row.edit.kinds.includes('figure') && numberWord.test(it.text) && numberWord.test(it.was),
      );
      if (hunks.length === 0) continue;
      counts.changed++;
      const hits = findings.filter(
        (it) =>
          (figureCodes.has(it.code) || it.code === 'conflicting-date') &&
          hunks.some((hunk) => it.start <= hunk.end && hunk.start <= it.end),
      );
      if (hits.length > 0) counts.caught++;
      else if (verbose)
        console.log(`MISSED ${row.id}: ${hunks.map((it) => `${it.was} → ${it.text}`).join('; ')} | ${row.draft}`);
      if (hits.some((it) => it.severity === 'warning')) counts.warned++;
    }
    console.log(
      `consistency ${set}: changed figures caught ${share(counts.caught, counts.changed)} (as a warning ${counts.warned}); consistent drafts alarmed ${share(counts.alarmed, counts.clean)}`,
    );
  }
}

function print(label: string, row: Row, finding: Finding): void {
  console.log(
    `${label} ${row.id} ${finding.code} [${row.draft.slice(finding.start, finding.end)}] ${finding.message}\n    ${row.draft}`,
  );
}
