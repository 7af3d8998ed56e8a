import { commands, type Disposable, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { citePassage } from './commands/cite-passage.ts';
import { chooseFilter } from './commands/filter-facts.ts';
import { goToFact, revealFact } from './commands/go-to-fact.ts';
import { registerSourceCommands } from './commands/source-commands.ts';
import type { DraftInFront } from './draft-in-front.ts';
import { FactsModel } from './facts-model.ts';
import { Marks } from './marks.ts';
import { openPlace } from './open-place.ts';
import { EvidenceView } from './views/evidence-view.ts';
import { showAll } from './views/facts-filter.ts';
import { FactsView } from './views/facts-view.ts';
import type { FactNode } from './views/lay-out-facts.ts';
import { SourcesView } from './views/sources-view.ts';

/** The views on the draft in front: what the tests look at. */
export interface Desk {
  readonly model: FactsModel;
  readonly facts: FactsView;
  readonly evidence: EvidenceView;
  readonly sources: SourcesView;
}

/** The writer’s desk: three views on the draft in front, its marks in the text, and the commands that act on them. */
export function openDesk(context: ExtensionContext, client: BaseLanguageClient, draft: DraftInFront): Desk {
  const model = new FactsModel(client, draft);
  const facts = new FactsView(model, draft);
  const evidence = new EvidenceView(client, context.extensionUri, draft, {
    open: async ({ link }) => {
      if (link) await openPlace(link, true);
    },
    cite: (passage, uri, position) => citePassage(client, passage, uri, position),
  });
  const sources = new SourcesView(client, draft);
  const marks = new Marks(model, draft);
  const on = (name: string, run: (...args: never[]) => unknown): Disposable =>
    commands.registerCommand(`sourceline.${name}`, run);
  context.subscriptions.push(
    ...[model, facts, evidence, sources, marks],
    on('nextFact', () => goToFact(draft, model, facts, 1)),
    on('previousFact', () => goToFact(draft, model, facts, -1)),
    on('revealFact', (fact: FactNode['fact']) => revealFact(draft, fact)),
    on('filterFacts', async () => {
      facts.filter = (await chooseFilter(facts.filter, await model.fresh())) ?? facts.filter;
    }),
    on('showAllFacts', () => {
      facts.filter = showAll;
    }),
    on('showEvidence', () => commands.executeCommand('sourceline.evidence.focus')),
    on('pinEvidence', () => {
      evidence.pinned = true;
    }),
    on('unpinEvidence', () => {
      evidence.pinned = false;
    }),
    on('toggleMarks', () => marks.toggle()),
    ...registerSourceCommands(client, draft, sources),
  );
  return { model, facts, evidence, sources };
}
