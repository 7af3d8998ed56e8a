import { findArticles } from '../articles/find-articles.ts';
import { readArchive } from '../articles/read-archive.ts';
import { readLines } from '../articles/read-lines.ts';
import type { ParsedFormat, Part } from '../format.ts';

/** Articles as news archives and their interfaces give them: a list, or one. */
export const json: ParsedFormat<'text'> = { id: 'json', extensions: ['.json'], parser: 'text', readParts };

function readParts(text: string): readonly Part[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const lines = readLines(text);
    // Many name a file of one object a line `.json`, too.
    if (lines.articles.length > 1) return readArchive('json', lines.articles, lines.faults);
    return readArchive('json', [], [`it is not valid JSON${placeOf(error, text)}`]);
  }
  return readArchive('json', findArticles(value), []);
}

/** The line of a fault, where the parser says how far it came. */
function placeOf(error: unknown, text: string): string {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return position === undefined ? '' : `, line ${text.slice(0, Number(position)).split('\n').length}`;
}
