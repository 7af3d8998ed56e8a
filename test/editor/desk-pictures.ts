import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { openWorkbench } from './workbench.ts';

/**
 * Pictures of the three views on the demo story, of the walkthrough and of the empty states, into the folder named on the
 * command line (`.vscode-test/pictures`): light, dark and high contrast, wide and in a narrow side bar. A second argument names
 * those that are wanted: `light,empty`.
 */
const root = path.join(import.meta.dirname, '..', '..');
const pictures = path.resolve(process.argv[2] ?? path.join(root, '.vscode-test', 'pictures'));
const settings = {
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.reduceMotion': 'on',
  'workbench.startupEditor': 'none',
  'window.commandCenter': false,
  'files.exclude': { '.vscode': true },
  'editor.minimap.enabled': false,
};
const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
};

mkdirSync(pictures, { recursive: true });
const temporary = mkdtempSync(path.join(os.tmpdir(), 'sourceline-desk-'));
try {
  const wanted = process.argv[3]?.split(',') ?? [...Object.keys(themes), 'empty'];
  for (const [name, theme] of Object.entries(themes)) if (wanted.includes(name)) await onStory(name, theme);
  if (wanted.includes('empty')) await onNothing();
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

async function onStory(name: string, theme: string): Promise<void> {
  const story = path.join(temporary, name, 'kelmouth');
  cpSync(path.join(root, 'client', 'demo'), story, { recursive: true });
  const workbench = await open(story, theme, 'draft.md');
  const { page } = workbench;
  try {
    await page.locator('.squiggly-warning').first().waitFor();
    await showDesk(page);
    await page
      .getByText(/^\d+ facts, /)
      .first()
      .waitFor();
    await goTo(page, '430 meters');
    await picture(page, `desk-${name}`);
    // The evidence of a name, a quotation and a citation.
    for (const [words, shown] of [
      ['Belinskyy', 'name'],
      ['We warned', 'quotation'],
      ['@notice', 'citation'],
    ] as const) {
      await goTo(page, words);
      await picture(page, `evidence-${shown}-${name}`);
    }
    await page.setViewportSize({ width: 1500, height: 1000 });
    await drag(page, 620);
    await goTo(page, '430 meters');
    await picture(page, `desk-wide-${name}`);
    await drag(page, 470);
    await goTo(page, '430 meters');
    await picture(page, `desk-readme-${name}`);
    await drag(page, 225);
    await picture(page, `desk-narrow-${name}`);
    await command(page, 'Sourceline: Getting Started');
    await page.locator('.getting-started-step').first().waitFor();
    // Its picture is drawn in a webview, some time after the words.
    await page.waitForTimeout(4000);
    await picture(page, `walkthrough-${name}`);
  } finally {
    await workbench.close();
  }
}

async function onNothing(): Promise<void> {
  const bare = path.join(temporary, 'bare');
  mkdirSync(bare);
  writeFileSync(path.join(bare, 'notes.md'), 'Nothing yet.\n');
  const first = await open(bare, themes.light, 'notes.md');
  try {
    await showDesk(first.page);
    await first.page.getByText('This folder has no sources yet', { exact: false }).waitFor();
    await picture(first.page, 'empty-no-sources');
  } finally {
    await first.close();
  }
  const quiet = path.join(temporary, 'quiet');
  mkdirSync(path.join(quiet, 'sources'), { recursive: true });
  writeFileSync(path.join(quiet, 'sources', 'wire.txt'), 'The wall was completed in 1974.\n');
  writeFileSync(path.join(quiet, 'draft.md'), 'It was quiet on the quay.\n');
  const second = await open(quiet, themes.light, null);
  try {
    await showDesk(second.page);
    await second.page.getByText('Open a draft, a Markdown file', { exact: false }).waitFor();
    await picture(second.page, 'empty-no-draft');
    await second.page.keyboard.press('Control+p');
    await second.page.keyboard.type('draft.md');
    await second.page.locator('.quick-input-list').getByText('draft.md').first().waitFor();
    await second.page.keyboard.press('Enter');
    await second.page.getByText('This draft states no figure', { exact: false }).waitFor();
    await picture(second.page, 'empty-no-facts');
  } finally {
    await second.close();
  }
}

async function open(folder: string, theme: string, file: string | null) {
  mkdirSync(path.join(folder, '.vscode'));
  writeFileSync(
    path.join(folder, '.vscode', 'settings.json'),
    JSON.stringify({ ...settings, 'workbench.colorTheme': theme }),
  );
  const workbench = await openWorkbench({
    folder,
    extension: root,
    ...(file === null ? {} : { file: path.join(folder, file) }),
  });
  const { page } = workbench;
  await page.setViewportSize({ width: 1280, height: 960 });
  await page.locator('.part.auxiliarybar').waitFor();
  await page.keyboard.press('Control+Alt+b');
  await page.locator('.part.auxiliarybar').waitFor({ state: 'hidden' });
  return workbench;
}

async function showDesk(page: Page): Promise<void> {
  await page.locator('.activitybar a[aria-label^="Sourceline"]').first().click();
  await page.locator('.part.sidebar .title', { hasText: 'Sourceline' }).waitFor();
  await page.mouse.move(700, 5);
}

/** Finds words in the draft by VS Code's own search, and waits until the evidence shows them. */
async function goTo(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+f');
  await page.keyboard.type(words);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  const evidence = page.frameLocator('iframe.webview').first().frameLocator('#active-frame');
  await evidence.locator('main h1').first().waitFor();
  // The view follows the cursor once it rests.
  await page.waitForTimeout(1500);
}

/** Makes the side bar so many pixels wide. */
async function drag(page: Page, width: number): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (!box) return;
  const edge = box.x + box.width;
  await page.mouse.move(edge, 400);
  await page.mouse.down();
  await page.mouse.move(box.x + width, 400, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(900, 5);
  await page.waitForTimeout(600);
}

async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.keyboard.type(title);
  await page.locator('.quick-input-list').getByText(title, { exact: false }).first().waitFor();
  await page.keyboard.press('Enter');
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
  console.log(`${name}.png`);
}
