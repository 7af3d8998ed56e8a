import type { Page } from 'playwright-core';

/** The middle of the first letter of words in the editor, on the screen. */
export async function placeOf(page: Page, words: string): Promise<{ readonly x: number; readonly y: number }> {
  const place = await page.evaluate<{ x: number; y: number } | null>(`(${findInPage})(${JSON.stringify(words)})`);
  if (!place) throw new Error(`the editor does not show “${words}”`);
  return place;
}

/** Runs in the page, whose types this project does not have. Tokens are separate nodes, and spaces are hard ones. */
const findInPage = `(wanted) => {
  for (const line of document.querySelectorAll('.view-line')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const nodes = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
    let at = nodes.map((it) => it.textContent).join('').replaceAll('\\u00a0', ' ').indexOf(wanted);
    if (at < 0) continue;
    const node = nodes.find((it) => at < it.textContent.length || ((at -= it.textContent.length), false));
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }
  return null;
}`;
