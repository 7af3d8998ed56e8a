import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The rows of a gzipped JSON-lines file in the data folder; null, with a line that says so, where it is absent. */
export function readRows<Row>(dataDir: string, name: string): readonly Row[] | null {
  const path = join(dataDir, `${name}.jsonl.gz`);
  if (!existsSync(path)) {
    console.log(`${name}: no ${path}, skipped`);
    return null;
  }
  const text = gunzipSync(readFileSync(path)).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Row);
}

/** “12 of 40, 30.0 %”. */
export function share(part: number, whole: number): string {
  return `${part} of ${whole}, ${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)} %`;
}
