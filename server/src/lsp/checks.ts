import { type CheckStatus, type Checks, noChecks } from '../core/checks/check.ts';
import { checksName, readChecks, writeChecks } from '../core/checks/checks-file.ts';
import { removeCheck, setCheck } from '../core/checks/set-check.ts';
import { type DraftFacts, facts } from '../core/features/facts.ts';
import type { View } from '../core/features/view.ts';
import { factsChanged } from './protocol.ts';
import type { Session } from './session.ts';

/** The checks of a draft as its file has them now, or why they cannot be had. */
export type ChecksRead = { readonly file: string | null; readonly checks: Checks } | { readonly reason: string };

/** The last change of each file of checks: the next one starts from what it wrote. */
const latest = new WeakMap<Session, Map<string, Promise<unknown>>>();

/** Where the checks of a draft are kept; null for a draft that lies in no folder. */
export function checksFileOf({ ports: { files } }: Session, uri: string): string | null {
  const folder = files.parent(uri);
  return folder === null ? null : files.resolve(folder, checksName(fileName(uri)));
}

/** What people checked of a draft. A draft that lies in no folder has nothing, and a file that cannot be read says why. */
export async function checksOf(session: Session, uri: string): Promise<ChecksRead> {
  const file = checksFileOf(session, uri);
  if (file === null) return { file, checks: noChecks };
  const content = await session.ports.files.read(file);
  if (!('reason' in content)) return { file, checks: readChecks(content.text) };
  return content.missing ? { file, checks: noChecks } : { reason: `${fileName(file)} ${content.reason}` };
}

/** The facts of a view with what people said of them. A file that cannot be read hides nothing else. */
export async function checkedFacts(session: Session, view: View): Promise<DraftFacts> {
  const read = await checksOf(session, view.id);
  return facts(view, 'reason' in read ? noChecks : read.checks);
}

/** What a person says of a fact: null takes back what they said. */
export interface Said {
  readonly status: CheckStatus;
  readonly note: string;
}

/**
 * Writes down what a person says of a fact, by the id it has in the latest facts; `null` takes it back. Returns why nothing was
 * written, or null. Changes of one file are made one after the other.
 */
export function sayOf(session: Session, view: View, id: string, said: Said | null, by = ''): Promise<string | null> {
  return changeChecks(session, view, (checks, who) => {
    const found = facts(view, checks);
    const known = [...found.facts.map((it) => it.id), ...found.orphans.map((it) => it.record.id)];
    if (!known.includes(id)) return { reason: 'the draft has changed since: this fact is no longer in it' };
    const name = by || who.by;
    // What is left of a claim that is gone goes with all that was said of it.
    const isOrphan = found.orphans.some((it) => it.record.id === id);
    return said
      ? setCheck(checks, found.facts, found.anchored, id, { ...said, by: name, at: who.at })
      : removeCheck(checks, found.anchored, id, isOrphan ? null : name);
  });
}

/**
 * Makes of the checks of a draft what `change` says, or nothing where it gives a reason. Returns why nothing was written, or
 * null. `who` is the person of this machine, now. Changes of one file are made one after the other.
 */
export function changeChecks(
  session: Session,
  view: View,
  change: (checks: Checks, who: { readonly by: string; readonly at: string }) => Checks | { readonly reason: string },
): Promise<string | null> {
  const turns = latest.get(session) ?? new Map<string, Promise<unknown>>();
  latest.set(session, turns);
  const before = turns.get(view.id) ?? Promise.resolve();
  const now = before.then(async () => {
    const read = await checksOf(session, view.id);
    if ('reason' in read) return `${read.reason}: nothing was written`;
    if (read.file === null) return 'the draft has no place yet: save it first';
    const { clock, person, save } = session.ports;
    const by = session.workspace.settingsOf(view.id).reviewer || person || 'somebody';
    const after = change(read.checks, { by, at: `${clock.date().slice(0, 19)}Z` });
    if ('reason' in after) return after.reason;
    if (after === read.checks) return null;
    const refused = await save(read.file, writeChecks(after, fileName(view.id)));
    if (refused !== null) return `${fileName(read.file)} ${refused}`;
    void session.connection.sendNotification(factsChanged, { uri: view.id });
    return null;
  });
  turns.set(view.id, now);
  return now;
}

/** The name of a file by its address. */
export function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
