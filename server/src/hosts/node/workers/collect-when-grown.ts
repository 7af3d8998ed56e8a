import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of garbage, about, that a thread may gather. */
const grown = 32_000_000;

/**
 * A look at this thread's heap, to be had between two files: one that has grown is cleared. Left to itself, an engine that may
 * have gigabytes lets garbage lie until there are hundreds of megabytes of it; with a lower limit a file that needs more ends the process.
 */
export function collectWhenGrown(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as unknown;
  if (typeof collect !== 'function') return () => {};
  let kept = used();
  return () => {
    if (used() - kept < grown) return;
    collect();
    kept = used();
  };
}

function used(): number {
  const { used_heap_size: heap, external_memory: beside } = getHeapStatistics();
  return heap + beside;
}
