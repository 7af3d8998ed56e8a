import * as l10n from '@vscode/l10n';
import {
  commands,
  type Disposable,
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import type { DraftFact } from '../../../server/src/lsp/protocol.ts';
import type { DraftInFront } from '../draft-in-front.ts';
import type { FactsModel } from '../facts-model.ts';
import { checkWords, describeFact, readFact, shorten } from './describe-fact.ts';
import { type FactsFilter, isFiltering, isSettled, showAll } from './facts-filter.ts';
import {
  type FactNode,
  type FactsNode,
  factsOf,
  type LostNode,
  layOutFacts,
  type OrphanNode,
} from './lay-out-facts.ts';
import { factAt } from './walk-facts.ts';

/** How long the cursor rests before the tree follows it, in milliseconds. */
const followPause = 120;

/** The *Facts* view: the facts of the draft under its headings, with what the sources and what a person say of each. */
export class FactsView implements Disposable, TreeDataProvider<FactsNode> {
  readonly #model: FactsModel;
  readonly #draft: DraftInFront;
  readonly #view: TreeView<FactsNode>;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #subscriptions: readonly Disposable[];
  #watch: Disposable | null = null;
  #timer: NodeJS.Timeout | undefined;
  #filter: FactsFilter = showAll;
  #nodes: readonly FactsNode[] = [];

  constructor(model: FactsModel, draft: DraftInFront, settle: (fact: DraftFact, isChecked: boolean) => Promise<void>) {
    this.#model = model;
    this.#draft = draft;
    this.#view = window.createTreeView('sourceline.facts', {
      treeDataProvider: this,
      showCollapseAll: true,
      manageCheckboxStateManually: true,
    });
    this.#subscriptions = [
      this.#view,
      this.#changed,
      model.onDidChange(() => this.#show()),
      draft.onDidChange(() => this.#show()),
      this.#view.onDidChangeVisibility(({ visible }) => this.#setVisible(visible)),
      this.#view.onDidChangeCheckboxState(async ({ items }) => {
        for (const [node, state] of items)
          if (node.type === 'fact') await settle(node.fact, state === TreeItemCheckboxState.Checked);
        // Where it could not be written the box goes back.
        this.#changed.fire();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === draft.editor?.document) this.#follow();
      }),
    ];
    this.#setVisible(this.#view.visible);
    this.#show();
  }

  get filter(): FactsFilter {
    return this.#filter;
  }

  set filter(filter: FactsFilter) {
    this.#filter = filter;
    void commands.executeCommand('setContext', 'sourceline.factsFiltered', isFiltering(filter));
    this.#show();
  }

  /** The facts that are shown, in order. */
  get shown(): readonly FactNode[] {
    return factsOf(this.#nodes);
  }

  /** What stands above the facts: “31 facts, 24 cited, 2 need attention”. */
  get message(): string {
    return this.#view.message ?? '';
  }

  /** The fact that is marked in the tree. */
  get selected(): DraftFact | null {
    const [node] = this.#view.selection;
    return node?.type === 'fact' ? node.fact : null;
  }

  getChildren(node?: FactsNode): FactsNode[] {
    if (!node) return [...this.#nodes];
    return 'children' in node ? [...node.children] : [];
  }

  getParent(node: FactsNode): FactsNode | null {
    return 'parent' in node ? node.parent : null;
  }

  getTreeItem(node: FactsNode): TreeItem {
    switch (node.type) {
      case 'section':
        return sectionItem(node);
      case 'fact':
        return factItem(node);
      case 'lost':
        return lostItem(node);
      case 'orphan':
        return orphanItem(node);
    }
  }

  /** What there is to read of a fact, once somebody points at it. */
  async resolveTreeItem(item: TreeItem, node: FactsNode): Promise<TreeItem> {
    if (node.type !== 'fact') return item;
    const detail = await this.#model.detail(node.fact.id);
    // Text of drafts and sources is shown as it is: a plain string is never read as Markdown.
    item.tooltip = detail ? readFact(node.fact, detail).join('\n\n') : node.fact.words;
    return item;
  }

  /** Marks a fact in the tree, where it is shown. */
  async reveal(fact: DraftFact, focus = false): Promise<void> {
    const node = this.shown.find((it) => it.fact.id === fact.id);
    if (node && this.#view.visible) await this.#view.reveal(node, { select: true, focus });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#watch?.dispose();
    for (const it of this.#subscriptions) it.dispose();
  }

  #setVisible(visible: boolean): void {
    this.#watch?.dispose();
    this.#watch = visible ? this.#model.watch() : null;
  }

  #show(): void {
    const { facts } = this.#model;
    this.#nodes = facts ? layOutFacts(facts, this.#filter) : [];
    const { status } = this.#draft;
    const state = !this.#draft.editor
      ? 'no draft'
      : facts && facts.facts.length > 0
        ? 'some'
        : status?.state === 'reading'
          ? 'reading'
          : 'none';
    void commands.executeCommand('setContext', 'sourceline.factsState', state);
    const attention = facts?.progress.attention ?? 0;
    this.#view.badge =
      attention > 0 ? { value: attention, tooltip: l10n.t('{0} facts need attention', attention) } : undefined;
    // A message would hide the welcome texts, which say more.
    const hidden = facts && isFiltering(this.#filter) ? facts.facts.length - this.shown.length : 0;
    const words = [
      facts?.progress.words,
      hidden > 0 ? l10n.t('{0} hidden by the filter', hidden) : '',
      status?.notChecked,
    ];
    // VS Code takes undefined, and its types do not say so.
    const view: { message?: string | undefined } = this.#view;
    view.message = this.#nodes.length > 0 ? words.filter(Boolean).join('. ') : undefined;
    this.#changed.fire();
    this.#follow();
  }

  /** Keeps to the cursor, once it rests, without taking the focus. */
  #follow(): void {
    clearTimeout(this.#timer);
    const editor = this.#draft.editor;
    if (!this.#view.visible || !editor || window.activeTextEditor !== editor) return;
    this.#timer = setTimeout(() => {
      const at = factAt(this.shown, (it) => it.fact.range, editor.selection.active);
      if (at && at.fact.id !== this.selected?.id) void this.#view.reveal(at, { select: true, focus: false });
    }, followPause);
  }
}

function sectionItem({ id, section, children }: Extract<FactsNode, { type: 'section' }>): TreeItem {
  const item = new TreeItem(section.title || l10n.t('Before the first heading'), TreeItemCollapsibleState.Expanded);
  const { attention } = section.progress;
  item.id = id;
  item.contextValue = 'section';
  item.description =
    attention > 0 ? l10n.t('{0} of {1} to look at', attention, children.length) : l10n.t('{0} facts', children.length);
  item.tooltip = section.progress.words;
  return item;
}

function factItem({ id, fact }: FactNode): TreeItem {
  const line = describeFact(fact);
  const item = new TreeItem(line.label, TreeItemCollapsibleState.None);
  item.id = id;
  item.description = line.description;
  item.iconPath = new ThemeIcon(line.icon, new ThemeColor(line.color));
  item.accessibilityInformation = { label: line.spoken };
  item.checkboxState = {
    state: line.checked ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
    tooltip: line.checked ? l10n.t('Checked. Untick to take it back') : l10n.t('Tick once you have checked it'),
  };
  const check = fact.checks.at(-1)?.status;
  item.contextValue = ['fact', fact.state, check ? 'said' : null, isSettled(fact) ? 'settled' : null]
    .filter(Boolean)
    .join(' ');
  item.command = { command: 'sourceline.revealFact', title: l10n.t('Show in the Draft'), arguments: [fact] };
  return item;
}

function lostItem({ id, children }: LostNode): TreeItem {
  const item = new TreeItem(l10n.t('Checked, and no longer in the draft'), TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.contextValue = 'lost';
  item.description = children.length.toLocaleString('en');
  item.iconPath = new ThemeIcon('archive');
  return item;
}

function orphanItem({ id, orphan }: OrphanNode): TreeItem {
  const item = new TreeItem(shorten(orphan.words, 80), TreeItemCollapsibleState.None);
  item.id = id;
  item.contextValue = 'orphan';
  item.description = orphan.reason;
  item.tooltip = [orphan.sentence, orphan.reason, ...orphan.checks.map(checkWords)].join('\n\n');
  return item;
}
