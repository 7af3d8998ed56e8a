import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Limits } from '../../../core/documents/limits.ts';
import type { PdfFile, PdfPage } from '../../../core/documents/pdf/pages.ts';
import type { Parsing } from '../../../core/workspace/ports.ts';
import { readWords } from './pdf-words.ts';

/** Letters and runs of letters that are read of a PDF: more fill the memory. */
const most = { letters: 6_000_000, runs: 500_000 };
/** The share of its time after which reading stops, so that what was read by then is not lost. */
const patience = 0.8;

/**
 * Reads the text layer of a PDF with pdf.js: no script of the file runs, no code is made of its fonts, no picture is decoded
 * and nothing is fetched. What lies beyond a limit is named.
 */
export async function parsePdf(bytes: Uint8Array, _name: string, limits: Limits): Promise<Parsing<'pages'>> {
  const { library, letterTables } = await import('./pdf-library.ts');
  const started = performance.now();
  const task = library.getDocument({
    // The library takes its bytes over, and a buffer of Node's may be shared with other files.
    data: new Uint8Array(bytes),
    verbosity: 0,
    cMapUrl: letterTables,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 0,
  });
  try {
    const file = await task.promise;
    const isLate = () => performance.now() - started > limits.pdfSeconds * 1000 * patience;
    const { pages, problems } = await readPages(file, limits, isLate);
    if (pages.length > 0 && !pages.some((page) => page.words.some((it) => it.text.trim() !== '')))
      return { reason: `has ${count(pages.length)} without text: a scan`, missing: false };
    const parsed = {
      pages,
      count: file.numPages,
      properties: await propertiesOf(file),
      problems: [...problems, ...(await inertOf(file))],
    };
    return { parsed, problems: [] };
  } catch (error) {
    return { reason: explain(error), missing: false };
  } finally {
    await task.destroy().catch(() => {});
  }
}

async function readPages(
  file: PDFDocumentProxy,
  limits: Limits,
  isLate: () => boolean,
): Promise<Pick<PdfFile, 'pages' | 'problems'>> {
  const pages: PdfPage[] = [];
  const broken: number[] = [];
  let letters = 0;
  let runs = 0;
  let cut: string | null = null;
  for (let number = 1; number <= file.numPages; number++) {
    if (number > limits.pages) cut = `the limit is ${limits.pages.toLocaleString('en')}`;
    else if (isLate()) cut = `they take longer than ${limits.pdfSeconds} s`;
    else if (letters > most.letters || runs > most.runs) cut = 'they hold too much text';
    if (cut !== null) break;
    try {
      const page = await file.getPage(number);
      const read = await readWords(page, most.letters - letters, isLate);
      letters += read.words.reduce((sum, it) => sum + it.text.length, 0);
      runs += read.words.length;
      pages.push(read);
      page.cleanup();
    } catch {
      broken.push(number);
    }
  }
  if (pages.length === 0 && broken.length > 0) throw new Error('none of its pages can be read');
  const first = cut === null ? [] : [`only the first ${pages.length} of ${count(file.numPages)} were read: ${cut}`];
  return { pages, problems: [...first, ...unreadable(broken)] };
}

function unreadable(pages: readonly number[]): readonly string[] {
  if (pages.length === 0) return [];
  return [`${count(pages.length)} could not be read: ${pages.slice(0, 5).join(', ')}${pages.length > 5 ? ' …' : ''}`];
}

function count(pages: number): string {
  return pages === 1 ? 'one page' : `${pages.toLocaleString('en')} pages`;
}

async function propertiesOf(file: PDFDocumentProxy): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  const { info, metadata } = await file.getMetadata().catch(() => ({ info: {}, metadata: null }));
  const all: readonly (readonly [string, unknown])[] = [...Object.entries(info), ...(metadata ?? [])];
  for (const [name, value] of all) {
    const words = Array.isArray(value) ? value.filter((it) => typeof it === 'string').join(', ') : value;
    if (typeof words === 'string' && words.length < 2000) found[name.toLowerCase()] ??= words;
  }
  return found;
}

/** What a PDF brings along that is left alone. */
async function inertOf(file: PDFDocumentProxy): Promise<readonly string[]> {
  const problems: string[] = [];
  const scripts = await file.getJSActions().catch(() => null);
  if (scripts && size(scripts) > 0) problems.push('holds JavaScript, which is never run');
  const attachments = await file.getAttachments().catch(() => null);
  const attached = attachments ? size(attachments) : 0;
  if (attached > 0)
    problems.push(`holds ${attached === 1 ? 'an attached file' : `${attached} attached files`}, not read`);
  return problems;
}

function size(it: object): number {
  return it instanceof Map ? it.size : Object.keys(it).length;
}

/** What was wrong with a file, by the error's name: its message may quote the file. */
function explain(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return 'is encrypted: a password opens it';
  if (name === 'InvalidPDFException') return 'is no valid PDF file';
  if (name === 'Error' && error instanceof Error && error.message.startsWith('none of its')) return error.message;
  return 'is a damaged PDF file';
}
