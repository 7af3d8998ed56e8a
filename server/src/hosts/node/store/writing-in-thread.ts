import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { buffersOf } from '../../../core/corpus/segment/segment.ts';
import type { Change, Extent } from '../../../core/workspace/store.ts';
import type { Writing } from './writing.ts';
import { type Answer, fromFault, type Request } from './writing-messages.ts';

/** Megabytes for what was made last: a thread that hands bytes on makes little. */
const young = 24;

/** Writes on a thread of its own, so that a commit of hundreds of sources, and what is merged behind it, delays nobody's hover. */
export class WritingInThread implements Writing {
  readonly #worker: Worker;
  readonly #waiting: { resolve(): void; reject(error: unknown): void }[] = [];
  readonly #ended: Promise<void>;
  /** Whether nothing was done since all was merged. */
  #merged = false;
  #over: Error | null = null;

  /** `fault` hears of what goes wrong when nobody waits for it. */
  constructor(path: string, fault: (error: unknown) => void) {
    this.#worker = new Worker(threadFile(), { workerData: path, resourceLimits: { maxYoungGenerationSizeMb: young } });
    this.#worker.on('message', ({ kind, fault: it }: Answer) => {
      this.#merged = kind === 'merged';
      if (kind === 'merged') return;
      if (kind === 'fault') fault(it && fromFault(it));
      else if (it) this.#waiting.shift()?.reject(fromFault(it));
      else this.#waiting.shift()?.resolve();
    });
    this.#worker.on('error', (error) => this.#end(error));
    this.#ended = new Promise((resolve) => {
      this.#worker.once('exit', () => {
        this.#end(new Error('the thread that writes has ended'));
        resolve();
      });
    });
  }

  get busy(): boolean {
    return this.#waiting.length > 0 || !(this.#merged || this.#over);
  }

  commit(change: Change): Promise<void> {
    // What two segments share is handed over once.
    return this.#ask({ kind: 'commit', change }, [...new Set(change.segments.flatMap(buffersOf))] as ArrayBuffer[]);
  }

  note(extent: Partial<Extent>): Promise<void> {
    return this.#ask({ kind: 'note', extent });
  }

  doubt(): Promise<void> {
    return this.#ask({ kind: 'doubt' });
  }

  async close(): Promise<void> {
    if (!this.#over) this.#worker.postMessage({ kind: 'close' } satisfies Request);
    await this.#ended;
  }

  #ask(request: Request, handed: readonly ArrayBuffer[] = []): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#over) {
        reject(this.#over);
        return;
      }
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(request, handed);
    });
  }

  #end(error: Error): void {
    this.#over ??= error;
    for (const it of this.#waiting.splice(0)) it.reject(error);
  }
}

/** The thread's bundle, or its source in development. */
function threadFile(): URL {
  const bundle = new URL('./writer.mjs', import.meta.url);
  return existsSync(bundle) ? bundle : new URL('./writer-thread.ts', import.meta.url);
}
