import type { Document, Passage } from '../document.ts';
import type { Part } from '../format.ts';
import { readHead } from '../head.ts';
import { type LoosePassage, layOut } from '../lay-out.ts';
import { addStatements, noMetadata, type Statement } from '../metadata.ts';
import { readTurns } from '../transcripts/read-turns.ts';

/** The one document of a word processor's file: what its page states counts before what its properties do. */
export function finishStory(
  format: string,
  loose: readonly LoosePassage[],
  properties: readonly Statement[],
  problems: readonly string[],
): readonly Part[] {
  const { text, passages: all } = layOut(loose);
  const transcript = readTurns(all);
  const passages = transcript ? [...transcript.above, ...transcript.turns] : all;
  const head = readHead(passages);
  const title = passages.find((it) => it.role === 'title');
  const [first] = head.passages;
  const line = title === undefined && first && isHeadline(first, head.passages) ? first : null;
  const marks: Record<string, string> = transcript ? { kind: 'transcript' } : {};
  const document: Document = {
    format,
    metadata: addStatements({ ...noMetadata, marks }, [
      ...(title ? [{ field: 'title', value: title.text, found: 'title' } as const] : []),
      ...head.statements,
      ...(transcript?.statements ?? []),
      ...properties,
      ...(line ? [{ field: 'title', value: line.text, found: 'first line' } as const] : []),
      ...(first?.role === 'heading' ? [{ field: 'title', value: first.text, found: 'first heading' } as const] : []),
    ]),
    passages: line ? head.passages.map((it) => (it === line ? { ...it, role: 'title' } : it)) : head.passages,
    markup: [],
    problems: passages.length === 0 && problems.length === 0 ? ['it holds no text'] : problems,
  };
  return [{ name: null, document, text }];
}

/** Letters beyond which a paragraph is no headline. */
const longest = 120;

/** A short line without a full stop on top of longer text, though it has no style that says so. */
function isHeadline({ role, text, quoted }: Passage, passages: readonly Passage[]): boolean {
  if (role !== 'body' || quoted || text.length > longest || /[.,;:!?…]["'”’»)\]]*$/.test(text)) return false;
  return passages
    .slice(1, 6)
    .some((it) => it.role === 'body' && it.text.length > text.length && /[.!?]["'”’»)]*$/.test(it.text));
}
