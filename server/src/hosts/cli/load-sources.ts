import { basename } from 'node:path';
import { MemoryIndex } from '../../core/corpus/memory-index.ts';
import { plain } from '../../core/documents/formats/plain.ts';
import { formatOf } from '../../core/documents/formats.ts';
import type { Knowledge } from '../../core/mentions/knowledge.ts';
import type { Listed, Skipped } from '../../core/workspace/ports.ts';
import { recordSource } from '../../core/workspace/read-source.ts';
import { chooseSources } from '../../core/workspace/source-files.ts';
import { decode } from '../node/decode.ts';
import { idOf } from '../node/files.ts';
import type { Io } from './io.ts';
import { absolute } from './open-file.ts';

/** A sources folder once read, with what it took. */
export interface Loaded {
  readonly index: MemoryIndex;
  readonly skipped: readonly Skipped[];
  /** Bytes of the sources read. */
  readonly bytes: number;
}

/** Reads a sources folder into memory; null where there is no such folder. One file that cannot be read stops nothing. */
export async function loadSources(io: Io, folder: string, knowledge: Knowledge): Promise<Loaded | null> {
  const listed = await io.files.list(idOf(absolute(io, folder)));
  if (!listed) return null;
  const { chosen, skipped: unfit } = chooseSources(listed.files);
  const skipped = [...listed.skipped, ...unfit];
  const index = new MemoryIndex();
  let bytes = 0;
  for (const file of chosen) {
    const text = await readText(io, file);
    if ('reason' in text) {
      skipped.push({ path: file.path, reason: text.reason });
      continue;
    }
    bytes += file.size;
    const document = (formatOf(basename(file.path)) ?? plain).read(text.text);
    index.put(recordSource(file, document, text.text, knowledge));
  }
  index.skipped = skipped;
  // Where nothing was read, absence proves nothing.
  index.complete = index.size > 0;
  return { index, skipped, bytes };
}

async function readText(io: Io, file: Listed): Promise<{ readonly text: string } | { readonly reason: string }> {
  const content = await io.files.read(file.id);
  return 'bytes' in content ? decode(content.bytes) : content;
}
