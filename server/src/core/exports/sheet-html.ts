import type { EvidencePassage, EvidenceRow } from '../features/evidence-row.ts';
import { factStates, isSettled } from '../features/fact.ts';
import type { EvidencedFact } from '../features/fact-evidence.ts';
import { escapeHtml } from './escape-html.ts';
import {
  checkWords,
  factWords,
  passageWords,
  relationMarks,
  relationWords,
  stateWords,
  verdictWords,
  wasWords,
  webAddress,
} from './fact-words.ts';
import { writePage } from './page.ts';
import type { Sheet, SheetSection, SheetSentence } from './sheet.ts';
import { sheetScript } from './sheet-script.ts';
import { sheetStyle } from './sheet-style.ts';

/** A sheet as one page that stands by itself: it prints, and in a browser it filters. */
export function sheetHtml(sheet: Sheet): string {
  const { title, file, words, sources, unread, made } = sheet;
  const missing = unread > 0 ? `, ${unread} could not be read` : '';
  const body = [
    `<h1>Fact-check sheet: ${escapeHtml(title)}</h1>`,
    `<p class="meta">${escapeHtml(file)} · ${words} · ${sources} sources read${missing} · ${escapeHtml(made.slice(0, 10))}</p>`,
    filters(sheet),
    ...sheet.sections.map(section),
    orphans(sheet),
  ];
  const page = body.filter(Boolean).join('\n');
  return writePage({ title: `Fact-check sheet: ${title}`, style: sheetStyle, script: sheetScript, body: page });
}

/** Hidden until the script that they need runs. */
function filters({ progress }: Sheet): string {
  const states = factStates.filter((it) => progress.states[it] > 0);
  const options = (all: readonly (readonly [string, string])[]) =>
    all.map(([value, words]) => `<option value="${value}">${words}</option>`).join('');
  const state = states.map((it) => [it, `${stateWords[it]} (${progress.states[it]})`] as const);
  const kinds = ['figure', 'date', 'quotation', 'name'].map((it) => [it, `${it}s`] as const);
  const people = [['attention', 'needs a look'], ['none', 'no verdict yet'], ...Object.entries(verdictWords)] as const;
  return `<form id="filters" class="filters" hidden>
<label>Find <input id="find" type="search" placeholder="a word, a source, a person"></label>
<label>State <select id="state"><option value="">any</option>${options(state)}</select></label>
<label>Kind <select id="kind"><option value="">all</option>${options(kinds)}</select></label>
<label>Verdict <select id="people"><option value="">any</option>${options(people as readonly (readonly [string, string])[])}</select></label>
<output id="count" class="meta"></output>
</form>`;
}

function section({ title, words, sentences }: SheetSection): string {
  const heading = title === '' ? '' : `<h2>${escapeHtml(title)}</h2>\n`;
  return `<section>\n${heading}<p class="meta">${words}</p>\n${sentences.map(sentence).join('\n')}\n</section>`;
}

function sentence({ line, text, facts }: SheetSentence): string {
  const none = facts.length === 0 ? '\n<p class="none">nothing to check</p>' : '';
  return `<div class="sentence"><p><span class="line">line ${line}</span>${escapeHtml(text)}</p>${none}${facts.map(fact).join('')}</div>`;
}

function fact(it: EvidencedFact): string {
  const { claim, state, attention } = it;
  const last = it.checks.at(-1);
  const data = [
    ['state', state],
    ['kind', claim.kind],
    ['attention', attention ? 'yes' : 'no'],
    ['verdict', last && it.was === null ? last.status : 'none'],
  ].map(([name, value]) => ` data-${name}="${value}"`);
  const said = [wasWords(it), ...it.checks.map(checkWords)].filter(Boolean);
  const items = [
    ...it.findings.map((finding) => `<li class="finding">${escapeHtml(finding.message)}</li>`),
    ...it.evidence.flatMap((row) => row.passages.map((passage) => evidence(row, passage))),
    ...said.map((words) => `<li class="said">${escapeHtml(words)}</li>`),
  ];
  return `
<div class="fact"${data.join('')}><span class="box" aria-hidden="true">${isSettled(it) ? '☑' : '☐'}</span><div>
<span class="words">${escapeHtml(claim.words)}</span> <span class="kind">${claim.kind}</span> · <span class="state ${state}">${escapeHtml(factWords(it))}</span>${attention ? ' · <span class="look">needs a look</span>' : ''}
<ul>${items.join('\n')}</ul>${last ? '' : '<p class="verdict">Verdict: ______________  By: ______________  Note: ____________________________</p>'}</div></div>`;
}

function evidence(row: EvidenceRow, passage: EvidencePassage): string {
  const voice = row.voice === null ? '' : `, via ${escapeHtml(row.voice)}`;
  const working = row.working === null ? '' : `, ${escapeHtml(row.working)}`;
  const reason = row.reason === '' ? '' : ` (${escapeHtml(row.reason)})`;
  const address = webAddress(passage);
  const place = escapeHtml(passageWords(passage));
  const source = address === null ? place : `<a href="${escapeHtml(address)}" rel="noreferrer noopener">${place}</a>`;
  const mark = `<span title="${relationWords[row.relation]}">${relationMarks[row.relation]}</span>`;
  const words = passage.text === '' ? '' : `: <span class="passage">“${marked(passage)}”</span>`;
  return `<li>${mark} ${escapeHtml(row.value)}: ${source}${voice}${working}${reason}${words}</li>`;
}

function marked({ text, start, end }: EvidencePassage): string {
  const [before, own, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)].map(escapeHtml);
  return `${before}<mark>${own}</mark>${after}`;
}

function orphans({ orphans: lost }: Sheet): string {
  if (lost.length === 0) return '';
  const items = lost.map(({ record, reason }) => {
    const said = record.checks.map((it) => escapeHtml(checkWords(it))).join('; ');
    const { words, sentence: was } = record.claim;
    return `<li><span class="words">${escapeHtml(words)}</span>: <span class="said">${said}</span>. ${escapeHtml(reason)}. It was: ${escapeHtml(was)}</li>`;
  });
  return `<section class="orphans"><h2>Checked, and no longer in the draft</h2>\n<ul>${items.join('\n')}</ul></section>`;
}
