import * as l10n from '@vscode/l10n';
import type { EvidencePassage, FactDetail } from '../../../server/src/lsp/evidence-protocol.ts';
import type { DraftFact, FactCheck, FactState } from '../../../server/src/lsp/protocol.ts';
import { isSettled, stateName } from './facts-filter.ts';

/** A fact as a line of a tree. */
export interface FactLine {
  readonly label: string;
  readonly description: string;
  /** A codicon, and the theme colour contributed for its state. */
  readonly icon: string;
  readonly color: string;
  readonly checked: boolean;
  /** What a screen reader says: everything that icon and colour say to others. */
  readonly spoken: string;
}

const icons: Readonly<Record<FactState, string>> = {
  cited: 'pass',
  backed: 'circle-outline',
  contradicted: 'error',
  'not-backed': 'question',
  'own-reporting': 'account',
  'not-checked': 'circle-slash',
};

/** The theme colour of a state. */
export const stateColors: Readonly<Record<FactState, string>> = {
  cited: 'sourceline.cited',
  backed: 'sourceline.backed',
  contradicted: 'sourceline.contradicted',
  'not-backed': 'sourceline.notBacked',
  'own-reporting': 'sourceline.ownReporting',
  'not-checked': 'sourceline.notChecked',
};

/** How long a quotation may be in a line. */
const labelLength = 80;
const passageLength = 240;
const keysNamed = 2;
const passagesRead = 3;

/** A fact in one line: its words, how it stands with the sources, what a person said of it. */
export function describeFact(fact: DraftFact): FactLine {
  const check = fact.checks.at(-1) ?? null;
  const standing = describeState(fact);
  const person = describeCheck(fact, check);
  const quoted = fact.kind === 'quotation' ? `“${shorten(fact.words, labelLength)}”` : shorten(fact.words, labelLength);
  return {
    label: quoted,
    description: [person, standing].filter(Boolean).join(' · '),
    icon: check?.status === 'needs-attention' ? 'flag' : icons[fact.state],
    color: stateColors[fact.state],
    checked: isSettled(fact),
    spoken: [quoted, stateName(fact.state), person, standing].filter(Boolean).join(', '),
  };
}

/** What there is to read of a fact, in paragraphs of plain text: its sentence, what is found, what sources have, who checked it. */
export function readFact({ checks }: DraftFact, detail: FactDetail): readonly string[] {
  const passages = detail.evidence.flatMap((it) => it.passages).slice(0, passagesRead);
  const found = detail.findings.map((it) => it.message);
  return [detail.sentence, ...found, ...passages.map(passageLine), ...checks.map(checkWords)];
}

function passageLine({ source, place, text }: EvidencePassage): string {
  return l10n.t('{0}, {1}: “{2}”', source, place, shorten(text, passageLength));
}

function describeState({ state, reason, cited, says }: DraftFact): string {
  switch (state) {
    case 'cited':
      return l10n.t('cited: {0}', list(cited.slice(0, keysNamed), cited.length - keysNamed));
    case 'backed':
      return says ? l10n.t('not cited, in {0}', list(says.sources, says.more)) : l10n.t('not cited');
    case 'contradicted':
      if (!says) return l10n.t('the sources say otherwise');
      return l10n.t('{0}: {1}', list(says.sources, says.more), shorten(says.value, labelLength));
    case 'not-backed':
      return l10n.t('in no source');
    case 'own-reporting':
    case 'not-checked':
      return reason;
  }
}

function describeCheck({ was }: DraftFact, check: FactCheck | null): string {
  if (was !== null) return l10n.t('changed since checked');
  return check === null || check.status === 'checked' ? (check?.note ?? '') : checkName(check);
}

function checkName({ status, note }: FactCheck): string {
  const name = statusName(status);
  return note ? l10n.t('{0}: {1}', name, note) : name;
}

/** A person's verdict in words. */
export function statusName(status: FactCheck['status']): string {
  switch (status) {
    case 'checked':
      return l10n.t('checked');
    case 'changed':
      return l10n.t('changed');
    case 'needs-attention':
      return l10n.t('needs attention');
  }
}

/** “checked by Ana Reyes, 2025-10-17: called the ministry”. */
export function checkWords({ status, by, at, note }: FactCheck): string {
  const who = l10n.t('{0} by {1}, {2}', statusName(status), by, at.slice(0, 10));
  return note ? l10n.t('{0}: {1}', who, note) : who;
}

/** The first of several names, and how many more there are. */
function list(names: readonly string[], more: number): string {
  const named = names.join(', ');
  return more > 0 ? l10n.t('{0} and {1} more', named, more) : named;
}

/** Words on one line, cut at a word where they are too many. */
export function shorten(words: string, length: number): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 20)).trimEnd()}…`;
}
