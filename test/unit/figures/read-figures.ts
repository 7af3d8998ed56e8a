import type { Passage, Role } from '../../../server/src/core/documents/document.ts';
import { figures } from '../../../server/src/core/mentions/figures/figures.ts';
import { type Knowledge, noKnowledge } from '../../../server/src/core/mentions/knowledge.ts';
import type { Figure, Mention } from '../../../server/src/core/mentions/mention.ts';
import { scan } from '../../../server/src/core/text/scan.ts';

/** The figures of one line of prose, with what other kinds found in it. */
export function readFigures(
  text: string,
  { role = 'body' as Role, found = [] as readonly Mention[], knowledge = noKnowledge as Knowledge } = {},
): readonly Figure[] {
  const passage: Passage = {
    text,
    role,
    pieces: [],
    line: 1,
    page: null,
    cell: null,
    time: null,
    quoted: false,
    speaker: null,
    footnote: null,
  };
  return figures.extract({ passage, tokens: scan(text), knowledge, date: null, found, english: true });
}
