import * as l10n from '@vscode/l10n';
import Fuse from 'fuse.js';
import type { ListedSource, SourceList, SourceListAnswer } from '../../../server/src/lsp/protocol.ts';
import { sourceLabel } from './describe-source.ts';

/** A source, and what the draft owes to it. */
export interface UsedSource extends ListedSource {
  readonly cited: number;
  readonly backs: number;
}

/** The sources of a draft, and what the draft owes to each. */
export interface UsedSources {
  readonly sources: readonly UsedSource[];
  readonly unread: SourceList['unread'];
}

/** The sources after an answer: its own or those that were known, with what is otherwise in their use. */
export function takeSources(known: UsedSources | null, { list, use }: SourceListAnswer): UsedSources {
  const unused = list?.sources.map((it) => ({ ...it, cited: 0, backs: 0 }));
  const sources = unused ?? [...(known?.sources ?? [])];
  for (const { source, cited, backs } of use) {
    const it = sources[source];
    if (it) sources[source] = { ...it, cited, backs };
  }
  return { sources, unread: (list ?? known)?.unread ?? [] };
}

/** How the list of sources is cut into groups, ordered, and searched. */
export interface SourcesLayout {
  readonly group: 'none' | 'outlet' | 'month' | 'use';
  readonly sort: 'name' | 'date' | 'cited' | 'backs';
  /** Letters typed into the filter; empty for all. */
  readonly filter: string;
}

export type SourcesNode = GroupNode | SourceNode | UnreadNode;

export interface GroupNode {
  readonly type: 'group';
  readonly id: string;
  readonly title: string;
  readonly children: readonly (SourceNode | UnreadNode)[];
}

export interface SourceNode {
  readonly type: 'source';
  readonly id: string;
  readonly source: UsedSource;
  readonly parent: GroupNode | null;
}

/** A file that is not read, and why. */
export interface UnreadNode {
  readonly type: 'unread';
  readonly id: string;
  readonly path: string;
  readonly reason: string;
  /** The address of the file, worked out from those of its neighbours; null where it cannot be. */
  readonly uri: string | null;
  readonly parent: GroupNode | null;
}

export const plainLayout: SourcesLayout = { group: 'none', sort: 'name', filter: '' };

/** The sources of a draft as a tree: searched, in order, in groups; what is not read in a group of its own at the end. */
export function layOutSources(list: UsedSources, layout: SourcesLayout): readonly SourcesNode[] {
  const { filter } = layout;
  const found = filter
    ? new Fuse(list.sources, { keys: searched, threshold: 0.35, ignoreLocation: true })
        .search(filter)
        .map((it) => it.item)
    : [...list.sources].sort(orders[layout.sort]);
  const unread = list.unread.filter((it) => it.path.toLowerCase().includes(filter.toLowerCase()));
  const groups = new Map<string, UsedSource[]>();
  for (const it of found) {
    const title = groupOf(it, layout.group);
    groups.set(title, [...(groups.get(title) ?? []), it]);
  }
  const nodes =
    layout.group === 'none' ? found.map((it) => leaf(it, null)) : [...groups].map(([title, own]) => branch(title, own));
  return unread.length === 0 ? nodes : [...nodes, unreadBranch(unread, list.sources)];
}

const searched = ['name', 'key', 'title', 'outlet', 'author', 'path', 'kind', 'standing'];

const orders: Readonly<Record<SourcesLayout['sort'], (a: UsedSource, b: UsedSource) => number>> = {
  name: byName,
  // The newest first, undated ones last.
  date: (a, b) => (b.date ?? '').localeCompare(a.date ?? '') || byName(a, b),
  cited: (a, b) => b.cited - a.cited || byName(a, b),
  backs: (a, b) => b.backs - a.backs || byName(a, b),
};

function byName(a: ListedSource, b: ListedSource): number {
  return sourceLabel(a).localeCompare(sourceLabel(b), 'en') || (a.key ?? '').localeCompare(b.key ?? '', 'en');
}

function groupOf(source: UsedSource, group: SourcesLayout['group']): string {
  switch (group) {
    case 'none':
      return '';
    case 'outlet':
      return source.outlet ?? l10n.t('No outlet');
    case 'month':
      return source.date?.slice(0, 7) ?? l10n.t('No date');
    case 'use':
      if (source.cited > 0) return l10n.t('Cited');
      return source.backs > 0 ? l10n.t('Backs the draft, not cited') : l10n.t('Not used');
  }
}

function branch(title: string, sources: readonly UsedSource[]): GroupNode {
  const children: SourceNode[] = [];
  const node: GroupNode = { type: 'group', id: `group ${title}`, title, children };
  children.push(...sources.map((it) => leaf(it, node)));
  return node;
}

function unreadBranch(unread: SourceList['unread'], sources: readonly ListedSource[]): GroupNode {
  const children: UnreadNode[] = [];
  const title = l10n.t('Not read');
  const node: GroupNode = { type: 'group', id: 'unread', title, children };
  for (const { path, reason } of unread)
    children.push({ type: 'unread', id: `unread ${path}`, path, reason, uri: addressOf(path, sources), parent: node });
  return node;
}

/** Paths are shown relative to one folder: what another source's address has in front of its path, this one's has too. */
function addressOf(path: string, sources: readonly ListedSource[]): string | null {
  const encode = (it: string) => it.split('/').map(encodeURIComponent).join('/');
  const folder = path.slice(0, path.indexOf('/') + 1);
  for (const { uri, path: known } of sources)
    if (known?.startsWith(folder) && uri.endsWith(`/${encode(known)}`))
      return uri.slice(0, uri.length - encode(known).length) + encode(path);
  return null;
}

function leaf(source: UsedSource, parent: GroupNode | null): SourceNode {
  // A file may hold several sources, and one under terms has no key.
  return { type: 'source', id: `source ${source.uri} ${source.key ?? source.title ?? ''}`, source, parent };
}
