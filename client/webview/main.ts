import * as l10n from '@vscode/l10n';
import { type Shown, showEvidence } from '../src/evidence/show-evidence.ts';
import { mount } from './mount.ts';

/**
 * The page of the evidence view. It shows what the extension sends, and sends back which button was pressed on which passage;
 * it loads nothing and knows no address.
 */
declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): { readonly scrolled?: number } | undefined;
  setState(state: { readonly scrolled: number }): void;
};

const vscode = acquireVsCodeApi();
const main = document.querySelector('main')!;
l10n.config({ contents: JSON.parse(document.body.dataset.words ?? '{}') });
let shown: Shown | null = null;
let width = 0;

function show(): void {
  if (!shown) return;
  const focused = document.activeElement;
  const place = focused instanceof HTMLElement ? focused.dataset : {};
  main.replaceChildren(mount(showEvidence(shown, width)));
  // The page is made anew with every resize: the focus stays where it was.
  if (place.action)
    main.querySelector<HTMLElement>(`[data-action="${place.action}"][data-passage="${place.passage}"]`)?.focus();
}

window.addEventListener('message', ({ data }: MessageEvent<Shown>) => {
  if (data?.type !== 'evidence' && data?.type !== 'empty') return;
  if (JSON.stringify(data) === JSON.stringify(shown)) return;
  // Shown again after it was hidden, the page stands where it stood.
  const scrolled = shown === null ? (vscode.getState()?.scrolled ?? 0) : 0;
  shown = data;
  show();
  window.scrollTo(0, scrolled);
});

// The words of drafts and sources are not kept: VS Code would write them to its storage.
window.addEventListener('scrollend', () => vscode.setState({ scrolled: window.scrollY }));

main.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null;
  if (button) vscode.postMessage({ type: button.dataset.action, passage: Number(button.dataset.passage) });
});

new ResizeObserver(() => {
  const now = Math.floor(main.getBoundingClientRect().width);
  if (now === width || now === 0) return;
  width = now;
  show();
}).observe(main);

vscode.postMessage({ type: 'ready' });
