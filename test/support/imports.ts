import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A file of the project, by its path from the root, and what it imports: paths from the root, or names of packages. */
export interface Imports {
  readonly path: string;
  readonly imports: readonly string[];
}

export const root = path.join(import.meta.dirname, '..', '..');

/** Reads the imports of every TypeScript file under these folders. */
export function readImports(...folders: readonly string[]): readonly Imports[] {
  return folders
    .flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root }))
    .map((file) => file.split(path.sep).join('/'))
    .sort()
    .map((file) => importsOf(file, readText(file)));
}

/** The imports that a file's text states, of types too. */
export function importsOf(file: string, text: string): Imports {
  const specifiers = [
    ...text.matchAll(
      /^(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
    ),
  ];
  const imports = specifiers
    .map((it) => it[1] ?? it[2] ?? it[3] ?? '')
    .map((it) => (it.startsWith('.') ? path.posix.join(path.posix.dirname(file), it) : it));
  return { path: file, imports };
}

/** The text of a file, by its path from the root. */
export function readText(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** The folder of a path: `server/src/core/text` for `server/src/core/text/span.ts`. */
export function folderOf(file: string): string {
  return path.posix.dirname(file);
}
