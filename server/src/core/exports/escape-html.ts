import { plainLine } from '../text/plain-line.ts';

/** Words from elsewhere as HTML, in text and in attributes: shown letter for letter, obeyed by nothing. */
export function escapeHtml(text: string): string {
  return plainLine(text).replace(/[&<>"'`]/g, (it) => `&#${it.charCodeAt(0)};`);
}
