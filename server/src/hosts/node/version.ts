import { readFileSync } from 'node:fs';

/** The version of the package this file belongs to, bundled or not. */
export const version: string = readVersion();

function readVersion(): string {
  for (const up of ['../package.json', '../../../../package.json']) {
    try {
      const manifest: unknown = JSON.parse(readFileSync(new URL(up, import.meta.url), 'utf8'));
      if (typeof manifest === 'object' && manifest !== null && 'name' in manifest && manifest.name === 'sourceline')
        return 'version' in manifest ? String(manifest.version) : '';
    } catch {
      // The other place is tried.
    }
  }
  return 'unknown';
}
