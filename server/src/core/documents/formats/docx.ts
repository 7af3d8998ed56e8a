import type { ParsedFormat, Part } from '../format.ts';
import { finishStory } from '../office/finish-story.ts';
import { packageFields, readProperties } from '../office/read-properties.ts';
import { readWord } from '../office/read-word.ts';
import { Story } from '../office/story.ts';
import { readWordStyles } from '../office/word-styles.ts';

/** Word documents: text, tables cell by cell, notes and comments apart, tracked changes read as accepted. */
export const docx: ParsedFormat<'package'> = {
  id: 'docx',
  extensions: ['.docx', '.docm', '.dotx'],
  parser: 'package',
  readParts,
};

function readParts(files: ReadonlyMap<string, string>): readonly Part[] {
  const text = files.get('word/document.xml');
  const styles = readWordStyles(files.get('word/styles.xml') ?? '');
  const story = new Story();
  const problems = [
    ...(text === undefined ? ['it holds no text of a Word document'] : readWord(text, 'text', styles, story)),
    ...readWord(files.get('word/footnotes.xml') ?? '', 'footnote', styles, story),
    ...readWord(files.get('word/endnotes.xml') ?? '', 'endnote', styles, story),
    ...readWord(files.get('word/comments.xml') ?? '', 'comment', styles, story),
  ];
  return finishStory('docx', story.passages(), readProperties(files.get('docProps/core.xml'), packageFields), problems);
}
