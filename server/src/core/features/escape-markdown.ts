import { plainLine } from '../text/plain-line.ts';

/** Words of a source as Markdown that shows them letter for letter on one line: no emphasis, links, HTML or control characters. */
export function escapeMarkdown(text: string): string {
  return plainLine(text)
    .replace(/[\\`*_{}[\]()#+\-.!|<>~&@:]/g, (it) => (/[-.:@]/.test(it) ? it : `\\${it}`))
    .replace(/^(\s*)(\d+)\./, '$1$2\\.')
    .replace(/^(\s*)-/, '$1\\-')
    .replace(/\b(https?):\/\//gi, '$1:\u200b//');
}
