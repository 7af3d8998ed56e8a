import * as l10n from '@vscode/l10n';
import type { DraftFact, FactState } from '../../../server/src/lsp/protocol.ts';

/** Which facts of a draft are shown. What is not named is hidden. */
export interface FactsFilter {
  readonly states: ReadonlySet<FactState>;
  readonly kinds: ReadonlySet<DraftFact['kind']>;
  /** Those alone that somebody has to look at. */
  readonly attention: boolean;
  /** Those alone that nobody has settled. */
  readonly open: boolean;
}

export const factStates: readonly FactState[] = [
  ...(['contradicted', 'not-backed', 'backed', 'cited', 'own-reporting', 'not-checked'] as const),
];
export const factKinds: readonly DraftFact['kind'][] = ['figure', 'date', 'quotation', 'name'];

export const showAll: FactsFilter = {
  states: new Set(factStates),
  kinds: new Set(factKinds),
  attention: false,
  open: false,
};

/** Whether a filter hides anything. */
export function isFiltering({ states, kinds, attention, open }: FactsFilter): boolean {
  return attention || open || states.size < factStates.length || kinds.size < factKinds.length;
}

/** Whether a filter lets a fact through. */
export function isShown(filter: FactsFilter, fact: DraftFact): boolean {
  if (filter.attention && !fact.attention) return false;
  if (filter.open && isSettled(fact)) return false;
  return filter.states.has(fact.state) && filter.kinds.has(fact.kind);
}

/** Whether a person has settled a fact, and the claim is still the one that was settled. */
export function isSettled({ checks, was }: DraftFact): boolean {
  const status = checks.at(-1)?.status;
  return was === null && (status === 'checked' || status === 'changed');
}

/** A state in words, for lists. */
export function stateName(state: FactState): string {
  switch (state) {
    case 'cited':
      return l10n.t('Cited');
    case 'backed':
      return l10n.t('Backed, not cited');
    case 'contradicted':
      return l10n.t('Sources say otherwise');
    case 'not-backed':
      return l10n.t('In no source');
    case 'own-reporting':
      return l10n.t('Own reporting');
    case 'not-checked':
      return l10n.t('Not checked');
  }
}

/** A kind in words, for lists. */
export function kindName(kind: DraftFact['kind']): string {
  switch (kind) {
    case 'figure':
      return l10n.t('Figures');
    case 'date':
      return l10n.t('Dates');
    case 'quotation':
      return l10n.t('Quotations');
    case 'name':
      return l10n.t('Names');
  }
}
