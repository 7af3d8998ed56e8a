import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { openWorkbench } from './workbench.ts';

/**
 * A reporter without a mouse, in a real VS Code: from an empty window to the files that go to the desk. Nothing is clicked and
 * no command is called past the keyboard; what is written is read from the disk.
 */
const root = path.join(import.meta.dirname, '..', '..');

/** Runs the cases with the extension in a folder; gives how many failed. */
export async function checkKeyboard(extension: string): Promise<number> {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'sourceline-keys-'));
  let failed = 0;
  let passed = 0;
  const run = async (title: string, folder: string, test: (page: Page) => Promise<void>): Promise<void> => {
    const workbench = await openWorkbench({ folder, extension });
    try {
      workbench.page.setDefaultTimeout(60_000);
      await workbench.page.setViewportSize({ width: 1500, height: 1000 });
      // The palette lists what is there when it opens.
      await workbench.page.locator('.activitybar a[aria-label^="Sourceline"]').first().waitFor();
      await test(workbench.page);
      passed++;
      console.log(`✔ ${title}`);
    } catch (error) {
      failed++;
      const picture = path.join(os.tmpdir(), `sourceline-keyboard-${path.basename(folder)}.png`);
      await workbench.page.screenshot({ path: picture }).catch(() => null);
      console.log(`✖ ${title} (${picture})\n${error instanceof Error ? error.message : error}`);
    } finally {
      await workbench.close();
    }
  };
  const story = path.join(temporary, 'story');
  cpSync(path.join(root, 'client', 'demo'), story, { recursive: true });
  await run('by keys alone: walk, read, cite, mark as checked, export', story, (page) => fromDraftToDesk(page, story));
  const bare = path.join(temporary, 'bare');
  mkdirSync(bare);
  writeFileSync(path.join(bare, 'notes.md'), 'Nothing yet.\n');
  await run('by keys alone: the demo story opens in a window of its own', bare, openDemo);
  rmSync(temporary, { recursive: true, force: true });
  console.log(`${passed} passed, ${failed} failed`);
  return failed;
}

async function fromDraftToDesk(page: Page, story: string): Promise<void> {
  const written = (name: string) => readFileSync(path.join(story, name), 'utf8');
  await page.keyboard.press('Control+p');
  await page.keyboard.type('draft.md');
  await page.locator('.quick-input-list').getByText('draft.md').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.squiggly-warning').first().waitFor();
  await command(page, 'Focus on Facts View');
  await progress(page, /^\d+ facts, \d+ cited/);

  // Seven facts on stands the first figure that sources back and nobody cites.
  await toEditor(page);
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 7; i++) await chord(page, 'n');
  await chord(page, 'g');
  const evidence = page.frameLocator('iframe.webview').first().frameLocator('#active-frame');
  await evidence.locator('h1', { hasText: '2,400 people' }).waitFor();
  await evidence.locator('main').evaluate(`
    new Promise((resolve) => {
      const look = () => (document.hasFocus() ? resolve() : requestAnimationFrame(look));
      look();
    })`);
  assert.match(await evidence.locator('main').innerText(), /Kelmouth Harbour Authority/);

  // Into the evidence: its first button opens the passage, the second cites it.
  await page.keyboard.press('Tab');
  await evidence.locator('[data-action="open"]:focus').waitFor();
  await page.keyboard.press('Tab');
  await evidence.locator('[data-action="cite"]:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.view-line', { hasText: '[^notice]' }).first().waitFor();
  await toEditor(page);
  await chord(page, 'x');
  await progress(page, /, 1 checked/);
  await page.keyboard.press('Control+s');
  await page.locator('.tab.dirty').waitFor({ state: 'detached' });
  assert.match(written('draft.md'), /the lower town\.\[\^notice\]/);
  assert.match(written('draft.checks.yml'), /2,400 people/);

  const exported = async (shape: string, name: string) => {
    await command(page, 'Sourceline: Export');
    await page.getByText('Export the Draft With Its Sources').waitFor();
    await page.keyboard.type(shape);
    await page.locator('.quick-input-list').getByText(shape, { exact: false }).first().waitFor();
    await page.keyboard.press('Enter');
    // The place is filled in: beside the draft.
    await page.waitForFunction(
      `document.querySelector('.quick-input-box input')?.value?.endsWith(${JSON.stringify(name)})`,
    );
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: name }).first().waitFor();
    return written(name);
  };
  const sheet = await exported('HTML: to read', 'draft.sheet.html');
  assert.match(sheet, /Fact-check sheet/);
  assert.match(sheet, /2,400 people/);
  assert.match(sheet, /340 meters/);
  assert.doesNotMatch(sheet, /<(?:script|link|img)[^>]*(?:src|href)=["']https?:/);
  assert.equal((await exported('Word', 'draft.annotated.docx')).slice(0, 2), 'PK');
  const annotated = await exported('Markdown with footnotes', 'draft.annotated.md');
  assert.match(annotated, /2,400 (?:residents|people)/);
}

async function openDemo(page: Page): Promise<void> {
  await command(page, 'Sourceline: Open the Demo Story', async () => {
    const opened = page.context().waitForEvent('page');
    await page.keyboard.press('Enter');
    const demo = await opened;
    demo.setDefaultTimeout(60_000);
    await demo.locator('.tab', { hasText: 'draft.md' }).waitFor();
    await demo.locator('.squiggly-warning').first().waitFor();
    await progress(demo, /^\d+ facts, \d+ cited/);
    await demo.close();
  });
}

/** A command by its title, as the palette lists it. A file that opens late takes the keys, and closes the palette: then once more. */
async function command(page: Page, title: string, accept = () => page.keyboard.press('Enter')): Promise<void> {
  const row = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title });
  for (let tries = 0; tries < 4; tries++) {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-box input').first().waitFor();
    await page.keyboard.type(title);
    if (await comes(row)) return accept();
    await page.keyboard.press('Escape');
  }
  throw new Error(`the palette does not offer “${title}”`);
}

/** Whether something shows within some seconds. */
function comes(it: Locator): Promise<boolean> {
  return it.waitFor({ timeout: 8000 }).then(
    () => true,
    () => false,
  );
}

/** Into the draft, from wherever the keys go now: a webview hands them on when it gets to it, and may be slow to. */
async function toEditor(page: Page): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    await page.keyboard.press('Control+1');
    if (await comes(page.locator('.editor-instance .monaco-editor.focused').first())) return;
  }
  throw new Error('the draft does not take the focus');
}

async function chord(page: Page, key: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.press(key);
}

/** Waits until the line above the facts says so. */
async function progress(page: Page, words: RegExp): Promise<void> {
  await page.getByText(words).first().waitFor();
}
