import { keepTokens } from '../corpus/passage-reading.ts';
import type { SourceRecord, StoredPassage } from '../corpus/source.ts';
import { markCorrections } from '../documents/corrections.ts';
import type { Passage } from '../documents/document.ts';
import type { Part } from '../documents/format.ts';
import { fileSpan } from '../documents/places.ts';
import type { DocumentReading } from '../mentions/kind.ts';
import type { Knowledge } from '../mentions/knowledge.ts';
import { type PassageReading, readPassages, relate } from '../mentions/read-mentions.ts';
import { finish } from '../text/finish.ts';
import { indexLines, type LineIndex, lineAt } from '../text/lines.ts';

/** A document of a file, as a source of a corpus. Pure: a worker may do it. */
export function recordSource(
  file: { readonly id: string; readonly path: string },
  part: Part,
  knowledge: Knowledge,
): SourceRecord {
  return finish(recordInBatches(file, part, knowledge));
}

/** The same, a page of passages at a time, for whoever has other things to do in between. */
export function* recordInBatches(
  file: { readonly id: string; readonly path: string },
  part: Part,
  knowledge: Knowledge,
): Generator<void, SourceRecord> {
  const { date } = part.document.metadata;
  const passages: PassageReading[] = [];
  for (const batch of cutBatches(part.document.passages)) {
    passages.push(...readPassages(batch, date, knowledge));
    yield;
  }
  return record(file, part, relate(markCorrections(part.document), passages));
}

/** UTF-16 units that are read without a pause: a few milliseconds. */
const batchSize = 8000;

function* cutBatches(passages: readonly Passage[]): Generator<readonly Passage[]> {
  for (let first = 0, end = 0; first < passages.length; first = end) {
    for (let size = 0; end < passages.length && size < batchSize; end++) size += passages[end]!.text.length;
    yield passages.slice(first, end);
  }
}

function record(
  file: { readonly id: string; readonly path: string },
  { name, text }: Part,
  { document, mentions, readings }: DocumentReading,
): SourceRecord {
  const lines = indexLines(text);
  const folders = file.path.split('/');
  const stem = (folders.at(-1) ?? '').replace(/\.[^.]+$/, '');
  return {
    id: name === null ? file.id : `${file.id}#${name}`,
    file: file.id,
    path: file.path,
    format: document.format,
    stem: name === null ? stem : `${stem}-${name}`,
    parent: folders.at(-2) ?? '',
    metadata: document.metadata,
    problems: document.problems,
    passages: document.passages.map((passage, i) => {
      const stored: StoredPassage = {
        text: passage.text,
        role: passage.role,
        line: passage.line,
        fileLines: linesOf(passage, lines),
        pieces: passage.pieces,
        page: passage.page,
        cell: passage.cell,
        time: passage.time,
        speaker: passage.speaker,
        quoted: passage.quoted,
        ...(passage.heads && { heads: passage.heads }),
        ...fileSpan(passage),
        mentions: mentions[i] ?? [],
      };
      const tokens = readings[i]?.tokens;
      if (tokens) keepTokens(stored, tokens);
      return stored;
    }),
  };
}

function linesOf(passage: Passage, lines: LineIndex): readonly number[] {
  const { start, end } = fileSpan(passage);
  const first = lineAt(lines, start).line - 1;
  const last = lineAt(lines, Math.max(start, end - 1)).line - 1;
  return lines.slice(first, last + 1);
}
