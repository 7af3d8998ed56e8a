import type { Document } from '../../../core/documents/document.ts';
import { plain } from '../../../core/documents/formats/plain.ts';
import type { Knowledge } from '../../../core/mentions/knowledge.ts';
import { readMentions } from '../../../core/mentions/read-mentions.ts';
import { indexLines, lineAt } from '../../../core/text/lines.ts';
import type { Command } from '../command.ts';
import { type Io, UsageError } from '../io.ts';
import { documentMentions } from '../json/document-mentions.ts';
import type { MentionJson } from '../json/mention-json.ts';
import { openSource } from '../open-source.ts';
import { readDate } from '../read-date.ts';
import { eachRow, textOf } from '../rows.ts';

/** `sourceline mentions`: the names, figures, dates and quotations of files. */
export const mentions: Command = {
  name: 'mentions',
  usage: 'FILE…  |  sourceline mentions --jsonl',
  about: 'Prints the names, figures, dates and quotations of files.',
  options: {
    date: { type: 'string', shown: 'YYYY-MM-DD', about: 'the day the text was written (default: what it says itself)' },
    format: { type: 'string', values: ['text', 'json'], about: 'what is printed (default: text)' },
    jsonl: { type: 'boolean', about: 'reads rows {id, text, date?} from standard input, writes rows {id, mentions}' },
  },
  async run(io, given) {
    const knowledge = await io.knowledge();
    if (given.flag('jsonl')) {
      if (given.words.length > 0) throw new UsageError('--jsonl reads standard input and takes no file');
      return eachRow(io, (row) => {
        const text = textOf(row, 'text');
        return { mentions: read(plain.read(text), readDate(row.date), knowledge) };
      });
    }
    if (given.words.length === 0) throw new UsageError('no file was named');
    const typed = given.text('date');
    const date = readDate(typed);
    if (typed !== null && date === null) throw new UsageError(`--date ${typed} is no day; write it as 2024-10-26`);
    return await printFiles(io, given.words, date, given.text('format') === 'json', knowledge);
  },
};

async function printFiles(
  io: Io,
  words: readonly string[],
  date: string | null,
  json: boolean,
  knowledge: Knowledge,
): Promise<number> {
  const files: object[] = [];
  let code = 0;
  for (const word of words) {
    const { path, reading } = await openSource(io, word);
    if ('reason' in reading) {
      io.err(`sourceline mentions: ${word}: ${reading.reason}`);
      code = 2;
      continue;
    }
    for (const { document, text } of reading.parts) {
      for (const problem of document.problems) io.err(`${word}: ${problem}`);
      const found = read(document, date, knowledge);
      if (json) files.push({ path, mentions: found });
      else await io.out(toLines(path, text, found));
    }
  }
  if (json) await io.out(`${JSON.stringify({ version: 1, files }, null, 2)}\n`);
  return code;
}

function read(document: Document, date: string | null, knowledge: Knowledge): readonly MentionJson[] {
  const metadata = date === null ? document.metadata : { ...document.metadata, date };
  return documentMentions(readMentions({ ...document, metadata }, knowledge));
}

function toLines(path: string, text: string, found: readonly MentionJson[]): string {
  const lines = indexLines(text);
  return found
    .map(({ kind, start, end: _end, text: words, ...value }) => {
      const { line, column } = lineAt(lines, start);
      const said = Object.entries(value).filter(([, it]) => it !== null);
      const shownValue = said.map(([name, it]) => `${name} ${typeof it === 'string' ? it : JSON.stringify(it)}`);
      return `${path}:${line}:${column}: ${kind}: ${words.replace(/\s+/g, ' ')} (${shownValue.join(', ')})\n`;
    })
    .join('');
}
