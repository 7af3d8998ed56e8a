import type { ParsedFormat, Part } from '../format.ts';
import { finishStory } from '../office/finish-story.ts';
import { readOpenText } from '../office/read-open-text.ts';
import { readProperties } from '../office/read-properties.ts';
import { Story } from '../office/story.ts';

/** OpenDocument text, as LibreOffice writes it: the same that is read of Word documents. */
export const odt: ParsedFormat<'package'> = { id: 'odt', extensions: ['.odt', '.ott'], parser: 'package', readParts };

const fields = {
  'dc:title': 'title',
  'meta:initial-creator': 'author',
  'dc:creator': 'author',
  'meta:creation-date': 'date',
  'dc:date': 'date',
} as const;

function readParts(files: ReadonlyMap<string, string>): readonly Part[] {
  const content = files.get('content.xml');
  const story = new Story();
  const problems =
    content === undefined
      ? ['it holds no text of an OpenDocument file']
      : readOpenText(content, files.get('styles.xml') ?? '', story);
  return finishStory('odt', story.passages(), readProperties(files.get('meta.xml'), fields), problems);
}
