import * as l10n from '@vscode/l10n';
import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { DraftFacts } from '../../../server/src/lsp/protocol.ts';
import { type FactsFilter, factKinds, factStates, kindName, stateName } from '../views/facts-filter.ts';

interface FilterItem extends QuickPickItem {
  readonly choice?: string;
}

/** *Filter facts*: which states and kinds are shown, with how many there are of each; undefined when it is given up. */
export async function chooseFilter(filter: FactsFilter, facts: DraftFacts | null): Promise<FactsFilter | undefined> {
  const count = (meets: (it: DraftFacts['facts'][number]) => boolean) =>
    (facts?.facts.filter(meets).length ?? 0).toLocaleString('en');
  const separator = (label: string): FilterItem => ({ label, kind: QuickPickItemKind.Separator });
  const items: FilterItem[] = [
    {
      label: l10n.t('Only what needs attention'),
      description: count((it) => it.attention),
      choice: 'attention',
      picked: filter.attention,
    },
    { label: l10n.t('Only what nobody has checked'), choice: 'open', picked: filter.open },
    separator(l10n.t('How it stands')),
    ...factStates.map((it) => ({
      label: stateName(it),
      description: count((fact) => fact.state === it),
      choice: it,
      picked: filter.states.has(it),
    })),
    separator(l10n.t('What it is')),
    ...factKinds.map((it) => ({
      label: kindName(it),
      description: count((fact) => fact.kind === it),
      choice: it,
      picked: filter.kinds.has(it),
    })),
  ];
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Filter Facts'),
    placeHolder: l10n.t('Which facts are listed, and walked through by key'),
    canPickMany: true,
  });
  if (!picked) return undefined;
  const chosen = new Set(picked.map((it) => it.choice));
  return {
    states: new Set(factStates.filter((it) => chosen.has(it))),
    kinds: new Set(factKinds.filter((it) => chosen.has(it))),
    attention: chosen.has('attention'),
    open: chosen.has('open'),
  };
}
