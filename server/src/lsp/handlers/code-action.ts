import { type CodeAction, CodeActionKind, type CodeActionParams, CodeActionTriggerKind } from 'vscode-languageserver';
import { annotatedFormats, sheetFormats } from '../../core/exports/formats.ts';
import { citeActions } from '../../core/features/cite.ts';
import { citeAll } from '../../core/features/cite-all.ts';
import { fixesAt } from '../../core/features/fixes.ts';
import { linksWithoutSource } from '../../core/features/links-without-source.ts';
import type { Finding, Fix } from '../../core/findings/finding.ts';
import type { Span } from '../../core/text/span.ts';
import { citeAllKind, exportKind, verdictKind } from '../capabilities.ts';
import { checkedFacts } from '../checks.ts';
import { toDiagnostic } from '../diagnostics.ts';
import { fromRange } from '../from-lsp.ts';
import {
  type AddSourceParams,
  addSourceCommand,
  setSettingCommand,
  setVerdictCommand,
  writeAnnotatedCommand,
  writeSheetCommand,
} from '../protocol.ts';
import type { Placed, Session } from '../session.ts';
import { toTextEdit, toWorkspaceEdit } from '../to-lsp.ts';

export async function handleCodeAction(session: Session, params: CodeActionParams): Promise<CodeAction[] | null> {
  const placed = await session.view(params.textDocument.uri);
  if (!placed) return null;
  const at = fromRange(placed.view.draft.text, placed.lines, params.range);
  const actions: CodeAction[] = [];
  if (wants(params, CodeActionKind.QuickFix)) {
    const offered = fixesAt(placed.view, at);
    // Asked for by nobody, only what answers a finding: the lightbulb is not to be on every name.
    const automatic = params.context.triggerKind === CodeActionTriggerKind.Automatic;
    const titles = new Set(offered.map((it) => it.fix.title));
    const cites = automatic ? [] : citeActions(placed.view, at.start).filter((it) => !titles.has(it.title));
    for (const { finding, fix } of offered) actions.push(toQuickFix(session, placed, fix, finding));
    for (const fix of cites) actions.push(toQuickFix(session, placed, fix, null));
    if (!automatic) for (const it of linksWithoutSource(placed.view, at)) actions.push(toAdding(placed, it.address));
  }
  if (params.context.triggerKind !== CodeActionTriggerKind.Automatic && wants(params, verdictKind))
    actions.push(...(await toVerdicts(session, placed, at)));
  if (params.context.only && wants(params, exportKind)) actions.push(...toExports(placed));
  if (params.context.only && wants(params, citeAllKind)) actions.push(...toCiteAll(session, placed));
  return actions;
}

/** Whether the client asks for a kind of action: it names it, a kind above it, or none at all. */
function wants({ context }: CodeActionParams, kind: CodeActionKind): boolean {
  return !context.only || context.only.some((it) => it === '' || kind === it || kind.startsWith(`${it}.`));
}

function toQuickFix(session: Session, placed: Placed, fix: Fix, finding: Finding | null): CodeAction {
  const { view, lines } = placed;
  const edits = fix.edits.map((it) => toTextEdit(lines, it));
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    ...(fix.preferred ? { isPreferred: true } : {}),
    ...(finding ? { diagnostics: [toDiagnostic(session, placed, finding)] } : {}),
    ...(edits.length > 0 ? { edit: toWorkspaceEdit(session, view.id, edits) } : {}),
    ...(fix.setting
      ? {
          command: {
            title: fix.title,
            command: setSettingCommand,
            arguments: [view.id, fix.setting.key, fix.setting.value],
          },
        }
      : {}),
  };
}

/** Gets the page behind a link, since the writer asks for it. */
function toAdding({ view }: Placed, address: string): CodeAction {
  const title = 'Add source from this address';
  const params: AddSourceParams = { uri: view.id, address };
  return { title, kind: CodeActionKind.QuickFix, command: { title, command: addSourceCommand, arguments: [params] } };
}

function toCiteAll(session: Session, { view, lines }: Placed): readonly CodeAction[] {
  const edits = citeAll(view).map((it) => toTextEdit(lines, it));
  if (edits.length === 0) return [];
  return [{ title: 'Cite all that sources back', kind: citeAllKind, edit: toWorkspaceEdit(session, view.id, edits) }];
}

const verdicts = [
  ['checked', 'Mark as checked'],
  ['changed', 'Mark as changed'],
  ['needs-attention', 'Mark as needing attention'],
  [null, 'Take the mark back'],
] as const;

/** What a person may say of the fact at the cursor. */
async function toVerdicts(session: Session, { view }: Placed, at: Span): Promise<readonly CodeAction[]> {
  const { facts } = await checkedFacts(session, view);
  const fact = facts.findLast((it) => it.span.start <= at.end && at.start <= it.span.end);
  if (!fact) return [];
  return verdicts.flatMap(([status, words]) => {
    if (status === null && fact.checks.length === 0) return [];
    const title = `${words}: ${shorten(fact.claim.words)}`;
    const command = { title, command: setVerdictCommand, arguments: [view.id, fact.id, status] };
    return { title, kind: verdictKind, command };
  });
}

function shorten(words: string): string {
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}

function toExports({ view }: Placed): readonly CodeAction[] {
  const write = (title: string, command: string, format: string): CodeAction => {
    return { title, kind: exportKind, command: { title, command, arguments: [view.id, format] } };
  };
  return [
    ...sheetFormats.map((it) => write(`Write the fact-check sheet (${it})`, writeSheetCommand, it)),
    ...annotatedFormats.map((it) => write(`Write the annotated draft (${it})`, writeAnnotatedCommand, it)),
  ];
}
