import { escapeMarkdown } from '../features/escape-markdown.ts';
import type { EvidencePassage, EvidenceRow } from '../features/evidence-row.ts';
import { isSettled } from '../features/fact.ts';
import type { EvidencedFact } from '../features/fact-evidence.ts';
import { checkWords, factWords, passageWords, relationMarks, wasWords, webAddress } from './fact-words.ts';
import type { Sheet, SheetSentence } from './sheet.ts';

/** A sheet as Markdown: sections, sentences, and under each a task list of its facts with their evidence. */
export function sheetMarkdown(sheet: Sheet): string {
  const head = [
    `# Fact-check sheet: ${escapeMarkdown(sheet.title)}`,
    `${escapeMarkdown(sheet.file)} · ${sheet.words} · ${sheet.sources} sources read${sheet.unread > 0 ? `, ${sheet.unread} could not be read` : ''} · ${sheet.made.slice(0, 10)}`,
  ];
  const sections = sheet.sections.flatMap((section) => {
    const title = section.title === '' ? [] : [`## ${escapeMarkdown(section.title)}`];
    return [...title, `*${section.words}*`, ...section.sentences.map(sentence)];
  });
  const orphans = sheet.orphans.map(({ record, reason }) => {
    const said = record.checks.map((it) => escapeMarkdown(checkWords(it))).join('; ');
    return `- **${escapeMarkdown(record.claim.words)}**: ${said}. ${escapeMarkdown(reason)}. It was: ${escapeMarkdown(record.claim.sentence)}`;
  });
  const lost = orphans.length === 0 ? [] : ['## Checked, and no longer in the draft', orphans.join('\n')];
  return `${[...head, ...sections, ...lost].join('\n\n')}\n`;
}

function sentence({ line, text, facts }: SheetSentence): string {
  const head = `**Line ${line}.** ${escapeMarkdown(text)}`;
  if (facts.length === 0) return `${head} *(nothing to check)*`;
  return `${head}\n\n${facts.map(fact).join('\n')}`;
}

function fact(it: EvidencedFact): string {
  const said = [wasWords(it), ...it.checks.map(checkWords)].filter(Boolean);
  const lines = [
    `- [${isSettled(it) ? 'x' : ' '}] **${escapeMarkdown(it.claim.words)}** (${it.claim.kind}): ${escapeMarkdown(factWords(it))}${it.attention ? ' **!**' : ''}`,
    ...it.findings.map((finding) => `  - ${escapeMarkdown(finding.message)}`),
    ...it.evidence.flatMap((row) => row.passages.map((passage) => evidence(row, passage))),
    ...said.map((words) => `  - *${escapeMarkdown(words)}*`),
  ];
  return lines.join('\n');
}

function evidence(row: EvidenceRow, passage: EvidencePassage): string {
  const voice = row.voice === null ? '' : `, via ${escapeMarkdown(row.voice)}`;
  const working = row.working === null ? '' : `, ${escapeMarkdown(row.working)}`;
  const reason = row.reason === '' ? '' : ` (${escapeMarkdown(row.reason)})`;
  const address = webAddress(passage);
  const link = address === null ? '' : ` <${address.replace(/[<>\\]/g, encodeURIComponent)}>`;
  const words =
    passage.text === ''
      ? ''
      : `: “${escapeMarkdown(passage.text.slice(0, passage.start))}**${escapeMarkdown(passage.text.slice(passage.start, passage.end).trim())}**${escapeMarkdown(passage.text.slice(passage.end))}”`;
  return `  - ${relationMarks[row.relation]} ${escapeMarkdown(row.value)}: ${escapeMarkdown(passageWords(passage))}${voice}${working}${reason}${words}${link}`;
}
