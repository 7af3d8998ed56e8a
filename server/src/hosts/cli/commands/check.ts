import { knownOf } from '../../../core/corpus/known.ts';
import type { Index } from '../../../core/corpus/source.ts';
import { markdown } from '../../../core/documents/formats/markdown.ts';
import type { Severity } from '../../../core/findings/finding.ts';
import { readMentions } from '../../../core/mentions/read-mentions.ts';
import { indexLines } from '../../../core/text/lines.ts';
import { type Checked, check as checkDraft } from '../../../core/workspace/check.ts';
import { readDraft } from '../../../core/workspace/read-draft.ts';
import { nodeClock } from '../../node/clock.ts';
import { version } from '../../node/version.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../io.ts';
import { countChecked, toCountsLine } from '../json/checked-json.ts';
import { toFindingJson } from '../json/finding-json.ts';
import { toFindingLine } from '../json/finding-line.ts';
import { toSarif } from '../json/sarif.ts';
import { loadSettings } from '../load-settings.ts';
import { loadSources } from '../load-sources.ts';
import { openFile, shown } from '../open-file.ts';

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** `sourceline check`: the findings of drafts. */
export const check: Command = {
  name: 'check',
  usage: 'DRAFT… --sources DIR',
  about: 'Prints what the sources say against drafts, one finding a line.',
  options: {
    sources: { type: 'string', shown: 'DIR', about: 'the folder of sources' },
    style: {
      type: 'string',
      values: ['footnote', 'pandoc', 'link', 'note', 'critic'],
      about: 'how fixes cite (default: footnote)',
    },
    config: { type: 'string', shown: 'FILE', about: 'settings (default: sourceline.json here or beside the sources)' },
    format: { type: 'string', values: ['text', 'json', 'sarif'], about: 'what is printed (default: text)' },
    'fail-on': {
      type: 'string',
      values: ['error', 'warning', 'information', 'never'],
      about: 'exit 1 from this severity on (default: warning)',
    },
  },
  async run(io, given) {
    const folder = given.text('sources');
    if (given.words.length === 0) throw new UsageError('no draft was named');
    if (folder === null) throw new UsageError('--sources DIR is missing');
    const settings = await loadSettings(io, given.text('config'), folder);
    const style = settings.citationStyle;
    const knowledge = await io.knowledge();
    const { index, store } = await loadSources(io, folder, knowledge, settings);
    tellSources(index, folder, (line) => io.err(line));

    const known = knownOf(index);
    const drafts: Draft[] = [];
    let failed = false;
    for (const word of given.words) {
      const opened = await openFile(io, word);
      if ('reason' in opened) {
        io.err(`sourceline check: ${word}: ${opened.reason}`);
        failed = true;
        continue;
      }
      for (const problem of opened.problems) io.err(`${word}: ${problem}`);
      const document = markdown.read(opened.text);
      const read = readDraft(opened.text, document, known, (prose) => readMentions(prose, knowledge));
      const citationStyle = (given.text('style') as typeof style | null) ?? style;
      const checked = checkDraft(read, index, { ...settings, citationStyle }, nodeClock.date());
      drafts.push({ path: shown(io, word), text: opened.text, checked });
    }
    for (const it of drafts) io.err(toCountsLine(it.path, countChecked(it.checked.draft, index.complete)));
    await io.out(report(drafts, index, given.text('format') ?? 'text'));
    store.close();
    if (failed) return 2;
    const limit = severities.indexOf((given.text('fail-on') ?? 'warning') as Severity);
    const grave = drafts.some((it) => it.checked.findings.some((one) => severities.indexOf(one.severity) <= limit));
    return grave ? 1 : 0;
  },
};

interface Draft {
  readonly path: string;
  readonly text: string;
  readonly checked: Checked;
}

function tellSources(index: Index, folder: string, err: (line: string) => void): void {
  for (const it of index.skipped) err(`${it.path}: skipped: ${it.reason}`);
  for (const source of index.sources()) for (const it of source.problems) err(`${source.path}: ${it}`);
  if (index.size === 0) err(`${folder}: no source could be read here, so nothing is checked against sources`);
}

function report(drafts: readonly Draft[], index: Index, format: string): string {
  const placed = drafts.map((it) => ({ ...it, lines: indexLines(it.text), findings: it.checked.findings }));
  if (format === 'sarif') return `${JSON.stringify(toSarif(placed, version), null, 2)}\n`;
  if (format === 'text')
    return placed.map((it) => it.findings.map((one) => toFindingLine(it.path, one, it.lines)).join('')).join('');
  const result = {
    version: 1,
    sources: { read: index.size, skipped: index.skipped },
    drafts: placed.map((it) => ({
      path: it.path,
      checked: countChecked(it.checked.draft, index.complete),
      findings: it.findings.map((one) => toFindingJson(one, it.text, it.lines)),
    })),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}
