import type { View } from '../features/view.ts';
import { defaultSettings, type Settings } from '../findings/settings.ts';
import { Corpora, type CorpusEvents } from './corpora.ts';
import type { Corpus, CorpusStatus } from './corpus.ts';
import { isDraftPath } from './draft-files.ts';
import { drain } from './drain.ts';
import { locateSources, rootOf } from './locate-sources.ts';
import { OpenDraft } from './open-draft.ts';
import type { TracedLog } from './ports.ts';
import { citedAndNewest } from './reading-order.ts';
import type { Stores } from './store.ts';
import type { Intake } from './take-in.ts';
import { traceTo } from './trace.ts';
import type { LastEdit } from './while-typing.ts';

interface Open {
  readonly draft: OpenDraft;
  located: Promise<void>;
  preparing: Promise<void> | null;
  /** Until when nothing is prepared: half of the time is left to those who point at a word. */
  restsUntil: number;
}

/** Milliseconds of work on a text that is no longer the draft's, before it is read anew; and the longest rest. */
const atLeast = 100;
const longestRest = 250;

/**
 * The only layer with time: changes come in, views go out. It knows drafts by address and text, sources through `Files`, and
 * neither a protocol nor an editor. A view is made when it is asked for; nothing is computed for a draft that nobody looks at.
 */
