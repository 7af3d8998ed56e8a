import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfPage, PdfWords } from '../../../core/documents/pdf/pages.ts';

/** A page holds so many runs of letters at most; more are a drawing made of letters. */
const mostRuns = 60_000;

/** The words of a page with their places, as it is shown. Stops early at so many letters, or when told that it is late. */
export async function readWords(page: PDFPageProxy, letters: number, isLate: () => boolean): Promise<PdfPage> {
  const view = page.getViewport({ scale: 1 });
  const words: PdfWords[] = [];
  const reader = page.streamTextContent({ includeMarkedContent: false }).getReader();
  let left = letters;
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    for (const item of step.value.items) {
      if (!('str' in item) || item.str === '') continue;
      const placed = place(item, view.transform);
      if (placed === null) continue;
      words.push(placed);
      left -= item.str.length;
    }
    if (left >= 0 && words.length < mostRuns && !isLate()) continue;
    await reader.cancel(new Error('enough'));
    break;
  }
  return { number: page.pageNumber, width: view.width, height: view.height, words };
}

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** Where letters stand on the page as it is shown; null where the file gives no numbers for it. */
function place(item: Item, view: readonly number[]): PdfWords | null {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform;
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = view;
  const x = va * e + vc * f + ve;
  const y = vb * e + vd * f + vf;
  const along = { x: va * a + vc * b, y: vb * a + vd * b };
  const size = Math.hypot(va * c + vc * d, vb * c + vd * d);
  if (![x, y, size, item.width].every(Number.isFinite) || size <= 0) return null;
  const turned = !(along.x > 0 && Math.abs(along.y) < 0.1 * along.x);
  return {
    text: readable(item.str),
    x,
    y,
    width: Math.abs(item.width),
    size,
    font: item.fontName.replace(/^g_d\d+_/, ''),
    turned,
  };
}

/** Letters that a font gives no meaning to, and control characters, are spaces; bullets of symbol fonts stay. */
function readable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd]/g, ' ');
}
