import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// The library looks for a canvas when it is loaded; text needs none, and these empty stand-ins keep it from warning.
const stand = globalThis as Record<string, unknown>;
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) stand[name] ??= class {};

// Its worker runs in whatever thread this is loaded in: it registers itself when it is loaded.
// @ts-expect-error It has no types, and nothing of it is used.
await import('pdfjs-dist/legacy/build/pdf.worker.mjs');

/** What opens PDFs, loaded when the first one is met. */
export const library = await import('pdfjs-dist/legacy/build/pdf.mjs');

/** Beside the bundle, or in the library itself in development. */
const packed = new URL('./pdfjs/cmaps/', import.meta.url);

/**
 * Where the tables lie that say which letters the codes of Chinese, Japanese and Korean type stand for, in files that name
 * their type and do not hold it.
 */
export const letterTables = fileURLToPath(
  existsSync(packed) ? packed : new URL('./cmaps/', import.meta.resolve('pdfjs-dist/package.json')),
);
