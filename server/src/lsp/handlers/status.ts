import { knownCopies } from '../../core/corpus/same-text.ts';
import type { DraftParams, Status } from '../protocol.ts';
import type { Session } from '../session.ts';

/** In a larger corpus copies and files that are read in part are not looked for. */
const lookLimit = 500;

export async function handleStatus(session: Session, params: Partial<DraftParams> | null): Promise<Status> {
  const uri = params?.uri ?? null;
  // Whether a draft is in English is known once it is read; a fault in that is for others to tell.
  if (uri !== null) await session.workspace.prepared(uri).catch(() => {});
  const { state, read, skipped, notChecked } = session.workspace.status(uri);
  // A reading that was stopped has not shown what is absent, which is all that the difference means to a writer.
  return {
    state: state === 'stopped' ? 'reading' : state,
    sources: read,
    skipped,
    problems: problemsOf(session, uri),
    copies: copiesOf(session, uri),
    notChecked,
  };
}

function problemsOf(session: Session, uri: string | null): Status['problems'] {
  const corpus = uri === null ? null : session.workspace.draft(uri)?.corpus;
  if (!corpus || corpus.index.size > lookLimit) return [];
  return [...corpus.index.sources()].flatMap(({ path, problems }) => problems.map((reason) => ({ path, reason })));
}

/** Files of one text, looked for where that costs a writer nothing. */
function copiesOf(session: Session, uri: string | null): Status['copies'] {
  const corpus = uri === null ? null : session.workspace.draft(uri)?.corpus;
  if (!corpus?.index.complete || corpus.index.size > lookLimit) return [];
  return knownCopies(corpus.index).flatMap(([first, ...others]) =>
    others.map((it) => ({ path: it.path, of: first?.path ?? '' })),
  );
}
