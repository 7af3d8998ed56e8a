import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from './schema.ts';

/** The folders of the core of which an index depends on every line, with the models and tables in them. */
const folders = ['text', 'documents', 'mentions', 'corpus'];

/**
 * What tells an index apart from one that another version would have made: a hash over the format, the code that reads sources,
 * and its models. The bundle has it in a file beside it, as the build worked it out.
 */
export function recogniserVersion(): string {
  try {
    return readFileSync(join(import.meta.dirname, 'assets', 'recogniser.txt'), 'utf8').trim();
  } catch {
    return hashOfCore(join(import.meta.dirname, '..', '..', '..', 'core'));
  }
}

/** The hash over the code and models of a folder of sources; pages of specifications do not count. */
export function hashOfCore(core: string): string {
  const hash = createHash('sha256').update(`format ${format}\n`);
  for (const folder of folders) {
    const names = readdirSync(join(core, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.map((it) => it.replaceAll('\\', '/')).sort()) {
      if (!/\.(ts|model|tsv|vectors)$/.test(name)) continue;
      hash.update(`${folder}/${name}\n`).update(readFileSync(join(core, folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
