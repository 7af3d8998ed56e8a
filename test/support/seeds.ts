import { existsSync, readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../shared/seeds/', import.meta.url);

/** The reference articles by file name (`003.txt`), where they are at hand; null elsewhere. */
export function readSeeds(): Readonly<Record<string, string>> | null {
  if (!existsSync(folder)) return null;
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name.replace(/_.*/, '.txt'), readFileSync(new URL(name, folder), 'utf8')]),
  );
}

/** Why a test over the reference articles is not run. */
export const noSeeds = 'the reference articles are not at hand';
