import type { Format } from '../format.ts';
import { plain } from './plain.ts';

/** Markdown, as a draft or as a source. */
export const markdown: Format = {
  id: 'markdown',
  extensions: ['.md', '.markdown'],
  read: (text) => ({ ...plain.read(text), format: 'markdown' }),
};
