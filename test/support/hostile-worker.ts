import { exit } from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import type { Parsed, ParserName } from '../../server/src/core/documents/parsed.ts';
import { noKnowledge } from '../../server/src/core/mentions/knowledge.ts';
import type { Files, Parsing } from '../../server/src/core/workspace/ports.ts';
import { nodeFiles } from '../../server/src/hosts/node/files.ts';
import { doJobs } from '../../server/src/hosts/node/workers/do-jobs.ts';

// A worker whose files do what their names say.

const kept: unknown[] = [];
const deeds: Readonly<Record<string, () => unknown>> = {
  spins() {
    for (;;);
  },
  waits: () => new Promise(() => {}),
  hoards() {
    for (;;) kept.push(JSON.parse('[[1], [2], [3], [4]]'));
  },
  buffers() {
    for (;;) kept.push(Buffer.alloc(10_000_000, 1));
  },
  exits: () => exit(3),
  breaks() {
    setImmediate(() => {
      throw new Error('broken');
    });
    return new Promise(() => {});
  },
  throws() {
    throw new Error('no such thing');
  },
};

const files: Files = {
  ...nodeFiles,
  async parse<P extends ParserName>(id: string): Promise<Parsing<P>> {
    const name = id.slice(id.lastIndexOf('/') + 1).replace(/\d*\.\w+$/, '');
    await deeds[name]?.();
    return { parsed: `This is ${name}.\n` as Parsed[P], problems: [] };
  },
};

if (parentPort) doJobs(parentPort, workerData, { files, knowledge: noKnowledge });
