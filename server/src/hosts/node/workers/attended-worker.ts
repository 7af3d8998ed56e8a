import { Worker } from 'node:worker_threads';
import { formatOf } from '../../../core/documents/formats.ts';
import type { Batch, Signal } from '../../../core/workspace/ports.ts';
import type { FileReading } from '../../../core/workspace/read-file.ts';
import {
  type DocumentJob,
  type Job,
  type ListJob,
  type PackedListing,
  Slot,
  slotCount,
  type WorkerStart,
} from './messages.ts';

/** What a worker is asked to do. */
export type AnyJob = Job | DocumentJob | ListJob;

/** What comes of a job: what was read, or the listing that was asked for. */
export type Done = Batch | FileReading | PackedListing | null;

/** How a worker ended in the midst of a job. */
export interface Death {
  /** The file of the job that it was at; −1 when it had not begun. */
  readonly at: number;
  /** Why that file is not read, in plain English. */
  readonly reason: string;
  /** Whether that file alone can have been the cause. */
  readonly sure: boolean;
}

/** One worker and the job it is at. Who holds it calls `look` from time to time: a file that does not get on ends the worker. */
export class AttendedWorker {
  readonly memory: number;
  /** Ended, by itself or by whoever watches it. */
  dead = false;
  readonly #worker: Worker;
  readonly #slots = new Int32Array(new SharedArrayBuffer(slotCount * 4));
  #job: AnyJob | null = null;
  #signal: Signal = { aborted: false };
  #end: (result: Done | Death) => void = () => {};
  /** Where it was at the last look, and the seconds looked at since it got there. */
  #place = '';
  #seconds = 0;

  constructor(file: URL, memory: number) {
    this.memory = memory;
    const workerData: WorkerStart = { slots: this.#slots };
    // The pool ends a thread that takes too much long before: where V8 meets a limit within one allocation, the process ends.
    const resourceLimits = { maxOldGenerationSizeMb: Math.max(memory * 4, 2048), maxYoungGenerationSizeMb: young };
    this.#worker = new Worker(file, { workerData, resourceLimits });
    this.#worker.on('message', (done: Done) => this.#finish(done));
    this.#worker.on('error', (error) => this.#die(explain(error), false));
    this.#worker.on('exit', (code) => this.#die(`ended the thread that read it (exit code ${code})`, false));
    this.#worker.unref();
  }

  get busy(): boolean {
    return this.#job !== null;
  }

  /** Seconds that were looked at since it last got on. */
  get waiting(): number {
    return this.#seconds;
  }

  /** Does a job; resolves when it is done, or with how the worker ended. */
  run(job: AnyJob, signal: Signal): Promise<Done | Death> {
    this.#job = job;
    this.#signal = signal;
    this.#seconds = 0;
    Atomics.store(this.#slots, Slot.file, -1);
    Atomics.store(this.#slots, Slot.stop, 0);
    this.#worker.ref();
    return new Promise((resolve) => {
      this.#end = resolve;
      this.#worker.postMessage(job);
    });
  }

  /** Looks where the worker is; `seconds` have passed since the last look. */
  look(seconds: number): void {
    if (!this.#job) return;
    if (this.#signal.aborted) Atomics.store(this.#slots, Slot.stop, 1);
    const place = `${Atomics.load(this.#slots, Slot.file)} ${Atomics.load(this.#slots, Slot.steps)}`;
    this.#seconds = place === this.#place ? this.#seconds + seconds : 0;
    this.#place = place;
    const { allowed, setting } = patienceFor(this.#job, this.#at());
    if (this.#seconds > allowed)
      this.give(`took longer than ${allowed} s to get on and was given up (setting limits.${setting})`, true);
  }

  /** Gives up what the worker is at, and ends it. */
  give(reason: string, sure: boolean): void {
    this.#die(reason, sure);
    void this.#worker.terminate();
  }

  /** Ends an idle worker. */
  close(): void {
    void this.#worker.terminate();
  }

  #at(): number {
    return Atomics.load(this.#slots, Slot.file);
  }

  #die(reason: string, sure: boolean): void {
    this.dead = true;
    if (this.#job)
      this.#finish({ at: this.#at(), reason, sure: sure || !('files' in this.#job) || this.#job.files.length === 1 });
  }

  #finish(result: Done | Death): void {
    this.#job = null;
    this.#worker.unref();
    this.#end(result);
  }
}

/** Megabytes for what was made last and is mostly garbage: left to itself, V8 takes five times that for a heap of gigabytes. */
const young = 24;

/** Seconds that a worker may take to start and load its models, or to hear of one folder from its disk. */
const startPatience = 60;

function patienceFor(
  job: AnyJob,
  at: number,
): { readonly allowed: number; readonly setting: 'seconds' | 'pdfSeconds' } {
  const file = 'files' in job ? job.files[at] : 'document' in job ? job.document : undefined;
  if (!file || 'path' in job) return { allowed: startPatience, setting: 'seconds' };
  const setting = formatOf(file.path)?.id === 'pdf' ? 'pdfSeconds' : 'seconds';
  return { allowed: job.limits[setting], setting };
}

function explain(error: unknown): string {
  return `ended the thread that read it (${error instanceof Error ? error.message : error})`;
}
