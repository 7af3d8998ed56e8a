import type { ParsedFormat } from '../format.ts';
import { finishStory } from '../office/finish-story.ts';
import { readRtf } from '../rtf/read-rtf.ts';

/** Rich text, as word processors and old systems save it: the same that is read of Word documents. */
export const rtf: ParsedFormat<'rtf'> = {
  id: 'rtf',
  extensions: ['.rtf'],
  parser: 'rtf',
  readParts(parsed) {
    const { passages, statements } = readRtf(parsed);
    return finishStory('rtf', passages, statements, []);
  },
};
