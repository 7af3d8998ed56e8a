import type { JudgedDraft } from '../corpus/evidence.ts';
import { judge, type ReadDraft } from '../corpus/judge.ts';
import type { Index } from '../corpus/source.ts';
import { findAll } from '../findings/all.ts';
import type { Finding } from '../findings/finding.ts';
import type { Settings } from '../findings/settings.ts';
import { noTrace, type Trace } from './trace.ts';

/** A draft with everything there is to say about it. */
export interface Checked {
  readonly draft: JudgedDraft;
  readonly findings: readonly Finding[];
}

/** Judges a draft that has been read and runs every finding over it. */
export function check(
  read: ReadDraft,
  index: Index,
  settings: Settings,
  now: string | null = null,
  trace: Trace = noTrace,
): Checked {
  const draft = trace.span('judge', () => judge(read, index, settings));
  return { draft, findings: trace.span('findings', () => findAll({ draft, index, settings, now })) };
}
