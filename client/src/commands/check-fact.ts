import * as l10n from '@vscode/l10n';
import { window } from 'vscode';
import type { DraftFact, FactCheck } from '../../../server/src/lsp/protocol.ts';
import type { FactsModel } from '../facts-model.ts';
import { shorten } from '../views/describe-fact.ts';

/** Says of a fact that it is checked, was changed, or needs attention; null takes back what the same person said. */
export async function checkFact(
  model: FactsModel,
  fact: Pick<DraftFact, 'id' | 'checks'> | null,
  status: FactCheck['status'] | null,
  note?: string,
): Promise<void> {
  if (!fact) {
    void window.showInformationMessage(
      l10n.t('Put the cursor on a fact first: a figure, a date, a quotation or a name.'),
    );
    return;
  }
  // What was noted before stays, unless something else is noted.
  const kept = note ?? fact.checks.at(-1)?.note ?? '';
  const refused = await model.say(fact.id, status, kept);
  if (refused !== null) void window.showErrorMessage(refused);
}

/** *Note on fact*: asks for words to stand beside the person's verdict; without a verdict before, the fact needs attention. */
export async function noteOnFact(model: FactsModel, fact: DraftFact | null): Promise<void> {
  if (!fact) return checkFact(model, null, null);
  const before = fact.checks.at(-1);
  const note = await window.showInputBox({
    title: l10n.t('Note on “{0}”', shorten(fact.words, 40)),
    prompt: l10n.t('Kept beside the draft, for whoever checks it after you'),
    value: before?.note ?? '',
  });
  if (note !== undefined) await checkFact(model, fact, before?.status ?? 'needs-attention', note.trim());
}
