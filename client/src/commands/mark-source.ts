import * as l10n from '@vscode/l10n';
import { type QuickPickItem, QuickPickItemKind, type Uri, window } from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest } from 'vscode-languageclient';
import { markSourceCommand } from '../../../server/src/lsp/protocol.ts';

interface Choice extends QuickPickItem {
  readonly mark?: string;
  /** Null takes the mark away; absent asks for it. */
  readonly value?: string | null;
}

/** *Mark source as …*: what a source is, written into the `sources.yml` of its folder by the server. */
export async function markSource(client: BaseLanguageClient, file: Uri): Promise<void> {
  const choice = await window.showQuickPick(choices(), {
    title: l10n.t('Mark Source As…'),
    placeHolder: l10n.t('What is this source?'),
    matchOnDetail: true,
  });
  if (!choice?.mark) return;
  const value = choice.value === undefined ? await askFor(choice.mark) : choice.value;
  if (value === undefined) return;
  const args = [client.code2ProtocolConverter.asUri(file), choice.mark, value];
  await client.sendRequest(ExecuteCommandRequest.type, { command: markSourceCommand, arguments: args });
}

function choices(): readonly Choice[] {
  const item = (label: string, detail: string, mark: string, value?: string | null): Choice => {
    return { label, detail, mark, ...(value === undefined ? {} : { value }) };
  };
  const separator = (label: string): Choice => ({ label, kind: QuickPickItemKind.Separator });
  return [
    separator(l10n.t('Standing')),
    item(l10n.t('Primary'), l10n.t('A document, recording or own interview: ranks first'), 'standing', 'primary'),
    item(
      l10n.t('Partisan'),
      l10n.t('A party to the matter: named as such wherever it is shown'),
      'standing',
      'partisan',
    ),
    item(
      l10n.t('Rewritten'),
      l10n.t('Retells others: backs figures and dates, no quotation and no spelling'),
      'standing',
      'rewritten',
    ),
    item(l10n.t('No standing'), l10n.t('Takes the mark away'), 'standing', null),
    separator(l10n.t('Terms')),
    item(l10n.t('Under embargo until…'), l10n.t('Warns before its time'), 'terms'),
    item(l10n.t('Background'), l10n.t('May inform the story, is never named in it'), 'terms', 'background'),
    item(l10n.t('Confidential'), l10n.t('Its name and file never reach a draft or a sheet'), 'terms', 'confidential'),
    item(l10n.t('No terms'), l10n.t('Takes the mark away'), 'terms', null),
    separator(l10n.t('Corrections')),
    item(l10n.t('Corrected by…'), l10n.t('Another source sets this one right'), 'corrected-by'),
    item(l10n.t('Not corrected'), l10n.t('Takes the mark away'), 'corrected-by', null),
    separator(l10n.t('Kind')),
    ...(['article', 'transcript', 'interview', 'notes', 'document', 'data'] as const).map((kind) =>
      item(kind, '', 'kind', kind),
    ),
  ];
}

async function askFor(mark: string): Promise<string | undefined> {
  const isTime = mark === 'terms';
  const said = await window.showInputBox({
    title: isTime ? l10n.t('Under embargo until') : l10n.t('Corrected by'),
    placeHolder: isTime ? '2026-03-01 06:00' : l10n.t('The key of the other source'),
    validateInput: (value) => {
      if (value.trim() === '') return l10n.t('Say which');
      return isTime && Number.isNaN(Date.parse(value))
        ? l10n.t('A day, and a time if you like: 2026-03-01 06:00')
        : null;
    },
  });
  // The file may travel: the time is written as everywhere the same.
  return said !== undefined && isTime ? `embargo until ${new Date(said).toISOString().slice(0, 16)}Z` : said;
}
