import { type PDFDocumentProxy, type RenderTask, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { findPassage, type Sought } from './find-passage.ts';

/** One page on the screen: room for it at first; its picture, its text and what is marked in it while it is near. */
export class PageView {
  readonly element = document.createElement('section');
  readonly number: number;
  readonly #file: PDFDocumentProxy;
  #size: { readonly width: number; readonly height: number };
  #scale = 1;
  #drawing: { readonly cancel: () => void; readonly done: Promise<void> } | null = null;

  constructor(
    file: PDFDocumentProxy,
    number: number,
    size: { readonly width: number; readonly height: number },
    label: string,
  ) {
    this.#file = file;
    this.#size = size;
    this.number = number;
    this.element.className = 'page';
    this.element.dataset.number = String(number);
    this.element.setAttribute('aria-label', label);
    this.#makeRoom();
  }

  /** Points to pixels. */
  set scale(scale: number) {
    this.#scale = scale;
    this.clear();
    this.#makeRoom();
  }

  /** Draws the page, once, with a passage marked; resolves when its marks are there. */
  draw(sought: Sought | null): Promise<void> {
    if (!this.#drawing) {
      let isOver = false;
      let task: RenderTask | null = null;
      const done = this.#draw(
        sought,
        () => isOver,
        (it) => (task = it),
      ).catch((error: unknown) => {
        if (!isOver) throw error;
      });
      this.#drawing = {
        done,
        cancel: () => {
          isOver = true;
          task?.cancel();
        },
      };
    }
    return this.#drawing.done;
  }

  /** Takes the picture away again: a long file has more pages than memory. */
  clear(): void {
    this.#drawing?.cancel();
    this.#drawing = null;
    this.element.replaceChildren();
  }

  async #draw(sought: Sought | null, isOver: () => boolean, begun: (task: RenderTask) => void): Promise<void> {
    const page = await this.#file.getPage(this.number);
    if (isOver()) return;
    const { width, height } = page.getViewport({ scale: 1 });
    this.#size = { width, height };
    this.#makeRoom();
    const viewport = page.getViewport({ scale: this.#scale });
    const canvas = document.createElement('canvas');
    const dots = window.devicePixelRatio || 1;
    canvas.width = Math.floor(viewport.width * dots);
    canvas.height = Math.floor(viewport.height * dots);
    const marks = document.createElement('div');
    marks.className = 'marks';
    const text = document.createElement('div');
    text.className = 'text';
    this.element.replaceChildren(canvas, marks, text);
    const picture = page.render({ canvas, viewport, transform: [dots, 0, 0, dots, 0, 0] });
    begun(picture);
    const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport });
    await layer.render();
    if (!isOver() && sought) this.#mark(marks, layer, sought);
    await picture.promise;
  }

  #mark(marks: HTMLElement, layer: TextLayer, sought: Sought): void {
    const origin = this.element.getBoundingClientRect();
    for (const it of findPassage(layer.textContentItemsStr, sought)) {
      const node = layer.textDivs[it.run]?.firstChild;
      if (!node) continue;
      const range = document.createRange();
      const length = node.textContent?.length ?? 0;
      range.setStart(node, Math.min(it.start, length));
      range.setEnd(node, Math.min(it.end, length));
      for (const box of range.getClientRects()) {
        const mark = document.createElement('mark');
        mark.className = it.isWords ? 'words' : 'passage';
        const place = { left: box.left - origin.left, top: box.top - origin.top, width: box.width, height: box.height };
        for (const [name, value] of Object.entries(place)) mark.style.setProperty(name, `${value}px`);
        marks.append(mark);
      }
    }
  }

  #makeRoom(): void {
    this.element.style.setProperty('width', `${this.#size.width * this.#scale}px`);
    this.element.style.setProperty('height', `${this.#size.height * this.#scale}px`);
    this.element.style.setProperty('--total-scale-factor', String(this.#scale));
  }
}
