import * as l10n from '@vscode/l10n';
import {
  commands,
  type Disposable,
  EventEmitter,
  languages,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  type Uri,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type SourceListAnswer, type SourceListParams, sourceListRequest } from '../../../server/src/lsp/protocol.ts';
import type { DraftInFront } from '../draft-in-front.ts';
import { LatestQuestion } from '../latest-question.ts';
import { describeSource } from './describe-source.ts';
import {
  type GroupNode,
  layOutSources,
  plainLayout,
  type SourceNode,
  type SourcesLayout,
  type SourcesNode,
  takeSources,
  type UsedSources,
} from './lay-out-sources.ts';

/** How long findings rest before the list is asked for again, in milliseconds. */
const pause = 600;

/** The *Sources* view: every source of the draft, what was read of it, and what the draft owes to it. */
export class SourcesView implements Disposable, TreeDataProvider<SourcesNode> {
  readonly #draft: DraftInFront;
  readonly #toAddress: (uri: Uri) => string;
  readonly #view: TreeView<SourcesNode>;
  readonly #question: LatestQuestion<SourceListParams, SourceListAnswer | null>;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #subscriptions: readonly Disposable[];
  #resultId: string | null = null;
  #list: UsedSources | null = null;
  #layout: SourcesLayout = plainLayout;
  #nodes: readonly SourcesNode[] = [];

  constructor(client: BaseLanguageClient, draft: DraftInFront) {
    this.#draft = draft;
    this.#toAddress = client.code2ProtocolConverter.asUri;
    this.#question = new LatestQuestion(client, sourceListRequest, (answer) => this.#take(answer));
    this.#view = window.createTreeView('sourceline.sources', { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.#question,
      this.#view,
      this.#changed,
      draft.onDidChange(() => {
        this.#show();
        this.#refresh(pause);
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((it) => it.toString() === draft.editor?.document.uri.toString())) this.#refresh(pause);
      }),
      this.#view.onDidChangeVisibility(() => this.#refresh(0)),
    ];
    this.#refresh(0);
  }

  get layout(): SourcesLayout {
    return this.#layout;
  }

  set layout(layout: SourcesLayout) {
    this.#layout = layout;
    void commands.executeCommand('setContext', 'sourceline.sourcesFiltered', layout.filter !== '');
    this.#show();
  }

  /** What is shown, from the root. */
  get nodes(): readonly SourcesNode[] {
    return this.#nodes;
  }

  /** The source that is marked in the tree. */
  get selected(): SourceNode | null {
    const [node] = this.#view.selection;
    return node?.type === 'source' ? node : null;
  }

  getChildren(node?: SourcesNode): SourcesNode[] {
    if (!node) return [...this.#nodes];
    return node.type === 'group' ? [...node.children] : [];
  }

  getParent(node: SourcesNode): GroupNode | null {
    return node.type === 'group' ? null : node.parent;
  }

  getTreeItem(node: SourcesNode): TreeItem {
    switch (node.type) {
      case 'group':
        return groupItem(node);
      case 'source':
        return sourceItem(node);
      case 'unread':
        return unreadItem(node.id, node.path, node.reason);
    }
  }

  dispose(): void {
    for (const it of this.#subscriptions) it.dispose();
  }

  #refresh(after: number): void {
    if (!this.#view.visible) {
      this.#question.cancel();
      return;
    }
    const uri = this.#draft.editor?.document.uri;
    const known = this.#resultId ? { known: this.#resultId } : {};
    if (uri) this.#question.askAfter(after, { uri: this.#toAddress(uri), ...known });
    else this.#show();
  }

  #take(answer: SourceListAnswer | null): void {
    const isNews = !answer || answer.list !== null || answer.use.length > 0;
    this.#resultId = answer?.resultId ?? null;
    this.#list = answer && takeSources(this.#list, answer);
    if (isNews) this.#show();
  }

  /** What the welcome texts go by. */
  #state(list: UsedSources | null): 'no draft' | 'reading' | 'some' | 'none' {
    if (!this.#draft.editor) return 'no draft';
    if (list && list.sources.length + list.unread.length > 0) return 'some';
    return list === null || this.#draft.status?.state === 'reading' ? 'reading' : 'none';
  }

  #show(): void {
    const list = this.#draft.editor ? this.#list : null;
    this.#nodes = list ? layOutSources(list, this.#layout) : [];
    const reading = this.#draft.status?.state === 'reading' ? l10n.t('reading') : '';
    const unread = list && list.unread.length > 0 ? l10n.t('{0} not read', list.unread.length) : '';
    const count = list ? l10n.t('{0} read', list.sources.length) : '';
    this.#view.description = [this.#layout.filter ? `“${this.#layout.filter}”` : '', count, unread, reading]
      .filter(Boolean)
      .join(', ');
    void commands.executeCommand('setContext', 'sourceline.sourcesState', this.#state(list));
    this.#changed.fire();
  }
}

function groupItem({ id, title, children }: GroupNode): TreeItem {
  const isUnread = id === 'unread';
  const item = new TreeItem(title, TreeItemCollapsibleState[isUnread ? 'Collapsed' : 'Expanded']);
  item.id = id;
  item.contextValue = 'group';
  item.description = children.length.toLocaleString('en');
  if (isUnread) item.iconPath = new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  return item;
}

function sourceItem(node: SourceNode): TreeItem {
  const { id, source } = node;
  const line = describeSource(source);
  const item = new TreeItem(line.label, TreeItemCollapsibleState.None);
  item.id = id;
  item.description = line.description;
  item.iconPath = new ThemeIcon(line.icon);
  item.tooltip = line.tooltip.join('\n\n');
  item.accessibilityInformation = { label: line.spoken };
  item.contextValue = source.key === null ? 'source' : 'source citable';
  item.command = { command: 'sourceline.sources.open', title: l10n.t('Open'), arguments: [node] };
  return item;
}

function unreadItem(id: string, path: string, reason: string): TreeItem {
  const item = new TreeItem(path.slice(path.lastIndexOf('/') + 1), TreeItemCollapsibleState.None);
  item.id = id;
  item.description = reason;
  item.iconPath = new ThemeIcon('circle-slash');
  item.tooltip = `${path}\n\n${reason}`;
  item.contextValue = 'unread';
  return item;
}
