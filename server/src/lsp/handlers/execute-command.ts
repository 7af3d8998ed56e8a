import { type ExecuteCommandParams, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { serverCommands } from '../commands.ts';
import type { Session } from '../session.ts';

export async function handleExecuteCommand(session: Session, params: ExecuteCommandParams): Promise<string | null> {
  const command = serverCommands.find((it) => it.name === params.command);
  if (!command) throw new ResponseError(LSPErrorCodes.RequestFailed, `${params.command} is no command of this server`);
  return command.run(session, params.arguments ?? []);
}
