import type { SourceRecord } from '../corpus/source.ts';
import type { Document } from '../documents/document.ts';
import { fileSpan } from '../documents/places.ts';
import type { Knowledge } from '../mentions/knowledge.ts';
import { readMentions } from '../mentions/read-mentions.ts';

/** A document that has been read from a file, as a source of a corpus. Pure: a worker may do it. */
export function recordSource(
  file: { readonly id: string; readonly path: string },
  document: Document,
  knowledge: Knowledge,
): SourceRecord {
  const { mentions } = readMentions(document, knowledge);
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
