import { isBusy } from './faults.ts';
import { UnfinishedIndex } from './open-database.ts';

/** Times that the process which makes an index is waited for. */
const unfinishedTries = 100;
/** Times that one is waited for which keeps it locked, beside the seconds that SQLite waits by itself. */
const busyTries = 2;

/**
 * Opens an index that another process may just be making, or be the last to let go of: that one locks it while it clears up.
 * `pause` passes some time. Throws what `open` threw last.
 */
export async function openPatiently<T>(open: () => T, leads: boolean, pause: () => Promise<unknown>): Promise<T> {
  let unfinished = leads ? 0 : unfinishedTries;
  for (let busy = busyTries; ; ) {
    try {
      return open();
    } catch (error) {
      const passes = isBusy(error) ? busy-- > 0 : error instanceof UnfinishedIndex && unfinished-- > 0;
      if (!passes) throw error;
      await pause();
    }
  }
}
