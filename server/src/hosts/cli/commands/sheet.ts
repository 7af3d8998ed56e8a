import { writeChecks } from '../../../core/checks/checks-file.ts';
import { type SheetFormat, sheetFormats } from '../../../core/exports/formats.ts';
import { importSheet } from '../../../core/exports/import-sheet.ts';
import { makeSheet } from '../../../core/exports/sheet.ts';
import { draftSentences } from '../../../core/features/draft-sentences.ts';
import { facts } from '../../../core/features/facts.ts';
import { nodeClock } from '../../node/clock.ts';
import { readCsv } from '../../node/exports/read-csv.ts';
import { renderSheet } from '../../node/exports/render-sheet.ts';
import { idOf } from '../../node/files.ts';
import type { Command, Given } from '../command.ts';
import { type Io, UsageError } from '../io.ts';
import { type CheckedDraft, onDraft } from '../on-draft.ts';
import { absolute, openFile } from '../open-file.ts';
import { putOut } from '../put-out.ts';

/** `sourceline sheet`: what a fact-checker works through, and the way back with what they filled in. */
export const sheet: Command = {
  name: 'sheet',
  usage: 'DRAFT --sources DIR',
  about: 'Writes a fact-check sheet: every sentence, its facts, their evidence, what people said of them.',
  options: {
    sources: { type: 'string', shown: 'DIR', about: 'the folder of sources' },
    format: { type: 'string', values: sheetFormats, about: 'the shape of the sheet (default: markdown)' },
    out: { type: 'string', shown: 'FILE', about: 'where it is written (default: standard output)' },
    import: { type: 'string', shown: 'FILE', about: 'takes in the verdicts of a sheet in CSV instead' },
    by: { type: 'string', shown: 'NAME', about: 'whose verdicts those are that name nobody' },
    config: { type: 'string', shown: 'FILE', about: 'settings (default: sourceline.json here or beside the sources)' },
  },
  run: (io, given) =>
    onDraft(io, given, 'sheet', async (draft) => {
      const filled = given.text('import');
      if (filled !== null) return takeIn(io, given, draft, filled);
      const made = makeSheet(draft.view, draft.checks, draft.file, nodeClock.date());
      const content = await renderSheet(made, (given.text('format') ?? 'markdown') as SheetFormat);
      return putOut(io, 'sheet', content, given.text('out'));
    }),
};

async function takeIn(io: Io, given: Given, draft: CheckedDraft, path: string): Promise<number> {
  const { view, checks, place, file } = draft;
  const opened = await openFile(io, path);
  if ('reason' in opened) throw new UsageError(`--import ${path}: ${opened.reason}`);
  const rows = await readCsv(opened.text).catch((error: Error) => {
    throw new UsageError(`--import ${path}: is no CSV: ${error.message}`);
  });
  const sentences = draftSentences(view.draft).map((it) => it.text);
  const by = given.text('by') ?? (view.settings.reviewer || io.person);
  const at = `${nodeClock.date().slice(0, 19)}Z`;
  const { checks: after, taken, problems } = importSheet(rows, facts(view, checks), checks, sentences, { by, at });
  for (const it of problems) io.err(`${path}: ${it}`);
  const refused = taken === 0 ? null : await io.save(idOf(absolute(io, place)), writeChecks(after, file));
  if (refused !== null) {
    io.err(`sourceline sheet: ${place} ${refused}`);
    return 2;
  }
  io.err(`${place}: ${taken} ${taken === 1 ? 'verdict' : 'verdicts'} taken in, everything else as it was`);
  return problems.length > 0 ? 1 : 0;
}
