import type { Check } from '../checks/check.ts';
import type { EvidencePassage, EvidenceRow } from '../features/evidence-row.ts';
import type { Fact, FactState } from '../features/fact.ts';

/** How the states of facts are called on paper. */
export const stateWords: Readonly<Record<FactState, string>> = {
  cited: 'cited',
  backed: 'backed, not cited',
  contradicted: 'contradicted',
  'not-backed': 'in no source',
  'own-reporting': 'own reporting',
  'not-checked': 'not checked',
};

/** How evidence stands to the draft. */
export const relationWords: Readonly<Record<EvidenceRow['relation'], string>> = {
  agrees: 'agrees',
  computed: 'worked out',
  differs: 'differs',
  near: 'near',
};

export const relationMarks: Readonly<Record<EvidenceRow['relation'], string>> = {
  agrees: '✓',
  computed: '=',
  differs: '≠',
  near: '≈',
};

/** How people's verdicts are called on paper, and read back. */
export const verdictWords: Readonly<Record<Check['status'], string>> = {
  checked: 'checked',
  changed: 'changed',
  'needs-attention': 'needs attention',
};

/** “not checked: a small count”, “own reporting: call with the depot”. */
export function factWords({ state, reason }: Pick<Fact, 'state' | 'reason'>): string {
  return reason === '' || reason === stateWords[state] ? stateWords[state] : `${stateWords[state]}: ${reason}`;
}

/** “Northern Wire, line 9, 2025-10-14”; of a source under terms its terms alone. */
export function passageWords({ source, place, date, standing }: EvidencePassage): string {
  const words = [source, place, date].filter(Boolean).join(', ');
  return standing === null ? words : `${words} (${standing})`;
}

/** What people said, in a line: “checked, Dana Reyes, 2025-10-18: called the board”. */
export function checkWords({ status, by, at, note }: Check): string {
  const said = [verdictWords[status], by, at.slice(0, 10)].join(', ');
  return note === '' ? said : `${said}: ${note}`;
}

/** “changed since it was checked; it was “212 homes” in “It reached 212 homes.””, empty where it is the same. */
export function wasWords({ was, claim }: Pick<Fact, 'was' | 'claim'>): string {
  if (was === null) return '';
  const words = was.words === claim.words ? '' : `“${was.words}” in `;
  return `changed since it was checked: it was ${words}“${was.sentence}”`;
}

/** The address of a passage where it is one that a browser opens. */
export function webAddress({ url }: EvidencePassage): string | null {
  if (url === null || !/^https?:\/\/[^\s<>"]+$/i.test(url)) return null;
  return url;
}
