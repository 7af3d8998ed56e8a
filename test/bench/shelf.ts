import { mkdirSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defaultLimits, type Limits } from '../../server/src/core/documents/limits.ts';
import type { Knowledge } from '../../server/src/core/mentions/knowledge.ts';
import { Corpus } from '../../server/src/core/workspace/corpus.ts';
import { MemoryStore } from '../../server/src/core/workspace/memory-store.ts';
import { byPath } from '../../server/src/core/workspace/reading-order.ts';
import { takeFiles, takeIn } from '../../server/src/core/workspace/take-in.ts';
import { nodeClock } from '../../server/src/hosts/node/clock.ts';
import { nodeFiles } from '../../server/src/hosts/node/files.ts';
import { nodeReader } from '../../server/src/hosts/node/reader.ts';
import { diskStores } from '../../server/src/hosts/node/store/disk-stores.ts';
import { type Article, writeArticle } from './articles.ts';
import type { Random } from './random.ts';

/** Files of one folder: no editor and no file system likes a hundred thousand. */
const perFolder = 1000;
/** Milliseconds after which an index that nobody wrote to is at rest. */
const quiet = 2000;
/** Articles kept at hand, to write drafts from. */
const sampled = 200;

/** Invented sources in a folder of their own, with the index over them beside it. */
export class Shelf {
  readonly folder: string;
  readonly sources: string;
  readonly samples: readonly Article[];
  readonly bytes: number;
  readonly #intake;
  readonly #stores;

  private constructor(folder: string, samples: readonly Article[], bytes: number, knowledge: Knowledge) {
    this.folder = folder;
    this.sources = join(folder, 'sources');
    this.samples = samples;
    this.bytes = bytes;
    const world = { files: nodeFiles, clock: nodeClock, knowledge };
    this.#intake = { ...world, reader: nodeReader(world) };
    this.#stores = diskStores({ cache: () => join(folder, 'index'), tell: (it) => console.error(it) });
  }

  static async fill(count: number, random: Random, knowledge: Knowledge): Promise<Shelf> {
    const folder = await mkdtemp(join(tmpdir(), 'sourceline-bench-'));
    const samples: Article[] = [];
    let bytes = 0;
    for (let i = 0; i < count; i++) {
      const article = writeArticle(i, count, random);
      const path = join(folder, 'sources', String(Math.floor(i / perFolder)));
      if (i % perFolder === 0) mkdirSync(path, { recursive: true });
      writeFileSync(join(path, article.name), article.text);
      bytes += article.text.length;
      if (i % Math.ceil(count / sampled) === 0) samples.push(article);
    }
    return new Shelf(folder, samples, bytes, knowledge);
  }

  /** Opens the corpus without looking at its files: as a server answers before it compares. */
  async open(kept: 'disk' | 'memory', limits: Limits = defaultLimits): Promise<Corpus> {
    const folders = [{ folder: pathToFileURL(this.sources).href, pattern: null }];
    const corpus = new Corpus(folders, limits);
    corpus.use(kept === 'disk' ? await this.#stores.open(folders, 'cache', () => {}) : new MemoryStore());
    return corpus;
  }

  /** Reads what is new or changed. */
  async read(corpus: Corpus): Promise<void> {
    await takeIn(corpus, this.#intake, { aborted: false }, () => {}, byPath);
  }

  /** Writes one source anew and reads it. */
  async change(corpus: Corpus, article: Article): Promise<void> {
    const path = join(this.sources, String(Math.floor(Number.parseInt(article.name, 10) / perFolder)), article.name);
    writeFileSync(path, article.text);
    const id = pathToFileURL(path).href;
    await takeFiles(corpus, new Set([id]), this.#intake, { aborted: false }, () => {}, byPath);
  }

  /** Bytes of the index on the disk. */
  async indexed(): Promise<number> {
    return (await this.#files()).reduce((sum, it) => sum + it.size, 0);
  }

  /** Waits until nothing is written to the index any more: segments are merged behind a commit, and soon are for a user. */
  async settle(): Promise<void> {
    for (let before = ''; ; ) {
      const now = JSON.stringify((await this.#files()).map((it) => it.mtimeMs));
      if (now === before) return;
      before = now;
      await new Promise((resolve) => setTimeout(resolve, quiet));
    }
  }

  async #files(): Promise<readonly Stats[]> {
    const names = await readdir(join(this.folder, 'index'), { recursive: true }).catch(() => []);
    return names.flatMap((it) => statSync(join(this.folder, 'index', it), { throwIfNoEntry: false }) ?? []);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
