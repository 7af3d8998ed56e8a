import { type ExecuteCommandParams, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { addToSources } from '../add-source.ts';
import { writeBeside } from '../exporting.ts';
import { markSourceFile } from '../mark-source.ts';
import {
  addSourceCommand,
  deleteIndexCommand,
  markSourceCommand,
  rebuildIndexCommand,
  referencesCommand,
  setSettingCommand,
  setVerdictCommand,
  showFactCommand,
  writeAnnotatedCommand,
  writeSheetCommand,
} from '../protocol.ts';
import { referencesOf } from '../references-of.ts';
import type { Session } from '../session.ts';
import { setSetting } from '../set-setting.ts';
import { setVerdict } from '../set-verdict.ts';
import { showFact } from '../show-fact.ts';

export async function handleExecuteCommand(session: Session, params: ExecuteCommandParams): Promise<string | null> {
  if (params.command === addSourceCommand) return addToSources(session, params.arguments?.[0]);
  const [uri, key, value, note] = params.arguments ?? [];
  if (params.command === referencesCommand && typeof uri === 'string') return referencesOf(session, uri);
  if (params.command === rebuildIndexCommand) session.workspace.rebuild();
  else if (params.command === deleteIndexCommand) {
    const problems = await session.workspace.deleteIndex();
    if (problems.length > 0) throw new ResponseError(LSPErrorCodes.RequestFailed, problems.join('\n'));
  } else if (params.command === setSettingCommand && [uri, key, value].every((it) => typeof it === 'string'))
    await setSetting(session, uri, key, value);
  else if (params.command === markSourceCommand && [uri, key].every((it) => typeof it === 'string'))
    await markSourceFile(session, uri, key, typeof value === 'string' ? value : null);
  else if (params.command === setVerdictCommand && [uri, key].every((it) => typeof it === 'string'))
    await setVerdict(session, uri, key, value, typeof note === 'string' ? note : '');
  else if (params.command === writeSheetCommand && typeof uri === 'string')
    await writeBeside(session, uri, 'sheet', key);
  else if (params.command === writeAnnotatedCommand && typeof uri === 'string')
    await writeBeside(session, uri, 'annotated', key);
  else if (params.command === showFactCommand && [uri, key].every((it) => typeof it === 'string'))
    await showFact(session, uri, key);
  else throw new ResponseError(LSPErrorCodes.RequestFailed, `${params.command} is no command of this server`);
  return null;
}
