/** Words of a source as Markdown that shows them letter for letter on one line: no emphasis, links, HTML or control characters. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|<>~&@:]/g, (it) => (/[-.:@]/.test(it) ? it : `\\${it}`))
    .replace(/^(\s*)(\d+)\./, '$1$2\\.')
    .replace(/^(\s*)-/, '$1\\-')
    .replace(/\b(https?):\/\//gi, '$1:\u200b//');
}
