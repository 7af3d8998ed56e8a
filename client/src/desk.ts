import { commands, type Disposable, type ExtensionContext, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FactCheck } from '../../server/src/lsp/protocol.ts';
import { checkFact, noteOnFact } from './commands/check-fact.ts';
import { citePassage } from './commands/cite-passage.ts';
import { exportDraft } from './commands/export-draft.ts';
import { chooseFilter } from './commands/filter-facts.ts';
import { goToFact, revealFact } from './commands/go-to-fact.ts';
import { importSheet } from './commands/import-sheet.ts';
import { registerSourceCommands } from './commands/source-commands.ts';
import type { DraftInFront } from './draft-in-front.ts';
import { FactsModel } from './facts-model.ts';
import { Marks } from './marks.ts';
import { openPlace } from './open-place.ts';
import { EvidenceView } from './views/evidence-view.ts';
import { showAll } from './views/facts-filter.ts';
import { FactsView } from './views/facts-view.ts';
import type { FactNode, OrphanNode } from './views/lay-out-facts.ts';
import { SourcesView } from './views/sources-view.ts';
import { factAt } from './views/walk-facts.ts';

/** The views on the draft in front: what the tests look at. */
export interface Desk {
  readonly model: FactsModel;
  readonly facts: FactsView;
  readonly evidence: EvidenceView;
  readonly sources: SourcesView;
  readonly marks: Marks;
}

/** The writer’s desk: three views on the draft in front, its marks in the text, and the commands that act on them. */
export function openDesk(context: ExtensionContext, client: BaseLanguageClient, draft: DraftInFront): Desk {
  const model = new FactsModel(client, draft);
  const facts = new FactsView(model, draft, (fact, isChecked) => checkFact(model, fact, isChecked ? 'checked' : null));
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
  // Keys pressed faster than the editor moves are each a step, and what comes behind them finds the last one made.
  let walking: Promise<unknown> = Promise.resolve();
  const walk = (direction: 1 | -1) => {
    const step = walking.then(() => goToFact(draft, model, facts, direction));
    walking = step.catch(() => null);
    return step;
  };
  /** The fact that a command is called on in the tree, else the one at the cursor. */
  const factOf = async (node?: FactNode) => {
    await walking;
    const all = (await model.fresh())?.facts ?? [];
    const at = draft.editor?.selection.active;
    return node?.fact ?? (at ? factAt(all, (it) => it.range, at) : null);
  };
  const check = (status: FactCheck['status'] | null) => async (node?: FactNode) =>
    checkFact(model, await factOf(node), status);
  context.subscriptions.push(
    ...[model, facts, evidence, sources, marks],
    on('nextFact', () => walk(1)),
    on('previousFact', () => walk(-1)),
    on('revealFact', (fact: FactNode['fact']) => revealFact(draft, fact)),
    on('filterFacts', async () => {
      facts.filter = (await chooseFilter(facts.filter, await model.fresh())) ?? facts.filter;
    }),
    on('showAllFacts', () => {
      facts.filter = showAll;
    }),
    on('showEvidence', () => walking.then(() => commands.executeCommand('sourceline.evidence.focus'))),
    on('pinEvidence', () => {
      evidence.pinned = true;
    }),
    on('unpinEvidence', () => {
      evidence.pinned = false;
    }),
    on('exportDraft', () => exportDraft(client, draft)),
    on('importSheet', (file?: Uri) => importSheet(client, draft, file && (async () => file))),
    on('toggleMarks', () => marks.toggle()),
    on('markChecked', check('checked')),
    on('markChanged', check('changed')),
    on('markNeedsAttention', check('needs-attention')),
    on('takeBackCheck', async (node?: FactNode | OrphanNode) =>
      node?.type === 'orphan' ? checkFact(model, node.orphan, null) : checkFact(model, await factOf(node), null),
    ),
    on('noteOnFact', async (node?: FactNode) => noteOnFact(model, await factOf(node))),
    ...registerSourceCommands(client, draft, sources),
  );
  return { model, facts, evidence, sources, marks };
}
