import type { StyleId } from '../../../core/citations/citation.ts';
import type { Index } from '../../../core/corpus/source.ts';
import type { View } from '../../../core/features/view.ts';
import type { Severity } from '../../../core/findings/finding.ts';
import { indexLines } from '../../../core/text/lines.ts';
import { version } from '../../node/version.ts';
import type { Command } from '../command.ts';
import { countChecked, toCountsLine } from '../json/checked-json.ts';
import { toFindingJson } from '../json/finding-json.ts';
import { toFindingLine } from '../json/finding-line.ts';
import { toSarif } from '../json/sarif.ts';
import { openDraft, openStory } from '../open-story.ts';

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
    const story = await openStory(io, given);
    const { index, settings } = story;
    const citationStyle = (given.text('style') as StyleId | null) ?? settings.citationStyle;
    const drafts: View[] = [];
    let failed = false;
    for (const word of given.words) {
      const view = await openDraft(io, { ...story, settings: { ...settings, citationStyle } }, word);
      if ('reason' in view) {
        io.err(`sourceline check: ${word}: ${view.reason}`);
        failed = true;
      } else drafts.push(view);
    }
    for (const it of drafts) io.err(toCountsLine(it.id, countChecked(it.draft, index.complete)));
    await io.out(report(drafts, index, given.text('format') ?? 'text'));
    story.close();
    if (failed) return 2;
    const limit = severities.indexOf((given.text('fail-on') ?? 'warning') as Severity);
    const grave = drafts.some((it) => it.findings.some((one) => severities.indexOf(one.severity) <= limit));
    return grave ? 1 : 0;
  },
};

function report(drafts: readonly View[], index: Index, format: string): string {
  const placed = drafts.map(({ id, draft, findings }) => {
    return { path: id, text: draft.text, draft, lines: indexLines(draft.text), findings };
  });
  if (format === 'sarif') return `${JSON.stringify(toSarif(placed, version), null, 2)}\n`;
  if (format === 'text')
    return placed.map((it) => it.findings.map((one) => toFindingLine(it.path, one, it.lines)).join('')).join('');
  const result = {
    version: 1,
    sources: { read: index.size, skipped: index.skipped },
    drafts: placed.map((it) => ({
      path: it.path,
      checked: countChecked(it.draft, index.complete),
      findings: it.findings.map((one) => toFindingJson(one, it.text, it.lines)),
    })),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}
