import type { Index } from '../../core/corpus/source.ts';
import { countUse, listSources, listsAll, type SourceUse } from '../../core/features/list-sources.ts';
import { drain } from '../../core/workspace/drain.ts';
import type { SourceList, SourceListAnswer, SourceListParams } from '../protocol.ts';
import type { Session } from '../session.ts';
import { toLocation } from '../to-lsp.ts';

/** The latest list, remembered until the index, or what is to be listed of it, is another. */
interface Listed {
  readonly index: Index;
  readonly stamp: string;
  readonly list: SourceList;
  /** Where in the list each source stands, by its number in the index. */
  readonly at: ReadonlyMap<number, number>;
}

const latest = new WeakMap<Session, Listed>();

/** What a client was told last of what a draft owes to sources, by their numbers. */
interface Told {
  readonly id: string;
  readonly list: Listed;
  readonly use: ReadonlyMap<number, SourceUse>;
}

const told = new WeakMap<Session, Told>();

export async function handleSourceList(session: Session, params: SourceListParams): Promise<SourceListAnswer | null> {
  const placed = await session.view(params.uri);
  if (!placed) return null;
  const counted = countUse(placed.view);
  const list = await listOf(session, placed.view.index, [...counted.keys()]);
  const last = told.get(session);
  const isKnown = last?.list === list && last.id === params.known;
  const before = isKnown ? last.use : noUse;
  const changed = [...new Set([...counted.keys(), ...before.keys()])].flatMap((number) => {
    const source = list.at.get(number);
    const now = counted.get(number) ?? unused;
    const was = before.get(number) ?? unused;
    if (source === undefined || (now.cited === was.cited && now.backs === was.backs)) return [];
    return { source, ...now };
  });
  const resultId = String(Number(last?.id ?? 0) + 1);
  told.set(session, { id: resultId, list, use: counted });
  return { resultId, list: isKnown ? null : list.list, use: changed };
}

const unused: SourceUse = { cited: 0, backs: 0 };
const noUse: ReadonlyMap<number, SourceUse> = new Map();

async function listOf(session: Session, index: Index, used: readonly number[]): Promise<Listed> {
  const known = latest.get(session);
  const stamp = [index.generation, index.skipped.length, ...(listsAll(index) ? [] : used)].join();
  if (known?.index === index && known.stamp === stamp) return known;
  // In steps: a thousand sources take longer than a writer may wait for a letter.
  const made = await drain(listSources(index, used), session.ports.clock, { aborted: false });
  const { sources, unread, numbers } = made ?? { sources: [], unread: [], numbers: [] };
  const listed: Listed = {
    index,
    stamp,
    list: {
      sources: sources.map(({ file, place, ...same }) => {
        return { ...same, uri: file, readUri: place.read && toLocation(place).uri };
      }),
      unread,
    },
    at: new Map(numbers.map((it, i) => [it, i])),
  };
  latest.set(session, listed);
  return listed;
}
