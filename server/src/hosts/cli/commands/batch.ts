import { knownOf } from '../../../core/corpus/known.ts';
import { MemoryIndex } from '../../../core/corpus/memory-index.ts';
import { markdown } from '../../../core/documents/formats/markdown.ts';
import { plain } from '../../../core/documents/formats/plain.ts';
import { defaultSettings } from '../../../core/findings/settings.ts';
import type { Knowledge } from '../../../core/mentions/knowledge.ts';
import { readMentions } from '../../../core/mentions/read-mentions.ts';
import { indexLines } from '../../../core/text/lines.ts';
import { check } from '../../../core/workspace/check.ts';
import { readDraft } from '../../../core/workspace/read-draft.ts';
import { recordSource } from '../../../core/workspace/read-source.ts';
import { nodeClock } from '../../node/clock.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../io.ts';
import { countChecked } from '../json/checked-json.ts';
import { toFindingJson } from '../json/finding-json.ts';
import { readDate } from '../read-date.ts';
import { eachRow, isRow, type Row, textOf } from '../rows.ts';

/** `sourceline batch`: many drafts, each with its own sources, in one stream. */
export const batch: Command = {
  name: 'batch',
  usage: '< ROWS',
  about:
    'Checks rows {id, draft, sources: [{id, text, date?, title?}], date?} and writes rows {id, checked, findings}.',
  options: {},
  async run(io, given) {
    if (given.words.length > 0) throw new UsageError(`reads standard input and takes no file: ${given.words[0]}`);
    const knowledge = await io.knowledge();
    return eachRow(io, (row) => checkRow(row, knowledge));
  },
};

function checkRow(row: Row, knowledge: Knowledge): object {
  const text = textOf(row, 'draft');
  const index = new MemoryIndex();
  const { sources } = row;
  if (!Array.isArray(sources)) throw new Error('sources is not a list');
  for (const source of sources) putSource(index, source, knowledge);

  const read = markdown.read(text);
  const date = readDate(row.date) ?? read.metadata.date;
  const document = { ...read, metadata: { ...read.metadata, date } };
  const draftRead = readDraft(text, document, knownOf(index), (prose) => readMentions(prose, knowledge));
  const { draft, findings } = check(draftRead, index, defaultSettings, nodeClock.date());
  const lines = indexLines(text);
  return {
    checked: countChecked(draft, index.complete),
    findings: findings.map((it) => toFindingJson(it, text, lines)),
  };
}

function putSource(index: MemoryIndex, source: unknown, knowledge: Knowledge): void {
  if (!isRow(source)) throw new Error('a source is not an object');
  const id = typeof source.id === 'number' ? String(source.id) : textOf(source, 'id');
  const body = textOf(source, 'text');
  const read = plain.read(body);
  const title = typeof source.title === 'string' ? source.title : read.metadata.title;
  const date = readDate(source.date) ?? read.metadata.date;
  const document = { ...read, metadata: { ...read.metadata, key: id, title, date } };
  const before = index.size;
  index.put(id, [recordSource({ id, path: id }, { name: null, document, text: body }, knowledge)]);
  if (index.size === before) throw new Error(`two sources have the id ${id}`);
}
