import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FromPage, Target, ToPage } from './messages.ts';
import { PageView } from './page-view.ts';

/**
 * The page that shows a PDF in the editor: its pages one below the other, one passage marked. It draws what the extension sends
 * and knows no address; no script of the PDF runs, and none of its links is followed.
 */
declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const vscode = acquireVsCodeApi();
const main = document.querySelector('main')!;
const field = document.querySelector<HTMLInputElement>('#page')!;
const count = document.querySelector('#count')!;
const said = document.querySelector('#said')!;
const { worker = '', wasm = '', letters = '', label = '{0}', failed = '' } = document.body.dataset;
const gap = 24;

let pages: readonly PageView[] = [];
let target: Target | null = null;
let scale = 1;
let current = 1;

/** Pages near the window are drawn, others taken away. */
const near = new IntersectionObserver(
  (entries) => {
    for (const { target: element, isIntersecting } of entries) {
      const page = pages[Number((element as HTMLElement).dataset.number) - 1];
      if (isIntersecting) void page?.draw(soughtOn(page)).catch(() => {});
      else page?.clear();
    }
  },
  { rootMargin: '100% 0px' },
);

function soughtOn(page: PageView): Target | null {
  return target && (page.number === target.page || page.number === target.page + 1) ? target : null;
}

async function openFile(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const script = await (await fetch(worker)).blob();
  GlobalWorkerOptions.workerPort = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })), {
    type: 'module',
  });
  return getDocument({ data: bytes, verbosity: 0, enableXfa: false, wasmUrl: wasm, cMapUrl: letters, cMapPacked: true })
    .promise;
}

async function show(file: PDFDocumentProxy): Promise<void> {
  const first = (await file.getPage(1)).getViewport({ scale: 1 });
  scale = Math.min(2, Math.max(0.5, (main.clientWidth - 2 * gap) / first.width));
  pages = Array.from(
    { length: file.numPages },
    (_, i) => new PageView(file, i + 1, first, label.replace('{0}', String(i + 1))),
  );
  for (const it of pages) {
    it.scale = scale;
    main.append(it.element);
  }
  count.textContent = String(file.numPages);
  field.max = String(file.numPages);
}

/** Brings the words that are sought into view: they may stand on the page after that on which their passage begins. */
async function goToTarget(): Promise<void> {
  if (!target) return;
  near.disconnect();
  const sought = [pages[target.page - 1], pages[target.page]].filter((it) => it !== undefined);
  for (const it of pages) if (sought.includes(it) || it.element.childElementCount > 0) it.clear();
  sought[0]?.element.scrollIntoView();
  await Promise.all(sought.map((it) => it.draw(target)));
  const marks = sought.flatMap((it) => [...it.element.querySelectorAll('mark')]);
  const words = marks.find((it) => it.className === 'words') ?? marks[0];
  words?.scrollIntoView({ block: 'center' });
  for (const it of pages) near.observe(it.element);
  const page = Number(words?.closest('section')?.dataset.number ?? target.page);
  setCurrent(page);
  vscode.postMessage({ kind: 'shown', page, marks: marks.length });
}

function setCurrent(number: number): void {
  if (number !== current) said.textContent = label.replace('{0}', String(number));
  current = number;
  field.value = String(number);
}

function goTo(number: number): void {
  const page = pages[Math.min(pages.length, Math.max(1, number)) - 1];
  page?.element.scrollIntoView();
  if (page) setCurrent(page.number);
}

function zoom(factor: number): void {
  const page = current;
  scale = Math.min(5, Math.max(0.25, scale * factor));
  near.disconnect();
  for (const it of pages) it.scale = scale;
  goTo(page);
  for (const it of pages) near.observe(it.element);
}

const actions: Readonly<Record<string, () => void>> = {
  previous: () => goTo(current - 1),
  next: () => goTo(current + 1),
  smaller: () => zoom(1 / 1.2),
  larger: () => zoom(1.2),
  text: () => vscode.postMessage({ kind: 'text' }),
};
const keys: Readonly<Record<string, keyof typeof actions>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  '-': 'smaller',
  '+': 'larger',
};

for (const button of document.querySelectorAll('button'))
  button.addEventListener('click', () => actions[button.dataset.action ?? '']?.());
field.addEventListener('change', () => goTo(field.valueAsNumber || 1));
document.addEventListener('keydown', (event) => {
  const action = keys[event.key];
  if (!action || event.target === field || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  actions[action]?.();
});
main.addEventListener('scroll', () => {
  const middle = main.scrollTop + main.clientHeight / 2;
  const page = pages.findLast((it) => it.element.offsetTop <= middle);
  if (page) setCurrent(page.number);
});
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => void receive(data));

async function receive(message: ToPage): Promise<void> {
  try {
    target = message.target;
    if (message.kind === 'file') await show(await openFile(message.bytes));
    await goToTarget();
  } catch {
    main.textContent = failed;
    vscode.postMessage({ kind: 'failed' });
  }
}

vscode.postMessage({ kind: 'ready' });
