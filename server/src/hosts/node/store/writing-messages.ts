import type { Change, Extent } from '../../../core/workspace/store.ts';
import { DamagedIndex } from './faults.ts';

/** What a thread that writes is asked for. */
export type Request =
  | { readonly kind: 'commit'; readonly change: Change }
  | { readonly kind: 'note'; readonly extent: Partial<Extent> }
  | { readonly kind: 'doubt' }
  | { readonly kind: 'close' };

/** A fault as it travels between threads, which keep of an error its message alone. */
export interface Fault {
  readonly message: string;
  readonly errcode: unknown;
  readonly damaged: boolean;
}

/** What the thread says: that the oldest request is done, with the fault if any, a fault that belongs to none, or that all is merged. */
export type Answer = { readonly kind: 'done' | 'fault' | 'merged'; readonly fault: Fault | null };

export function toFault(error: unknown): Fault {
  const errcode = error instanceof Error && 'errcode' in error ? error.errcode : null;
  return {
    message: error instanceof Error ? error.message : String(error),
    errcode,
    damaged: error instanceof DamagedIndex,
  };
}

export function fromFault({ message, errcode, damaged }: Fault): Error {
  const error = damaged ? new DamagedIndex(message) : new Error(message);
  return errcode === null ? error : Object.assign(error, { errcode });
}
