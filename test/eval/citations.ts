import type { Knowledge } from '../../server/src/core/mentions/knowledge.ts';
import { checkDraft } from '../support/newsroom.ts';
import { readRows, share } from './rows.ts';

interface Row {
  readonly id: string;
  readonly claim: string;
  readonly source: { readonly sentences: readonly string[] };
  readonly label: 'supported' | 'partially_supported' | 'not_supported';
  readonly support: readonly (readonly number[])[];
}

/** WiCE: a claim cited to its page. Prints false alarms on supported claims, catches on the others, and the passage offered first. */
export function evaluateCitations(dataDir: string, knowledge: Knowledge, verbose: boolean): void {
  const rows = readRows<Row>(dataDir, 'citations');
  if (!rows) return;
  const counts = { supported: 0, alarmed: 0, others: 0, caught: 0, offered: 0, gold: 0 };
  for (const row of rows) {
    const text = row.source.sentences.join('\n\n');
    const { findings, draft } = checkDraft(`${row.claim} [@page]`, { 'page.txt': text }, {}, knowledge);
    const checked = draft.verdicts.filter((it) => it.mention.kind !== 'name');
    const raised = findings.filter((it) => it.code === 'unsupported-citation');
    if (row.label === 'supported') {
      counts.supported++;
      if (raised.length > 0) counts.alarmed++;
      if (verbose)
        for (const it of raised) console.log(`FALSE ${row.id} [${row.claim.slice(it.start, it.end)}] ${row.claim}`);
      const best = draft.verdicts
        .flatMap((it) => it.evidence)
        .filter((it) => it.relation === 'agrees' || it.relation === 'computed')
        .sort((a, b) => b.strength - a.strength)[0];
      if (draft.verdicts.length > 0) {
        counts.offered++;
        const gold = new Set(row.support.flat().map((it) => row.source.sentences[it]?.trim()));
        if (best && [...gold].some((it) => it?.includes(best.text) && best.passage.includes(it.slice(0, 60))))
          counts.gold++;
        else if (verbose)
          console.log(`PASSAGE ${row.id} ${best?.passage} | gold ${[...gold].join(' / ')} | ${row.claim}`);
      }
    } else if (checked.length > 0) {
      counts.others++;
      if (raised.length > 0) counts.caught++;
    }
  }
  console.log(
    `citations: unsupported-citation on supported claims ${share(counts.alarmed, counts.supported)}; on the others with a figure, date or quotation ${share(counts.caught, counts.others)}; first passage offered is gold ${share(counts.gold, counts.offered)}`,
  );
}
