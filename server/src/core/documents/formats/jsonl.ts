import { readArchive } from '../articles/read-archive.ts';
import { readLines } from '../articles/read-lines.ts';
import type { ParsedFormat } from '../format.ts';

/** Articles one a line, as archives are exported and streamed. */
export const jsonl: ParsedFormat<'text'> = {
  id: 'jsonl',
  extensions: ['.jsonl', '.ndjson'],
  parser: 'text',
  readParts(text) {
    const { articles, faults } = readLines(text);
    return readArchive('jsonl', articles, faults);
  },
};
