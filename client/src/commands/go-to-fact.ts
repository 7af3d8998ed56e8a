import * as l10n from '@vscode/l10n';
import { Selection, type TextEditor, TextEditorRevealType, type ViewColumn, window } from 'vscode';
import type { DraftFact } from '../../../server/src/lsp/protocol.ts';
import type { DraftInFront } from '../draft-in-front.ts';
import type { FactsModel } from '../facts-model.ts';
import { isShown } from '../views/facts-filter.ts';
import type { FactsView } from '../views/facts-view.ts';
import { nextFrom } from '../views/walk-facts.ts';

/** *Next fact*, *Previous fact*: among those that the filter of the Facts view lets through. */
export async function goToFact(
  draft: DraftInFront,
  model: FactsModel,
  view: FactsView,
  direction: 1 | -1,
): Promise<void> {
  const all = await model.fresh();
  const { editor } = draft;
  if (!editor || !all) return;
  const facts = all.facts.filter((it) => isShown(view.filter, it));
  const fact = nextFrom(facts, (it) => it.range, editor.selection.start, direction);
  if (!fact) {
    void window.showInformationMessage(l10n.t('There is no fact to go to.'));
    return;
  }
  select(await window.showTextDocument(editor.document, columnOf(editor)), fact);
}

/** Shows a fact in the draft and leaves the focus where it is: the arrow keys go on walking the tree. */
export async function revealFact(draft: DraftInFront, fact: DraftFact): Promise<void> {
  const { editor } = draft;
  if (!editor) return;
  select(await window.showTextDocument(editor.document, { preserveFocus: true, ...columnOf(editor) }), fact);
}

/** Where the draft stands already, so that it does not open a second time. */
function columnOf({ viewColumn }: TextEditor): { readonly viewColumn?: ViewColumn } {
  return viewColumn === undefined ? {} : { viewColumn };
}

function select(editor: TextEditor, fact: DraftFact): void {
  const { start, end } = fact.range;
  // The cursor stands at the beginning: there the evidence is asked for, and there the next walk begins.
  editor.selection = new Selection(end.line, end.character, start.line, start.character);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
