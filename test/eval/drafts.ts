import type { Knowledge } from '../../server/src/core/mentions/knowledge.ts';
import { checkDraft } from '../support/newsroom.ts';
import { readRows, share } from './rows.ts';

interface Row {
  readonly id: string;
  readonly draft: string;
  readonly sources: readonly { readonly id: string; readonly text: string }[];
}

/** GUM news summaries, which their source bears out: every error or warning is a false alarm. */
export function evaluateDrafts(dataDir: string, knowledge: Knowledge, verbose: boolean): void {
  const rows = readRows<Row>(dataDir, 'drafts-gum-news');
  if (!rows) return;
  let alarmed = 0;
  for (const row of rows) {
    const files = Object.fromEntries(row.sources.map((it) => [`${it.id}.txt`, it.text]));
    const { findings } = checkDraft(row.draft, files, {}, knowledge);
    const alarms = findings.filter(
      (it) =>
        it.severity === 'error' ||
        it.severity === 'warning' ||
        (/figure/.test(it.code) && /^(?:unsourced|conflicting)/.test(it.code)),
    );
    if (alarms.length > 0) alarmed++;
    if (verbose)
      for (const it of alarms)
        console.log(`FALSE ${row.id} ${it.code} [${row.draft.slice(it.start, it.end)}] ${it.message}`);
  }
  console.log(`drafts gum-news: drafts with a false alarm ${share(alarmed, rows.length)}`);
}
