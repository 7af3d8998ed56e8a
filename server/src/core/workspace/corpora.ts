import { defaultLimits } from '../documents/limits.ts';
import { Corpus } from './corpus.ts';
import type { SourcesFolder } from './locate-sources.ts';
import { MemoryStore, memoryStores } from './memory-store.ts';
import type { Log, TracedLog } from './ports.ts';
import { byPath, type ReadingOrder } from './reading-order.ts';
import { tellSpent } from './stopwatch.ts';
import type { IndexLocation, Loss, Stores } from './store.ts';
import { type Intake, takeFiles, takeIn } from './take-in.ts';

/** What is told while corpora are read. */
export interface CorpusEvents {
  /** Reading begins: from nothing, or again after a change. */
  began(corpus: Corpus): void;
  /** One more file was taken. */
  progressed(corpus: Corpus): void;
  /** What was read by now can be seen by drafts, though the reading goes on. */
  published(corpus: Corpus): void;
  /** All is read, or the reading was stopped. */
  ended(corpus: Corpus): void;
}

interface Room {
  readonly corpus: Corpus;
  readonly key: string;
  readonly location: IndexLocation;
  readonly signal: { aborted: boolean };
  /** Whether the store of the corpus is open, is yet to be opened, or was deleted and stays so until it is asked for. */
  store: 'open' | 'closed' | 'deleted';
  /** How often it was lost. */
  losses: number;
  /** Files that changed since the last look; null once everything is to be compared. */
  waiting: Set<string> | null;
  running: boolean;
  unwatch: readonly (() => void)[];
}

/** Times that a lost store is opened anew. */
const mostLosses = 3;

/**
 * The corpora of a workspace, one for each set of sources folders that a draft was found to belong to. Each is read by one
 * intake at a time; what changes meanwhile waits for its turn.
 */
export class Corpora {
  readonly #rooms = new Map<string, Room>();
  readonly #world: Intake & { readonly log: Log & Partial<TracedLog> };
  readonly #stores: Stores;
  readonly #events: CorpusEvents;
  /** Whether this process must watch a folder itself. */
  watches: (folder: string) => boolean = () => false;
  /** In which order the files of a corpus are read, asked for when its reading begins. */
  order: () => ReadingOrder = () => byPath;

  constructor(
    world: Intake & { readonly log: Log & Partial<TracedLog>; readonly stores?: Stores },
    events: CorpusEvents,
  ) {
    this.#world = world;
    this.#stores = world.stores ?? memoryStores;
    this.#events = events;
  }

