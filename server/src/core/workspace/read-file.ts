import type { Part } from '../documents/format.ts';
import { readParts } from '../documents/format.ts';
import { plain } from '../documents/formats/plain.ts';
import { formatOf, readInside } from '../documents/formats.ts';
import type { Limits } from '../documents/limits.ts';
import type { Content, Files } from './ports.ts';
import type { Stopwatch } from './stopwatch.ts';

/** The documents of a file, or why there are none. */
export type FileReading = { readonly parts: readonly Part[] } | Exclude<Content, { readonly text: string }>;

/** Reads a file of a sources folder by the format of its name. Never rejects. */
export async function readFile(
  file: { readonly id: string; readonly path: string },
  files: Files,
  limits: Limits,
  watch: Stopwatch | null = null,
): Promise<FileReading> {
  const format = formatOf(file.path) ?? plain;
  const parsing = await files.parse(file.id, format.parser ?? 'text', limits);
  watch?.lap('decode', { step: 'read', milliseconds: 'fetched' in parsing ? (parsing.fetched ?? 0) : 0 });
  if ('reason' in parsing) return parsing;
  const parts = readParts(format, parsing.parsed, file.path.slice(file.path.lastIndexOf('/') + 1), readInside);
  watch?.lap('parse');
  const { problems } = parsing;
  if (parts.every((it) => it.document.passages.length === 0)) {
    const reasons = [...problems, ...parts.flatMap((it) => it.document.problems)];
    // A file of which nothing was read, though it is not empty, is no source.
    if (reasons.length > 0) return { reason: reasons.join('; '), missing: false };
  }
  return {
    parts: parts.map((it, i) => {
      // What was wrong with the bytes is said once.
      const own = i === 0 ? [...problems, ...it.document.problems] : it.document.problems;
      return { ...it, document: { ...it.document, problems: own } };
    }),
  };
}
