// The library looks for a canvas when it is loaded; text needs none, and these empty stand-ins keep it from warning.
const stand = globalThis as Record<string, unknown>;
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) stand[name] ??= class {};

// Its worker runs in whatever thread this is loaded in: it registers itself when it is loaded.
// @ts-expect-error It has no types, and nothing of it is used.
await import('pdfjs-dist/legacy/build/pdf.worker.mjs');

/** What opens PDFs, loaded when the first one is met. */
export const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
