import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { addToSources } from './add-source.ts';
import { writeBeside } from './exporting.ts';
import { markSourceFile } from './mark-source.ts';
import {
  type AddSourceParams,
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
} from './protocol.ts';
import { referencesOf } from './references-of.ts';
import type { Session } from './session.ts';
import { setSetting } from './set-setting.ts';
import { setVerdict } from './set-verdict.ts';
import { showFact } from './show-fact.ts';

/** A command for `workspace/executeCommand`. `run` throws where it cannot make anything of what it was given. */
export interface ServerCommand {
  readonly name: string;
  run(session: Session, given: readonly unknown[]): Promise<string | null>;
}

/** Everything that a client may have the server do by name. What each takes and does `protocol.ts` says. */
export const serverCommands: readonly ServerCommand[] = [
  { name: addSourceCommand, run: (session, [params]) => addToSources(session, params as AddSourceParams) },
  command(referencesCommand, 1, (session, [uri = '']) => referencesOf(session, uri)),
  command(rebuildIndexCommand, 0, async ({ workspace }) => workspace.rebuild()),
  command(deleteIndexCommand, 0, async ({ workspace }) => {
    const problems = await workspace.deleteIndex();
    if (problems.length > 0) throw new ResponseError(LSPErrorCodes.RequestFailed, problems.join('\n'));
  }),
  command(setSettingCommand, 3, (session, [uri = '', key = '', value = '']) => setSetting(session, uri, key, value)),
  command(markSourceCommand, 2, (session, [uri = '', mark = ''], value) =>
    markSourceFile(session, uri, mark, typeof value === 'string' ? value : null),
  ),
  command(setVerdictCommand, 2, (session, [uri = '', id = ''], status, note) =>
    setVerdict(session, uri, id, status, typeof note === 'string' ? note : ''),
  ),
  command(showFactCommand, 2, (session, [uri = '', id = '']) => showFact(session, uri, id)),
  command(writeSheetCommand, 1, (session, [uri = ''], format) => writeBeside(session, uri, 'sheet', format)),
  command(writeAnnotatedCommand, 1, (session, [uri = ''], format) => writeBeside(session, uri, 'annotated', format)),
];

/** A command whose first arguments are so many words; those behind them may be anything. */
function command(
  name: string,
  words: number,
  run: (session: Session, words: readonly string[], ...others: readonly unknown[]) => Promise<unknown>,
): ServerCommand {
  return {
    name,
    async run(session, given) {
      const first = given.slice(0, words).filter((it) => typeof it === 'string');
      if (first.length < words)
        throw new ResponseError(LSPErrorCodes.RequestFailed, `${name} needs ${words} words: see its description`);
      const answer = await run(session, first, ...given.slice(words));
      return typeof answer === 'string' ? answer : null;
    },
  };
}
