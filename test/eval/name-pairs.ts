import type { Knowledge } from '../../server/src/core/mentions/knowledge.ts';
import { compareBodies, comparePeople } from '../../server/src/core/mentions/names/compare-names.ts';
import { readRows } from './rows.ts';

interface Row {
  readonly schema: string;
  readonly a: string;
  readonly b: string;
  readonly match: boolean;
  readonly peer?: { readonly outcome: 'TP' | 'FP' | 'TN' | 'FN' };
}

/** OpenSanctions name pairs: same-name decisions beside the peer's frozen ones, people and bodies apart. */
export function evaluateNamePairs(dataDir: string, _knowledge: Knowledge, verbose: boolean): void {
  const rows = readRows<Row>(dataDir, 'name-pairs');
  if (!rows) return;
  const isPerson = (row: Row) => row.schema === 'Person' || row.schema === 'LegalEntity';
  for (const [label, some] of [
    ['people', rows.filter(isPerson)],
    ['bodies', rows.filter((it) => !isPerson(it))],
    ['all', rows],
  ] as const) {
    const ours = some.map(
      (row) => (isPerson(row) ? comparePeople : compareBodies)(row.a, row.b).relation !== 'different',
    );
    if (verbose && label !== 'all')
      some.forEach((row, i) => {
        if (ours[i] !== row.match) console.log(`${row.match ? 'MISSED' : 'FALSE'} ${row.a} | ${row.b}`);
      });
    const withPeer = some.filter((it) => it.peer);
    console.log(
      `name-pairs ${label} (${some.length}): ours ${scores(some.map((row, i) => [ours[i]!, row.match]))}; peer ${scores(withPeer.map((row) => [row.peer!.outcome === 'TP' || row.peer!.outcome === 'FP', row.match]))}`,
    );
  }
}

function scores(decisions: readonly (readonly [boolean, boolean])[]): string {
  const hit = decisions.filter(([said, is]) => said && is).length;
  const precision = hit / decisions.filter(([said]) => said).length;
  const recall = hit / decisions.filter(([, is]) => is).length;
  const f1 = (2 * precision * recall) / (precision + recall);
  return `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`;
}
