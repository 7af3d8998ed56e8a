import type { Document } from '../document.ts';
import type { Part } from '../format.ts';
import { readHead } from '../head.ts';
import { type LoosePassage, layOut } from '../lay-out.ts';
import { addStatements, noMetadata, type Statement } from '../metadata.ts';

/** The one document of a word processor's file: what its page states counts before what its properties do. */
export function finishStory(
  format: string,
  loose: readonly LoosePassage[],
  properties: readonly Statement[],
  problems: readonly string[],
): readonly Part[] {
  const { text, passages } = layOut(loose);
  const head = readHead(passages);
  const title = passages.find((it) => it.role === 'title');
  const [first] = passages;
  const document: Document = {
    format,
    metadata: addStatements(noMetadata, [
      ...(title ? [{ field: 'title', value: title.text, found: 'title' } as const] : []),
      ...head.statements,
      ...properties,
      ...(first?.role === 'heading' ? [{ field: 'title', value: first.text, found: 'first heading' } as const] : []),
    ]),
    passages: head.passages,
    markup: [],
    problems: passages.length === 0 && problems.length === 0 ? ['it holds no text'] : problems,
  };
  return [{ name: null, document, text }];
}
