import { isExport } from '../exports/formats.ts';
import { matcher } from './glob.ts';

/** Files that go with a repository and tell no story, in any language: `README.md`, `README.pt-BR.md`. */
const notDrafts =
  /^(?:readme|changelog|licen[cs]e|contributing|code_of_conduct)(?:[._-][a-z]{2}(?:[_-][a-z]{2})?)?\.(?:md|markdown)$/i;

/**
 * Whether a Markdown file is a draft, by its path from its workspace folder's own name on. `patterns` are the setting
 * `drafts`; where it is empty every Markdown file is one but for those of the repository itself and of tools.
 */
export function isDraftPath(path: string, patterns: readonly string[]): boolean {
  const [, ...inside] = path.split('/');
  if (patterns.length > 0) return patterns.some((it) => matcher(it.replace(/^\.\//, ''))(inside.join('/')));
  const name = inside.at(-1) ?? '';
  return (
    !notDrafts.test(name) &&
    !isExport(name) &&
    !inside.slice(0, -1).some((part) => part.startsWith('.') || part === 'node_modules')
  );
}
