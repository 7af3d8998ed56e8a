import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver';
import { completeNames, type NameCompletion } from '../../core/features/complete-names.ts';
import { completion, type KeyCompletion } from '../../core/features/completion.ts';
import type { Placed, Session } from '../session.ts';
import { toRange, toTextEdit } from '../to-lsp.ts';

export async function handleCompletion(session: Session, params: CompletionParams): Promise<CompletionList | null> {
  const at = await session.glance(params);
  const found = at && completion(at.view, at.offset);
  if (!at) return null;
  if (!found) return names(at, at.offset);
  const letters = (it: KeyCompletion) => at.view.draft.text.slice(it.span.start, at.offset);
  return {
    isIncomplete: found.incomplete,
    items: found.items.map((it, i) => toItem(at, it, i, letters(it))),
  };
}

function names(at: Placed, offset: number): CompletionList | null {
  const found = completeNames(at.view, offset);
  if (!found) return null;
  return { isIncomplete: found.incomplete, items: found.items.map((it, i) => toNameItem(at, it, i)) };
}

function toNameItem({ view, lines }: Placed, it: NameCompletion, rank: number): CompletionItem {
  return {
    label: it.name,
    kind: CompletionItemKind.Text,
    detail: it.detail,
    sortText: String(rank).padStart(4, '0'),
    // A surname completes to the full name: the client compares what is typed with this.
    filterText: view.draft.text.slice(it.span.start, it.span.end),
    textEdit: { range: toRange(lines, it.span), newText: it.name },
  };
}

function toItem({ lines }: Placed, it: KeyCompletion, rank: number, letters: string): CompletionItem {
  return {
    label: it.key,
    kind: CompletionItemKind.Reference,
    detail: it.detail,
    ...(it.backs ? { labelDetails: { description: `backs ${it.backs}` } } : {}),
    // The order is the core's: what backs the sentence first. A client sorts and filters by its own lights otherwise.
    sortText: String(rank).padStart(4, '0'),
    filterText: letters || it.key,
    textEdit: { range: toRange(lines, it.span), newText: it.newText },
    additionalTextEdits: it.further.map((edit) => toTextEdit(lines, edit)),
  };
}
