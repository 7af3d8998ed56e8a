import { knownOf } from '../../server/src/core/corpus/known.ts';
import { MemoryIndex } from '../../server/src/core/corpus/memory-index.ts';
import type { Document } from '../../server/src/core/documents/document.ts';
import { type Part, readParts } from '../../server/src/core/documents/format.ts';
import { markdown } from '../../server/src/core/documents/formats/markdown.ts';
import { plain } from '../../server/src/core/documents/formats/plain.ts';
import { formatOf, readInside } from '../../server/src/core/documents/formats.ts';
import { defaultLimits } from '../../server/src/core/documents/limits.ts';
import { hover } from '../../server/src/core/features/hover.ts';
import { renderHover } from '../../server/src/core/features/render-hover.ts';
import { defaultSettings, type Settings } from '../../server/src/core/findings/settings.ts';
import type { DocumentReading } from '../../server/src/core/mentions/kind.ts';
import { type Knowledge, noKnowledge } from '../../server/src/core/mentions/knowledge.ts';
import { readMentions } from '../../server/src/core/mentions/read-mentions.ts';
import { type Checked, check } from '../../server/src/core/workspace/check.ts';
import { readDraft } from '../../server/src/core/workspace/read-draft.ts';
import { recordSource } from '../../server/src/core/workspace/read-source.ts';
import { parsers } from '../../server/src/hosts/node/parsers.ts';
import { bytesOf } from './file-bytes.ts';

/** The one place where tests call the core: a newsroom in memory, with sources by file name. */
export function indexSources(files: Readonly<Record<string, string>>, knowledge: Knowledge = noKnowledge): MemoryIndex {
  const index = new MemoryIndex();
  for (const [name, text] of Object.entries(files)) {
    const parts = readParts(formatOf(name) ?? markdown, text, name);
    const file = { id: name, path: `sources/${name}` };
    index.put(
      name,
      parts.map((part) => recordSource(file, part, knowledge)),
    );
  }
  return index;
}

/** A checked draft with what it was checked against. */
export interface CheckedNewsroom extends Checked {
  readonly index: MemoryIndex;
  readonly settings: Settings;
}

/** The day of every test. */
const today = '2025-10-13T00:00:00Z';

/** Checks a Markdown draft against sources given by file name. */
export function checkDraft(
  draft: string,
  files: Readonly<Record<string, string>>,
  settings: Partial<Settings> = {},
  knowledge: Knowledge = noKnowledge,
  date: string | null = null,
): CheckedNewsroom {
  const index = indexSources(files, knowledge);
  const document = dated(markdown.read(draft), date);
  const read = readDraft(draft, document, knownOf(index), (prose) => readMentions(prose, knowledge));
  const used = { ...defaultSettings, ...settings };
  return { ...check(read, index, used, today), index, settings: used };
}

/** The hover at an offset of a checked draft, as a person reads it: Markdown without its escapes and link targets. */
export function hoverText(checked: CheckedNewsroom, offset: number): string | null {
  const shown = hover({ id: 'draft.md', ...checked }, offset);
  if (!shown) return null;
  return renderHover(shown, () => '')
    .replaceAll(/\[((?:[^\]\\]|\\.)*)\]\(\)/g, '$1')
    .replaceAll(/\\([\\`*_{}[\]()#+\-.!|<>~&@:])/g, '$1');
}

/** The documents of a file that is written as text, by the format of its name, each with its part's name. */
export async function readFile(name: string, text: string): Promise<readonly Part[]> {
  const format = formatOf(name) ?? markdown;
  const parser = format.parser ?? 'text';
  const parsing = await parsers[parser](bytesOf(text, parser), name, defaultLimits);
  if ('reason' in parsing)
    return [{ name: null, document: { ...plain.read(''), problems: [parsing.reason] }, text: '' }];
  const parts = readParts(format, parsing.parsed, name, readInside);
  return parts.map((it) => {
    const problems = [...parsing.problems, ...it.document.problems];
    return { ...it, document: { ...it.document, problems } };
  });
}

/** Reads the mentions of prose in which every line is a paragraph, or of a Markdown file, as of a date. */
export function readText(
  text: string,
  date: string | null = null,
  knowledge: Knowledge = noKnowledge,
  format: 'lines' | 'markdown' = 'lines',
): DocumentReading {
  const document = format === 'markdown' ? markdown.read(text) : readLines(text);
  return readMentions(dated(document, date), knowledge);
}

/** A document whose lines are its paragraphs: nothing is taken for a heading, a dateline or a byline. */
function readLines(text: string): Document {
  const place = { page: null, cell: null, time: null, quoted: false, speaker: null, footnote: null };
  const passages = [...text.matchAll(/[^\n]+/g)].map(([line], i, all) => {
    const from = all[i]?.index ?? 0;
    const pieces = [{ at: 0, length: line.length, from, size: line.length }];
    return { text: line, role: 'body' as const, pieces, line: text.slice(0, from).split('\n').length, ...place };
  });
  return { ...markdown.read(''), passages };
}

function dated(document: Document, date: string | null): Document {
  return date === null ? document : { ...document, metadata: { ...document.metadata, date } };
}
