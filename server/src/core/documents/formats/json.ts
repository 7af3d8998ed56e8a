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
  if (isBibliography(value))
    return readArchive('json', [], ['it is a bibliography: named references.json, it says what the sources are']);
  return readArchive('json', findArticles(value), []);
}

/** Whether a list is CSL-JSON: most of its entries have a type and a key of their own, and fields that only that has. */
function isBibliography(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  const known = value.filter((it: unknown) => {
    if (typeof it !== 'object' || it === null || !('id' in it && 'type' in it)) return false;
    const issued: unknown = 'issued' in it ? it.issued : null;
    return 'container-title' in it || (typeof issued === 'object' && issued !== null && 'date-parts' in issued);
  });
  return known.length * 2 > value.length;
}

/** The line of a fault, where the parser says how far it came. */
function placeOf(error: unknown, text: string): string {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return position === undefined ? '' : `, line ${text.slice(0, Number(position)).split('\n').length}`;
}
