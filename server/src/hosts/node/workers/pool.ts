import { defaultLimits } from '../../../core/documents/limits.ts';
import type { Batch, Signal } from '../../../core/workspace/ports.ts';
import type { FileReading } from '../../../core/workspace/read-file.ts';
import { type AnyJob, AttendedWorker, type Death, type Done } from './attended-worker.ts';
import { type DocumentJob, type Job, nothing, type PackedListing } from './messages.ts';

interface Task {
  readonly job: AnyJob;
  readonly signal: Signal;
  readonly end: (result: Done | Death) => void;
}

/** Seconds between two looks at what the workers are at. */
const pace = 0.1;

/** Seconds for which workers are kept that have nothing to do. */
const rest = 4;

/** Megabytes that a thread takes beside what it reads. */
const aside = 150;

/**
 * Threads that do jobs, each started when it is first needed and ended when a file takes too long or too much memory, or when
 * there has been nothing to do for a while.
 */
export class Pool {
  readonly size: number;
  readonly #file: URL;
  readonly #workers = new Set<AttendedWorker>();
  readonly #tasks: Task[] = [];
  #watch: NodeJS.Timeout | null = null;
  #rest: NodeJS.Timeout | null = null;
  #looked = 0;
  /** The least megabytes that all but the main thread were seen to take, since a thread was last ended for taking too much. */
  #floor = Number.POSITIVE_INFINITY;

  constructor(file: URL, size: number) {
    this.#file = file;
    this.size = size;
  }

  /** Whether any worker is there already. */
  get warm(): boolean {
    return this.#workers.size > 0;
  }

  /** Does a job when a worker is free. A job whose signal asked to stop before is done with no outcome. */
  run(job: Job, signal: Signal): Promise<Batch | Death> {
    return this.#enqueue(job, signal) as Promise<Batch | Death>;
  }

  /** Lists a folder when a worker is free; null where there is none. */
  async list(path: string): Promise<PackedListing | Death | null> {
    return (await this.#enqueue({ path }, { aborted: false })) as PackedListing | Death | null;
  }

  /** The documents of a file, read when a worker is free; why there are none where that ended the worker. */
  async read(job: DocumentJob): Promise<FileReading> {
    const result = (await this.#enqueue(job, { aborted: false })) as FileReading | Death;
    return 'at' in result ? { reason: result.reason, missing: false } : result;
  }

  /** A worker answers each job in its kind. */
  #enqueue(job: AnyJob, signal: Signal): Promise<Done | Death> {
    return new Promise((end) => {
      this.#tasks.push({ job, signal, end });
      this.#assign();
    });
  }

  /** Ends all workers. Jobs that are under way or wait are never done. */
  close(): void {
    this.#tasks.length = 0;
    for (const worker of this.#workers) worker.close();
    this.#workers.clear();
    this.#settle();
  }

  #assign(): void {
    for (let task = this.#tasks[0]; task; task = this.#tasks[0]) {
      const worker = task.signal.aborted
        ? null
        : this.#free('limits' in task.job ? task.job.limits.memoryMegabytes : null);
      if (!worker && !task.signal.aborted) break;
      this.#tasks.shift();
      if (worker) void this.#do(worker, task);
      else task.end(nothing);
    }
    this.#settle();
  }

  async #do(worker: AttendedWorker, { job, signal, end }: Task): Promise<void> {
    const result = await worker.run(job, signal);
    if (worker.dead) this.#workers.delete(worker);
    end(result);
    this.#assign();
  }

  /** A worker that has nothing to do, or a new one where there is room. */
  #free(memory: number | null): AttendedWorker | null {
    for (const worker of this.#workers) {
      if (worker.busy) continue;
      if ((memory === null || worker.memory === memory) && !worker.dead) return worker;
      worker.close();
      this.#workers.delete(worker);
    }
    if (this.#workers.size >= this.size) return null;
    const worker = new AttendedWorker(this.#file, memory ?? defaultLimits.memoryMegabytes);
    this.#workers.add(worker);
    return worker;
  }

  /** Watches while there is something to watch, and lets the workers go after a rest. */
  #settle(): void {
    const busy = [...this.#workers].some((it) => it.busy);
    if (this.#rest) clearTimeout(this.#rest);
    this.#rest = null;
    if (busy && !this.#watch) {
      this.#looked = performance.now();
      this.#watch = setInterval(() => this.#look(), pace * 1000).unref();
    }
    if (busy) return;
    if (this.#watch) clearInterval(this.#watch);
    this.#watch = null;
    if (this.#workers.size > 0) this.#rest = setTimeout(() => this.close(), rest * 1000).unref();
  }

  #look(): void {
    const now = performance.now();
    // A machine that slept, or a thread that was held up, is no fault of a file.
    const passed = Math.min((now - this.#looked) / 1000, pace * 2);
    this.#looked = now;
    for (const worker of this.#workers) worker.look(passed);
    this.#weigh();
  }

  /**
   * What a thread takes is only seen in the size of the process: a limit on its heap counts no buffers, and a thread that is
   * busy answers no question. The one that has got nowhere for longest is the one that goes.
   */
  #weigh(): void {
    const { rss, heapTotal, external } = process.memoryUsage();
    const taken = (rss - heapTotal - external) / 1e6;
    this.#floor = Math.min(this.#floor, taken);
    const busy = [...this.#workers].filter((it) => it.busy);
    const allowed = busy.reduce((sum, it) => sum + it.memory + aside, 0);
    if (busy.length === 0 || taken - this.#floor < allowed) return;
    const [longest] = busy.sort((a, b) => b.waiting - a.waiting);
    this.#floor = Number.POSITIVE_INFINITY;
    longest?.give(
      `took more than ${longest.memory} MB of memory and was given up (setting limits.memoryMegabytes)`,
      false,
    );
  }
}
