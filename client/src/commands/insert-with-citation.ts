import { type Selection, type TextDocument, type TextEdit, WorkspaceEdit, window, workspace } from 'vscode';

/** Puts words at the cursor, in the place of what is selected, and the edits that cite them behind: one step to undo. */
export async function insertWithCitation(
  draft: TextDocument,
  selection: Selection,
  words: string,
  citation: readonly TextEdit[],
): Promise<void> {
  const change = new WorkspaceEdit();
  if (words) change.replace(draft.uri, selection, words);
  for (const edit of citation) change.replace(draft.uri, edit.range, edit.newText);
  await workspace.applyEdit(change);
  await window.showTextDocument(draft);
}
