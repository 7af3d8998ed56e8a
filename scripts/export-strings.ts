import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Writes l10n/bundle.l10n.json: every string that the client shows, for translators to copy as bundle.l10n.<language>.json.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const file = join(root, 'l10n', 'bundle.l10n.json');

/** The strings in `l10n.t('…')` of the client, in order. */
export function stringsOfClient(): readonly string[] {
  const folder = join(root, 'client', 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.ts'));
  const found = files.flatMap((it) => [
    ...readFileSync(join(folder, it), 'utf8').matchAll(/\bl10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g),
  ]);
  const strings = found.map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/g, '$1'));
  return [...new Set(strings)].sort((a, b) => (a < b ? -1 : 1));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bundle = Object.fromEntries(stringsOfClient().map((it) => [it, it]));
  writeFileSync(file, `${JSON.stringify(bundle, null, 2)}\n`);
}