export class Workspace {
  readonly #world: Intake & { readonly log: TracedLog };
  readonly #corpora: Corpora;
  readonly #drafts = new Map<string, Open>();
  #roots: readonly string[] = [];
  #settings: ReadonlyMap<string, Settings> = new Map();
  #common: Settings = defaultSettings;
  /** The corpora at the top of the workspace folders, read before any draft is open. */
  #atRoots: readonly Corpus[] = [];
  /** Drafts may be opened before the folders are known; where their sources lie is looked for after that. */
  #start: () => void = () => {};
  readonly #started = new Promise<void>((resolve) => {
    this.#start = resolve;
  });

  constructor(world: Intake & { readonly log: TracedLog; readonly stores?: Stores }, events: CorpusEvents) {
    this.#world = world;
    this.#corpora = new Corpora(world, events);
    this.#corpora.order = () => citedAndNewest(this.drafts().map((it) => it.text));
  }

  /** Lets this process watch folders of sources itself: all of them, or those that lie in no workspace folder. */
  watchFolders(which: 'all' | 'outside'): void {
    this.#corpora.watches = (folder) => which === 'all' || rootOf(folder, this.#roots, this.#world.files) === null;
  }

  /** The workspace folders and the settings of each; `common` holds for drafts outside them. Looks for all sources anew. */
  async setFolders(settings: ReadonlyMap<string, Settings>, common: Settings): Promise<void> {
    this.#roots = [...settings.keys()];
    this.#settings = settings;
    this.#common = common;
    this.#start();
    await this.relocate();
  }

  /** Looks again where the sources of each draft lie, after folders came or went; returns whether any lie elsewhere now. */
  async relocate(): Promise<boolean> {
    const before = this.#inUse();
    const found = await Promise.all(
      this.#roots.map((root) => this.#locate(this.#world.files.resolve(root, 'draft.md'), root)),
    );
    this.#atRoots = found.filter((it) => it !== null);
    for (const open of this.#drafts.values()) open.located = this.#place(open.draft);
    await Promise.all([...this.#drafts.values()].map((it) => it.located));
    const now = this.#inUse();
    this.#corpora.keep(new Set(now.filter((it) => it !== null)));
    return now.length !== before.length || now.some((it, i) => it !== before[i]);
  }

  /** The corpora of the workspace folders, then those of the drafts. */
  #inUse(): readonly (Corpus | null)[] {
    return [...this.#atRoots, ...[...this.#drafts.values()].map((it) => it.draft.corpus)];
  }

  openDraft(id: string, version: number, text: string): void {
    const draft = new OpenDraft(id, version, text, traceTo(this.#world.log.trace, this.#world.clock));
    this.#drafts.set(id, { draft, located: this.#place(draft), preparing: null, restsUntil: 0 });
  }

  /** The whole new text of a draft, and where it was edited. */
  changeDraft(id: string, version: number, text: string, edit: LastEdit | null): void {
    this.#drafts.get(id)?.draft.change(version, text, edit);
  }

  closeDraft(id: string): void {
    this.#drafts.delete(id);
  }

  /** The open drafts, or those that are held against one corpus. */
  drafts(corpus?: Corpus): readonly OpenDraft[] {
    const open = [...this.#drafts.values()].map((it) => it.draft);
    return corpus ? open.filter((it) => it.corpus === corpus) : open;
  }

  draft(id: string): OpenDraft | null {
    return this.#drafts.get(id)?.draft ?? null;
  }

  /** Resolves when it is known which sources a draft has; not when they are read. */
  async located(id: string): Promise<void> {
    await this.#drafts.get(id)?.located;
  }

  /**
   * Resolves when the next view of a draft costs little. A draft that was just opened, or whose sources have changed, takes
   * its time in small steps; what is typed meanwhile is taken along.
   */
  async prepared(id: string): Promise<void> {
    await this.located(id);
    const open = this.#drafts.get(id);
    if (!open) return;
    open.preparing ??= this.#prepare(open).finally(() => {
      open.preparing = null;
    });
    await open.preparing;
  }

  /** A draft held against its sources as they are now; null where it is no open draft or has no sources. */
  view(id: string): View | null {
    const draft = this.draft(id);
    return draft?.view(this.settingsOf(id), this.#world.knowledge, this.#world.clock.date()) ?? null;
  }

  /** A view for one answer at a file offset, for which nothing is waited for; null as with `view`. */
  glance(id: string, offset: number): View | null {
    return this.draft(id)?.glance(offset, this.settingsOf(id), this.#world.knowledge) ?? null;
  }

  settingsOf(id: string): Settings {
    const root = rootOf(id, this.#roots, this.#world.files) ?? (this.#isNowhere(id) ? this.#roots[0] : undefined);
    return (root === undefined ? undefined : this.#settings.get(root)) ?? this.#common;
  }

  /** How it stands with the sources of a draft, or with those of the first workspace folder. */
  status(id: string | null): CorpusStatus & { readonly notChecked: string | null } {
    const corpus = id === null ? (this.#atRoots[0] ?? null) : (this.draft(id)?.corpus ?? null);
    if (!corpus) return { state: 'idle', read: 0, total: 0, skipped: [], notChecked: null };
    const foreign = id !== null && this.draft(id)?.foreign === true;
    return { ...corpus.status(), notChecked: foreign ? 'not checked: language' : null };
  }

  /** The corpora that are in use. */
  corpora(): readonly Corpus[] {
    return this.#corpora.all();
  }

  /** Files anywhere that were written, made or taken away. */
  sourcesChanged(ids: readonly string[]): void {
    this.#corpora.changed(ids);
  }

  /** Deletes what is kept of all sources; returns what stood in the way. */
  deleteIndex(): Promise<readonly string[]> {
    return this.#corpora.delete();
  }

  /** Reads every source anew. */
  rebuild(): void {
    this.#corpora.rebuild();
  }

  stop(corpus: Corpus): void {
    this.#corpora.stop(corpus);
  }

  close(): void {
    this.#drafts.clear();
    this.#corpora.keep(new Set());
  }

  /**
   * As often as the text changes meanwhile, each time from what is there already, until a view costs little: whoever types
   * faster than findings are made gets them all the same.
   */
  async #prepare(open: Open): Promise<void> {
    const { draft } = open;
    const { knowledge, clock } = this.#world;
    const rest = open.restsUntil - clock.now();
    if (rest > 0) await new Promise<void>((resolve) => clock.after(rest, resolve));
    const began = clock.now();
    const closed = { aborted: false };
    for (let isReady: boolean | null = false; isReady === false; ) {
      closed.aborted = this.draft(draft.id) !== draft;
      const [text, begun] = [draft.text, clock.now()];
      const isEnough = () => draft.text !== text && clock.now() - begun > atLeast;
      isReady = await drain(draft.prepare(this.settingsOf(draft.id), knowledge, clock.date(), isEnough), clock, closed);
    }
    const now = clock.now();
    open.restsUntil = now + Math.min(now - began, longestRest);
  }

  async #place(draft: OpenDraft): Promise<void> {
    await this.#started;
    draft.corpus = this.#isDraft(draft.id) ? await this.#locate(draft.id, null) : null;
  }

  /** The corpus of the nearest sources folder; null where there is none, or where the file is a source itself. */
  async #locate(id: string, root: string | null): Promise<Corpus | null> {
    const settings = root === null ? this.settingsOf(id) : (this.#settings.get(root) ?? this.#common);
    const folders = await locateSources(id, this.#roots, settings.sources, this.#world.files);
    if (!folders || folders.some(({ folder }) => this.#world.files.pathIn(folder, id) !== null)) return null;
    return this.#corpora.of(folders, settings.limits, settings.indexLocation);
  }

  #isDraft(id: string): boolean {
    if (this.#isNowhere(id)) return true;
    const folder = rootOf(id, this.#roots, this.#world.files) ?? this.#world.files.parent(id);
    const path = folder === null ? null : this.#world.files.pathIn(folder, id);
    return path !== null && isDraftPath(path, this.settingsOf(id).drafts);
  }

  /** Whether a draft is in no folder yet: untitled. */
  #isNowhere(id: string): boolean {
    return this.#world.files.parent(id) === null;
  }
}
