import type { JudgedDraft } from '../corpus/evidence.ts';
import { judge } from '../corpus/judge.ts';
import type { Index } from '../corpus/source.ts';
import type { Document } from '../documents/document.ts';
import { findAll } from '../findings/all.ts';
import type { Finding } from '../findings/finding.ts';
import type { Settings } from '../findings/settings.ts';
import type { DocumentReading } from '../mentions/kind.ts';

/** A draft with everything there is to say about it. */
export interface Checked {
  readonly draft: JudgedDraft;
  readonly findings: readonly Finding[];
}

/** Judges a draft that has been read and runs every finding over it. */
export function check(
  text: string,
  document: Document,
  reading: DocumentReading,
  index: Index,
  settings: Settings,
): Checked {
  const draft = judge(text, document, reading, index, settings);
  return { draft, findings: findAll({ draft, index, settings }) };
}
