import { toFile } from '../../../core/documents/places.ts';
import type { DocumentReading } from '../../../core/mentions/kind.ts';
import { type MentionJson, toMentionJson } from './mention-json.ts';

/** All mentions of a document, in the order of the file. */
export function documentMentions(reading: DocumentReading): readonly MentionJson[] {
  const found = reading.mentions.flatMap((mentions, i) => {
    const passage = reading.document.passages[i];
    return passage ? mentions.map((mention) => ({ mention, span: toFile(passage, mention) })) : [];
  });
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return found.map(({ mention, span }) => toMentionJson(mention, span));
}
