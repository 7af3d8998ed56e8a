import type { Index, StoredPassage } from '../corpus/source.ts';

/** A passage of a source whose file is no text, as an editor shows it: on its page, or in the text that was read. */
export interface ReadPassage {
  /** The host's address of the file, and the id of the format that read it. */
  readonly file: string;
  readonly format: string;
  readonly title: string | null;
  readonly text: string;
  readonly page: number | null;
  /** Where the passage starts on its line, from 1. */
  readonly column: number;
}

/** The text that was read of a source, in which the lines and columns of its places stand; null where there is no such source. */
export function readingText(index: Index, id: string): string | null {
  const number = numberOf(index, id);
  if (number === null) return null;
  let text = '';
  let line = 1;
  for (const it of passagesIn(index, number)) {
    const start = it.fileLines[0] ?? it.start;
    const breaks = Math.max(0, it.line - line);
    // What was read and is no part of a passage, a dateline for instance, leaves its room empty.
    if (breaks > 0) text = text.padEnd(start - breaks) + '\n'.repeat(breaks);
    line = it.line;
    for (const { at, length, from, size } of it.pieces) {
      text = text.padEnd(from) + it.text.slice(at, at + length).slice(0, Math.max(size, 0));
      text = text.padEnd(from + size);
    }
  }
  return text === '' ? '' : `${text}\n`;
}

/** The passage of a source that stands on a line of that text, or begins last before it. */
export function passageOnLine(index: Index, id: string, line: number): ReadPassage | null {
  const number = numberOf(index, id);
  const source = number === null ? null : index.source(number);
  if (number === null || !source) return null;
  let found: StoredPassage | null = null;
  for (const it of passagesIn(index, number)) if (!found || it.line <= line) found = it;
  return {
    file: source.file,
    format: source.format,
    title: source.metadata.title,
    text: found?.text ?? '',
    page: found?.page ?? null,
    column: found ? found.start - (found.fileLines[0] ?? found.start) + 1 : 1,
  };
}

/** Goes through all sources: for what a person asks for, not for what is done while typing. */
function numberOf(index: Index, id: string): number | null {
  for (const it of index.sources())
    if (it.id === id) return index.byKey(it.key).find((number) => index.source(number)?.id === id) ?? null;
  return null;
}

function* passagesIn(index: Index, number: number): Generator<StoredPassage> {
  for (let i = 0; i < index.passagesOf(number); i++) {
    const it = index.passage(number, i);
    if (it) yield it;
  }
}