  all(): readonly Corpus[] {
    return [...this.#rooms.values()].map((it) => it.corpus);
  }

  /** The corpus of these folders; its reading begins when it is first asked for. */
  of(folders: readonly SourcesFolder[], limits = defaultLimits, location: IndexLocation = null): Corpus {
    const key = JSON.stringify([folders, limits]);
    const known = this.#rooms.get(key);
    if (known) return known.corpus;
    const corpus = new Corpus(folders, limits);
    const room: Room = {
      ...{ corpus, key, location, signal: { aborted: false } },
      ...{ store: 'closed', losses: 0, waiting: null, running: false, unwatch: [] },
    };
    room.unwatch = folders
      .filter((it) => this.watches(it.folder))
      .map((it) => this.#world.files.watch(it.folder, () => this.#compare(room)));
    this.#rooms.set(key, room);
    void this.#run(room);
    return corpus;
  }

  /** Files that were written, made or taken away, anywhere: those that lie in a corpus are looked at again. */
  changed(ids: readonly string[]): void {
    for (const room of this.#rooms.values()) {
      const inside = ids.flatMap((id) => {
        const holding = room.corpus.folders.find(({ folder }) => this.#world.files.pathIn(folder, id) !== null);
        // A client may write an address in another way than the files do.
        return holding ? [this.#world.files.resolve(holding.folder, id)] : [];
      });
      if (inside.length === 0) continue;
      for (const id of inside) room.waiting?.add(id);
      void this.#run(room);
    }
  }

  /** Reads every file of every corpus again, whether it changed or not. */
  rebuild(): void {
    for (const room of this.#rooms.values()) {
      if (room.store === 'deleted') room.store = 'closed';
      void room.corpus.doubt().then(() => this.#compare(room));
    }
  }

  /** Deletes what is kept of every corpus; nothing is read before a rebuild is asked for. Returns what stood in the way. */
  async delete(): Promise<readonly string[]> {
    const problems: string[] = [];
    for (const room of this.#rooms.values()) {
      room.signal.aborted = true;
      room.store = 'deleted';
      room.corpus.empty();
      const problem = await this.#stores.delete(room.corpus.folders, room.location);
      if (problem !== null) problems.push(problem);
      this.#events.ended(room.corpus);
    }
    return problems;
  }

  /** Stops the reading of a corpus where it stands. */
  stop(corpus: Corpus): void {
    for (const room of this.#rooms.values()) if (room.corpus === corpus) room.signal.aborted = true;
  }

  /** Forgets the corpora that are no longer used. */
  keep(used: ReadonlySet<Corpus>): void {
    for (const room of [...this.#rooms.values()]) {
      if (used.has(room.corpus)) continue;
      room.signal.aborted = true;
      for (const unwatch of room.unwatch) unwatch();
      this.#rooms.delete(room.key);
      room.corpus.empty();
    }
  }

  /** Compares a corpus with its folders from the ground up. */
  #compare(room: Room): void {
    room.waiting = null;
    void this.#run(room);
  }

  /** Drafts see a long reading grow after a second, then after twice as long each time: every look costs them all their mentions. */
  #progress(corpus: Corpus): () => void {
    const { clock } = this.#world;
    let pause = 1000;
    let due = clock.now() + pause;
    return () => {
      this.#events.progressed(corpus);
      if (clock.now() < due) return;
      corpus.publish();
      pause *= 2;
      due = clock.now() + pause;
      this.#events.published(corpus);
    };
  }

  /** Opens the store of a corpus: what it holds is seen at once, and compared with the folders behind that. */
  async #open(room: Room): Promise<void> {
    const store = await this.#stores.open(room.corpus.folders, room.location, (loss) => this.#lost(room, loss));
    if (room.store !== 'closed' || this.#rooms.get(room.key) !== room) {
      store.close();
      return;
    }
    room.store = 'open';
    room.corpus.use(store);
    store.follow(() => this.#followed(room));
    if (room.corpus.index.size > 0) this.#events.published(room.corpus);
  }

  /** Another process has written, or writes no longer: then this one does, and finds what is left to be read. */
  #followed(room: Room): void {
    if (room.store !== 'open') return;
    if (room.corpus.store.leads()) {
      this.#compare(room);
      return;
    }
    if (room.running) return;
    room.corpus.catchUp();
    this.#events.ended(room.corpus);
  }

  /** Goes on without the store that was lost: with a new one, in memory, or, where somebody deleted it, with nothing. */
  #lost(room: Room, loss: Loss): void {
    if (room.store !== 'open' || this.#rooms.get(room.key) !== room) return;
    // What is damaged again as soon as it is new is not tried for ever.
    const again = loss === 'damaged' && room.losses++ < mostLosses;
    room.store = again ? 'closed' : loss === 'deleted' ? 'deleted' : 'open';
    if (loss === 'deleted') {
      room.signal.aborted = true;
      room.corpus.empty();
      this.#events.ended(room.corpus);
      return;
    }
    room.corpus.use(new MemoryStore());
    this.#compare(room);
  }

  async #run(room: Room): Promise<void> {
    if (room.running || room.store === 'deleted') return;
    room.running = true;
    room.signal.aborted = false;
    const { corpus, signal } = room;
    this.#events.began(corpus);
    try {
      do {
        if (room.store === 'closed') await this.#open(room);
        if (!corpus.store.leads()) {
          // Whoever leads watches the folders too.
          room.waiting = new Set();
          corpus.catchUp();
          break;
        }
        const ids = room.waiting;
        room.waiting = new Set();
        const progress = this.#progress(corpus);
        const begun = this.#world.clock.now();
        if (ids) await takeFiles(corpus, ids, this.#world, signal, progress, this.order());
        else await takeIn(corpus, this.#world, signal, progress, this.order());
        const passed = (this.#world.clock.now() - begun).toFixed(0);
        this.#world.log.trace?.(
          `reading sources: ${passed} ms; on all threads ${tellSpent(corpus.spent) || 'nothing'}`,
        );
      } while (!signal.aborted && (room.waiting === null || room.waiting.size > 0));
    } catch (error) {
      // A fault of ours in one corpus must not take the others with it.
      this.#world.log.error(`reading sources: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
      await corpus.finish('stopped');
    }
    room.running = false;
    this.#events.ended(corpus);
  }
}
