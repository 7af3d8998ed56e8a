import { type Check, type CheckStatus, type Checks, noChecks } from '../core/checks/check.ts';
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
  const turns = latest.get(session) ?? new Map<string, Promise<unknown>>();
  latest.set(session, turns);
  const before = turns.get(view.id) ?? Promise.resolve();
  const now = before.then(() => write(session, view, id, said, by));
  turns.set(view.id, now);
  return now;
}

async function write(session: Session, view: View, id: string, said: Said | null, by: string): Promise<string | null> {
  const read = await checksOf(session, view.id);
  if ('reason' in read) return `${read.reason}: nothing was written`;
  if (read.file === null) return 'the draft has no place yet: save it first';
  const { clock, person, save } = session.ports;
  const found = facts(view, read.checks);
  const known = [...found.facts.map((it) => it.id), ...found.orphans.map((it) => it.record.id)];
  if (!known.includes(id)) return 'the draft has changed since: this fact is no longer in it';
  const name = by || session.workspace.settingsOf(view.id).reviewer || person || 'somebody';
  const check = (it: Said): Check => ({ ...it, by: name, at: `${clock.date().slice(0, 19)}Z` });
  // What is left of a claim that is gone goes with all that was said of it.
  const isOrphan = found.orphans.some((it) => it.record.id === id);
  const after = said
    ? setCheck(read.checks, found.facts, found.anchored, id, check(said))
    : removeCheck(read.checks, found.anchored, id, isOrphan ? null : name);
  const refused = await save(read.file, writeChecks(after, fileName(view.id)));
  if (refused !== null) return `${fileName(read.file)} ${refused}`;
  void session.connection.sendNotification(factsChanged, { uri: view.id });
  return null;
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
