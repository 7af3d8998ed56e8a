import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Locator, Page } from 'playwright-core';
import { placeOf } from './place-of.ts';
import { openWorkbench } from './workbench.ts';

/**
 * Walks through the demo story by mouse and keyboard in a real VS Code and takes pictures on the way, into the folder named
 * on the command line (`.vscode-test/pictures`). Throws where something that should show does not.
 */
const root = path.join(import.meta.dirname, '..', '..');
const pictures = path.resolve(process.argv[2] ?? path.join(root, '.vscode-test', 'pictures'));
const settings = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.reduceMotion': 'on',
  'files.exclude': { '.vscode': true },
  'editor.minimap.enabled': false,
  'editor.fontSize': 15,
  'editor.lineHeight': 1.7,
  'editor.hover.delay': 100,
  'editor.hover.above': false,
};

const temporary = mkdtempSync(path.join(os.tmpdir(), 'sourceline-story-'));
const story = path.join(temporary, 'kelmouth');
cpSync(path.join(root, 'client', 'demo'), story, { recursive: true });
mkdirSync(path.join(story, '.vscode'));
writeFileSync(path.join(story, '.vscode', 'settings.json'), JSON.stringify(settings));
mkdirSync(pictures, { recursive: true });

const workbench = await openWorkbench({ folder: story, extension: root, file: path.join(story, 'draft.md') });
const { page } = workbench;
try {
  await walk(page);
} finally {
  await picture(page, 'last');
  await workbench.close();
  rmSync(temporary, { recursive: true, force: true });
}

async function walk(page: Page): Promise<void> {
  await page.locator('.squiggly-warning').first().waitFor();
  await page.keyboard.press('Control+Alt+b');
  await page.locator('.part.auxiliarybar').waitFor({ state: 'hidden' });
  await page.locator('.explorer-folders-view').getByText('sources', { exact: true }).click();
  await page.locator('.explorer-folders-view').getByText('gazette.md').waitFor();
  await page.keyboard.press('Control+1');
  await picture(page, 'draft');

  await hoverOver(page, 'Belinskyy');
  await picture(page, 'hover-name');
  await page.keyboard.press('Escape');
  await page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });

  await hoverOver(page, '430');
  await picture(page, 'hover-finding');
  await page.keyboard.press('Escape');

  await hoverOver(page, 'Maren');
  await page.locator('.monaco-hover:visible a', { hasText: 'Kelmouth Gazette, line' }).first().click();
  await page.locator('.tab', { hasText: 'gazette.md' }).waitFor();
  await picture(page, 'source-at-passage');
  await page.locator('.tab', { hasText: 'draft.md' }).click();

  const cited = page.locator('.view-line', { hasText: 'the lower town.[^' });
  await clickOn(page, '2,400');
  // Control over words under the mouse would underline them.
  await page.mouse.move(5, 5);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget').getByText('Cite', { exact: false }).first().waitFor();
  await picture(page, 'quick-fixes');

  await page.keyboard.press('Enter');
  await cited.waitFor();
  await picture(page, 'cited');

  await page.keyboard.press('Control+z');
  await cited.waitFor({ state: 'detached' });
  await picture(page, 'undone');

  await page.keyboard.press('F1');
  await page.keyboard.type('Sourceline: Insert');
  await page.getByText('Sourceline: Insert Citation', { exact: false }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByPlaceholder('Key, title, outlet or author').waitFor();
  await page.keyboard.type('gazete');
  await page.locator('.quick-input-list').getByText('Kelmouth Gazette', { exact: false }).first().waitFor();
  await picture(page, 'insert-citation');
  await page.keyboard.press('Enter');
  const picked = page.locator('.view-line', { hasText: 'the lower town.[^gazette]' });
  await picked.waitFor();
  await page.keyboard.press('Control+z');
  await picked.waitFor({ state: 'detached' });

  await page.locator('#status\\.languageStatus').click();
  await shown(page.locator('.hover-language-status').filter({ hasText: 'sources, ready' }).first());
  await picture(page, 'status');
  await page.keyboard.press('Escape');

  const problems = page.locator('#status\\.problems');
  const before = await problems.innerText();
  writeFileSync(path.join(story, 'sources', 'chamber.md'), 'About 60 businesses on the quay lost their stock.\n');
  await problems.filter({ hasNotText: before }).waitFor();
  await picture(page, 'source-added');
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
  console.log(`${name}.png`);
}

async function hoverOver(page: Page, words: string): Promise<void> {
  const { x, y } = await placeOf(page, words);
  await page.mouse.move(x - 40, y + 60);
  await page.mouse.move(x, y, { steps: 5 });
  const hover = page
    .locator('.monaco-hover:visible')
    .filter({ has: page.locator('.hover-contents') })
    .first();
  await hover.waitFor();
  // Its first appearance fades in.
  await hover.evaluate('(it) => Promise.all(it.getAnimations({ subtree: true }).map((one) => one.finished))');
}

/** Waits until something is there and has faded in. */
async function shown(it: Locator): Promise<void> {
  await it.waitFor();
  const page = it.page();
  await page.evaluate('Promise.all(document.getAnimations().map((it) => it.finished.catch(() => null)))');
}

async function clickOn(page: Page, words: string): Promise<void> {
  const { x, y } = await placeOf(page, words);
  await page.mouse.click(x, y);
}
