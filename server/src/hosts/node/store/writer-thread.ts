import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from './open-database.ts';
import { loadSqlite } from './sqlite.ts';
import { WritingHere } from './writing.ts';
import { type Answer, type Request, toFault } from './writing-messages.ts';

// The thread that writes an index: one request after the other, and merges between them.
const say = (answer: Answer) => parentPort?.postMessage(answer);
const sqlite = await loadSqlite();
const writing = new WritingHere(
  openDatabase(sqlite!, String(workerData), false),
  (error) => say({ kind: 'fault', fault: toFault(error) }),
  () => say({ kind: 'merged', fault: null }),
);

async function answer(request: Request): Promise<void> {
  try {
    if (request.kind === 'commit') await writing.commit(request.change);
    else if (request.kind === 'note') await writing.note(request.extent);
    else if (request.kind === 'doubt') await writing.doubt();
    else {
      await writing.close();
      parentPort?.close();
    }
    say({ kind: 'done', fault: null });
  } catch (error) {
    say({ kind: 'done', fault: toFault(error) });
  }
}

let last = Promise.resolve();
parentPort?.on('message', (request: Request) => {
  last = last.then(() => answer(request));
});
