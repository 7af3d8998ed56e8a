import type { SourceRecord } from '../corpus/source.ts';
import type { Document, Passage } from '../documents/document.ts';
import { fileSpan } from '../documents/places.ts';
import type { DocumentReading } from '../mentions/kind.ts';
import type { Knowledge } from '../mentions/knowledge.ts';
import { readPassage, relate } from '../mentions/read-mentions.ts';
import { indexLines, type LineIndex, lineAt } from '../text/lines.ts';

/** A document that has been read from a file, as a source of a corpus. Pure: a worker may do it. */
export function recordSource(
  file: { readonly id: string; readonly path: string },
  document: Document,
  text: string,
  knowledge: Knowledge,
): SourceRecord {
  const work = recordInBatches(file, document, text, knowledge);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same, passage by passage, for whoever has other things to do in between. */
export function* recordInBatches(
  file: { readonly id: string; readonly path: string },
  document: Document,
  text: string,
  knowledge: Knowledge,
): Generator<void, SourceRecord> {
  const { date } = document.metadata;
  const passages = [];
  for (const passage of document.passages) {
    passages.push(readPassage(passage, date, knowledge));
    yield;
  }
  return record(file, text, relate(document, passages));
}

function record(
  file: { readonly id: string; readonly path: string },
  text: string,
  { document, mentions }: DocumentReading,
): SourceRecord {
  const lines = indexLines(text);
  const parts = file.path.split('/');
  return {
    id: file.id,
    path: file.path,
    stem: (parts.at(-1) ?? '').replace(/\.[^.]+$/, ''),
    parent: parts.at(-2) ?? '',
    metadata: document.metadata,
    problems: document.problems,
    passages: document.passages.map((passage, i) => ({
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
      ...fileSpan(passage),
      mentions: mentions[i] ?? [],
    })),
  };
}

function linesOf(passage: Passage, lines: LineIndex): readonly number[] {
  const { start, end } = fileSpan(passage);
  const first = lineAt(lines, start).line - 1;
  const last = lineAt(lines, Math.max(start, end - 1)).line - 1;
  return lines.slice(first, last + 1);
}
