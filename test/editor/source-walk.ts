import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { placeOf } from './place-of.ts';
import { openWorkbench } from './workbench.ts';

/**
 * Adds sources by hand in a real VS Code (from a selection, from the clipboard, from an address) and opens a PDF on the page of
 * a passage. Throws where something that should show does not; takes pictures on the way into `pictures`, where it is given.
 */
export async function walkSources(theme: string, pictures: string | null): Promise<void> {
  const root = path.join(import.meta.dirname, '..', '..');
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'sourceline-walk-'));
  const story = path.join(temporary, 'kelmouth');
  const page = `<title>Pier to be rebuilt</title><h1>Pier to be rebuilt</h1><p>The council voted to rebuild the eastern pier, which will cost 14 million crowns and take two winters.</p><p>Work begins in May, when the ferries have moved to the old quay, the harbour master said on Friday.</p><p>Some 120 people came to hear the vote, and most of them stayed to the end of the evening.</p>`;
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cpSync(path.join(root, 'client', 'demo'), story, { recursive: true });
  cpSync(path.join(root, 'test', 'fixtures', 'pdf', 'audit.pdf'), path.join(story, 'sources', 'audit.pdf'));
  writeFileSync(
    path.join(story, 'ferry.md'),
    'The reserve had already worked the six days that its contract allows in a week.\n',
  );
  mkdirSync(path.join(story, '.vscode'));
  writeFileSync(
    path.join(story, '.vscode', 'settings.json'),
    JSON.stringify({
      'workbench.colorTheme': theme,
      'workbench.secondarySideBar.defaultVisibility': 'hidden',
      'workbench.reduceMotion': 'on',
      'files.exclude': { '.vscode': true },
      'editor.minimap.enabled': false,
      'editor.hover.delay': 100,
    }),
  );
  if (pictures) mkdirSync(pictures, { recursive: true });
  const workbench = await openWorkbench({
    folder: story,
    extension: root,
    file: path.join(story, 'ferry.md'),
    machine: { 'sourceline.privateAddresses': true },
  });
  const walk: Walk = {
    page: workbench.page,
    sources: path.join(story, 'sources'),
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/news/pier`,
    async picture(name) {
      if (pictures) await workbench.page.screenshot({ path: path.join(pictures, `${name}.png`) });
    },
  };
  try {
    await openPdf(walk);
    await addSelection(walk);
    await addClipboard(walk);
    await addAddress(walk);
  } finally {
    await walk.picture('last');
    await workbench.close();
    server.closeAllConnections();
    server.close();
    rmSync(temporary, { recursive: true, force: true });
  }
}

interface Walk {
  readonly page: Page;
  readonly sources: string;
  readonly address: string;
  picture(name: string): Promise<void>;
}

async function openPdf({ page, picture }: Walk): Promise<void> {
  await page.locator('.squiggly-info, .squiggly-hint, .squiggly-warning').first().waitFor();
  await page.keyboard.press('Control+Alt+b');
  await page.locator('.part.auxiliarybar').waitFor({ state: 'hidden' });
  const link = page.locator('.monaco-hover:visible a', { hasText: 'audit, page' }).first();
  await hoverUntil(page, 'six days', link);
  await picture('pdf-hover');
  await link.click();
  await page.locator('.tab', { hasText: 'audit.pdf' }).waitFor();
  const marked = page.frameLocator('iframe.webview').frameLocator('#active-frame').locator('mark');
  await marked.first().waitFor();
  await picture('pdf-page');
}

async function addSelection({ page, sources, picture }: Walk): Promise<void> {
  await page.locator('.tab', { hasText: 'ferry.md' }).click();
  await page.locator('.view-line', { hasText: 'reserve' }).click();
  await page.keyboard.press('Control+a');
  await command(page, 'Add Source from Selection');
  await answer(page, 'Add Source (1/2)', 'A letter from the quay');
  await picture('add-selection');
  await answer(page, 'Add Source (2/2)', '');
  await page.locator('.tab', { hasText: 'a-letter-from-the-quay.md' }).waitFor();
  const added = readFileSync(path.join(sources, 'a-letter-from-the-quay.md'), 'utf8');
  assert.match(
    added,
    /^---\ntitle: "A letter from the quay"\n[\s\S]*\n---\n\nThe reserve had already worked the six days/,
  );
  assert.ok(readdirSync(path.join(sources, '.originals')).includes('a-letter-from-the-quay.txt'));
}

async function addClipboard({ page, sources, picture }: Walk): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate("navigator.clipboard.writeText('The harbour master asked for three tugs.\\n\\nHe got two.')");
  await command(page, 'Add Source from Clipboard');
  await answer(page, 'Add Source (1/2)', null);
  await answer(page, 'Add Source (2/2)', 'https://harbour-news.example/tugs');
  await page.locator('.tab', { hasText: 'the-harbour-master-asked' }).waitFor();
  await picture('add-clipboard');
  const name = readdirSync(sources).find((it) => it.startsWith('the-harbour-master-asked')) ?? '';
  assert.match(readFileSync(path.join(sources, name), 'utf8'), /\nurl: "https:\/\/harbour-news\.example\/tugs"\n/);
}

async function addAddress({ page, sources, address, picture }: Walk): Promise<void> {
  await command(page, 'Add Source from Address');
  await answer(page, 'Add Source from Address', address);
  await page.locator('.tab', { hasText: 'pier-to-be-rebuilt.md' }).waitFor();
  await picture('add-address');
  const added = readFileSync(path.join(sources, 'pier-to-be-rebuilt.md'), 'utf8');
  assert.match(added, /\nretrieved: "\d{4}-\d\d-\d\d"\n/);
  assert.match(added, /\nThe council voted to rebuild the eastern pier/);
  assert.ok(readdirSync(path.join(sources, '.originals')).includes('pier.html'));
}

/** Hovers over words until what is wanted shows: a hover that came before the sources were read stays as it is. */
async function hoverUntil(page: Page, words: string, wanted: Locator): Promise<void> {
  for (let tries = 0; tries < 6; tries++) {
    await page.keyboard.press('Escape');
    await page.mouse.move(600, 500);
    const { x, y } = await placeOf(page, words);
    await page.mouse.move(x, y, { steps: 5 });
    const isThere = await wanted.waitFor({ timeout: 10_000 }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
  }
  throw new Error(`no hover on “${words}” shows what is wanted`);
}

/** Runs a command as a person finds it. */
async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget:visible input').first().waitFor();
  await page.keyboard.type(`Sourceline: ${title}`);
  await page.locator('.quick-input-list-row', { hasText: title }).first().click();
}

/** Types into the box with a title; null leaves what stands there. */
async function answer(page: Page, title: string, words: string | null): Promise<void> {
  await page.locator('.quick-input-title:visible', { hasText: title }).waitFor();
  if (words !== null) await page.locator('.quick-input-box input').fill(words);
  await page.keyboard.press('Enter');
}
