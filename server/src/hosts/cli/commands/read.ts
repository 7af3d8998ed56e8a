import type { Part } from '../../../core/documents/format.ts';
import { formatOf } from '../../../core/documents/formats.ts';
import type { Command } from '../command.ts';
import { type Io, UsageError } from '../io.ts';
import { toDocumentJson, toUnreadJson } from '../json/document-json.ts';
import { shown } from '../open-file.ts';
import { openSource } from '../open-source.ts';

/** `sourceline read`: what is read from a source. */
export const read: Command = {
  name: 'read',
  usage: 'FILE…',
  about: 'Prints what is read from sources: metadata, passages and their places, or why there is nothing.',
  options: { format: { type: 'string', values: ['text', 'json'], about: 'what is printed (default: text)' } },
  async run(io, given) {
    if (given.words.length === 0) throw new UsageError('no file was named');
    const json = given.text('format') === 'json';
    const files: object[] = [];
    let code = 0;
    for (const word of given.words) {
      const { path, reading } = formatOf(word) ? await openSource(io, word) : unknown(io, word);
      if ('reason' in reading) {
        code = 2;
        if (json) files.push(toUnreadJson(path, reading.reason));
        else io.err(`sourceline read: ${path}: ${reading.reason}`);
        continue;
      }
      for (const part of reading.parts)
        if (json) files.push(toDocumentJson(path, part));
        else await io.out(toText(path, part));
    }
    if (json) await io.out(`${JSON.stringify({ version: 1, files }, null, 2)}\n`);
    return code;
  },
};

function unknown(io: Io, word: string): { readonly path: string; readonly reading: { readonly reason: string } } {
  return { path: shown(io, word), reading: { reason: 'files of this type are not read' } };
}

function toText(path: string, { name, document }: Part): string {
  const { metadata } = document;
  const fields = (['title', 'outlet', 'author', 'date', 'url', 'key'] as const).flatMap((name) => {
    const value = metadata[name];
    return value === null ? [] : [`  ${name}: ${value} (${metadata.found[name] ?? 'stated'})\n`];
  });
  const passages = document.passages.map((it) => {
    const place = [`${it.line}`, it.page && `page ${it.page}`, it.cell, it.time, it.speaker, it.footnote]
      .filter(Boolean)
      .join(', ');
    return `  ${place}: ${it.role === 'body' ? '' : `[${it.role}] `}${it.text}\n`;
  });
  const problems = document.problems.map((it) => `  problem: ${it}\n`);
  return [`${path}: ${document.format}${name === null ? '' : `, ${name}`}\n`, ...fields, ...passages, ...problems].join(
    '',
  );
}
