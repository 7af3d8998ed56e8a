import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium as browser, type Page } from 'playwright-core';
import { evidencePassage } from '../support/desk.ts';
import { evidenceExamples, figureEvidence } from '../support/evidence.ts';

/**
 * The page of the evidence view in Chromium, with its own script and style and the colours of VS Code's themes: axe-core finds
 * nothing in it, it asks the network for nothing, and it shows hostile text as text.
 */
const root = path.join(import.meta.dirname, '..', '..');
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The colours that the page uses, as the default themes have them. */
const themes: Readonly<Record<string, readonly [background: string, variables: string]>> = {
  light: [
    '#f8f8f8',
    colours('#3b3b3b', '#3b3b3b', '#005fb8', '#e5e5e5', '#3b3b3b', '#ffbc5d80', ['#2e7d32', '#1a69b8', '#c72e2e']),
  ],
  dark: [
    '#181818',
    colours('#cccccc', '#9d9d9d', '#4daafc', '#313131', '#cccccc', '#ea5c0055', ['#89d185', '#75beff', '#f48771']),
  ],
  'high contrast': [
    '#000000',
    colours('#ffffff', '#ffffff', '#21a6ff', '#000000', '#ffffff', 'transparent', ['#89d185', '#75beff', '#f48771']),
  ],
  'high contrast light': [
    '#ffffff',
    colours('#292929', '#292929', '#0f4a85', '#ffffff', '#292929', 'transparent', ['#2e7d32', '#1a69b8', '#c72e2e']),
  ],
};

/** Runs the cases in a browser; gives how many failed. */
export async function checkWebview(executablePath: string): Promise<number> {
  const chromium = await browser.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  let failed = 0;
  let passed = 0;
  const run = async (title: string, test: () => Promise<void>): Promise<void> => {
    try {
      await test();
      passed++;
      console.log(`✔ ${title}`);
    } catch (error) {
      failed++;
      console.log(`✖ ${title}\n${error instanceof Error ? error.message : error}`);
    }
  };
  for (const [theme, [background, variables]] of Object.entries(themes))
    for (const width of [240, 700])
      await run(`the evidence view passes axe-core, ${theme}, ${width} pixels wide`, async () => {
        const page = await open(chromium.newPage({ viewport: { width, height: 900 } }), background, variables);
        for (const evidence of evidenceExamples) {
          await show(page, { type: 'evidence', evidence }, evidence.heading);
          assert.deepEqual(await violations(page), [], evidence.kind);
        }
        await show(page, { type: 'empty', why: 'nothing here' }, 'Put the cursor');
        assert.deepEqual(await violations(page), []);
        await page.close();
      });
  await run('the evidence view shows hostile text as text, and loads nothing', async () => {
    const page = await open(chromium.newPage(), ...themes.light!);
    const asked: string[] = [];
    page.on('request', (it) => asked.push(it.url()));
    const text = '<img src="https://evil.example/x"><script>document.title="x"</script>[a](command:evil) <b>b</b>';
    const passages = [evidencePassage({ text, source: text, place: text, start: 0, end: 9 })];
    const [row] = figureEvidence({}).rows;
    await show(
      page,
      {
        type: 'evidence',
        evidence: figureEvidence({ heading: text, rows: [{ ...row!, passages, value: text, voice: text }] }),
      },
      'evil.example',
    );
    assert.equal(await page.locator('main img, main script, main b, main a').count(), 0);
    assert.ok((await page.locator('main').innerText()).includes(text));
    assert.deepEqual(asked, []);
    await page.close();
  });
  await run('the buttons of the evidence view are reached and pressed by key', async () => {
    const page = await open(chromium.newPage(), ...themes.dark!);
    await show(page, { type: 'evidence', evidence: figureEvidence({}) }, '430 meters');
    for (const key of ['Tab', 'Enter', 'Tab', 'Enter']) await page.keyboard.press(key);
    assert.deepEqual(await page.evaluate('window.sent'), [
      { type: 'ready' },
      { type: 'open', passage: 0 },
      { type: 'cite', passage: 0 },
    ]);
    await page.close();
  });
  await chromium.close();
  console.log(`${passed} passed, ${failed} failed`);
  return failed;
}

async function open(opening: Promise<Page>, background: string, variables: string): Promise<Page> {
  const page = await opening;
  await page.setContent(
    `<!DOCTYPE html><html lang="en"><head><title>Evidence</title><style>:root{${variables}}body{background:${background}}${read('client/media/evidence.css')}</style></head>` +
      `<body data-words="{}"><main></main><script>window.sent=[];window.acquireVsCodeApi=()=>({postMessage:(it)=>window.sent.push(it),getState(){},setState(){}});</script><script>${read('dist/evidence.js')}</script></body></html>`,
  );
  return page;
}

async function show(page: Page, shown: unknown, words: string): Promise<void> {
  await page.evaluate(`window.postMessage(${JSON.stringify(shown)}, '*')`);
  await page.locator('main').getByText(words, { exact: false }).first().waitFor();
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(
    'axe.run().then((it) => it.violations.map((one) => one.id + ": " + one.nodes.map((node) => node.html).join(" ")))',
  );
}

function colours(
  foreground: string,
  description: string,
  link: string,
  button: string,
  onButton: string,
  mark: string,
  [good, near, bad]: readonly [string, string, string],
): string {
  return Object.entries({
    foreground,
    'font-family': 'sans-serif',
    'font-size': '13px',
    descriptionForeground: description,
    'textLink-foreground': link,
    'button-secondaryBackground': button,
    'button-secondaryForeground': onButton,
    'editor-findMatchHighlightBackground': mark,
    'diffEditor-removedTextBackground': '#ff000033',
    'diffEditor-insertedTextBackground': '#9ccc2c40',
    'sourceline-cited': good,
    'sourceline-backed': near,
    'sourceline-contradicted': bad,
  })
    .map(([name, value]) => `--vscode-${name}:${value}`)
    .join(';');
}
