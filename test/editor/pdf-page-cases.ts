import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium as browser } from 'playwright-core';

/**
 * The page that shows a PDF in Chromium, with its own script, style and policy and the colours of VS Code's themes: the passage
 * is marked, axe-core finds nothing, and nothing but the extension's own files is loaded. Pictures go to `pictures`, where given.
 */
const root = path.join(import.meta.dirname, '..', '..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const site = 'http://page.local';
const target = {
  page: 1,
  text: 'The reserve had already worked the six days that its contract allows in a week.',
  start: 31,
  end: 39,
};

type Colours = Readonly<Record<string, string>>;
const themes: Readonly<Record<string, Colours>> = {
  light: colours('#3b3b3b', '#ffffff', '#f8f8f8', '#ffffff', '#3b3b3b'),
  dark: colours('#cccccc', '#1f1f1f', '#202020', '#313131', '#cccccc'),
  'high contrast': colours('#ffffff', '#000000', '#0c141f', '#000000', '#ffffff'),
  'high contrast light': colours('#292929', '#ffffff', '#ffffff', '#ffffff', '#292929'),
};

/** Runs the cases in a browser; gives how many failed. */
export async function checkPdfPage(executablePath: string, pictures: string | null = null): Promise<number> {
  const chromium = await browser.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const html = await pageHtml();
  let [passed, failed] = [0, 0];
  for (const [theme, variables] of Object.entries(themes))
    try {
      await checkTheme(
        chromium,
        html,
        variables,
        pictures && path.join(pictures, `pdf-${theme.replaceAll(' ', '-')}.png`),
      );
      passed++;
      console.log(`✔ the page of a PDF marks a passage and passes axe-core, ${theme}`);
    } catch (error) {
      failed++;
      console.log(`✖ the page of a PDF, ${theme}\n${error instanceof Error ? error.message : error}`);
    }
  await chromium.close();
  console.log(`${passed} passed, ${failed} failed`);
  return failed;
}

async function checkTheme(chromium: Browser, html: string, variables: Colours, picture: string | null): Promise<void> {
  const page = await chromium.newPage({ viewport: { width: 900, height: 900 } });
  const asked: string[] = [];
  await page.route('**/*', async (route) => {
    const { pathname, origin } = new URL(route.request().url());
    asked.push(route.request().url());
    const file = path.join(root, pathname);
    if (pathname === '/page') await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    else if (origin === site && existsSync(file)) await route.fulfill({ path: file });
    else await route.abort();
  });
  const heard = new EventEmitter();
  await page.exposeFunction('tell', (it: { readonly kind: string }) => heard.emit(it.kind, it));
  await page.addInitScript('window.acquireVsCodeApi = () => ({ postMessage: (it) => window.tell(it) });');
  const ready = once(heard, 'ready');
  await page.goto(`${site}/page`);
  for (const [name, value] of Object.entries(variables))
    await page.evaluate(
      `document.documentElement.style.setProperty(${JSON.stringify(name)}, ${JSON.stringify(value)})`,
    );
  await ready;
  const shown = Promise.race([once(heard, 'shown'), once(heard, 'failed')]);
  const bytes = readFileSync(path.join(root, 'test', 'fixtures', 'pdf', 'audit.pdf')).toString('base64');
  await page.evaluate(
    `window.postMessage({ kind: 'file', bytes: Uint8Array.from(atob(${JSON.stringify(bytes)}), (it) => it.charCodeAt(0)), target: ${JSON.stringify(target)} }, '*')`,
  );
  const [said] = await shown;
  assert.equal(said.kind, 'shown');
  assert.ok(said.marks > 0, `${said.marks} stretches are marked`);
  if (picture) await page.screenshot({ path: picture });
  await page.evaluate(axe);
  const violations = await page.evaluate(
    'axe.run().then((it) => it.violations.map((one) => one.id + ": " + one.nodes.map((node) => node.html).join(" ")))',
  );
  assert.deepEqual(violations, []);
  assert.deepEqual(
    asked.filter((it) => !it.startsWith(`${site}/`) && !it.startsWith('blob:')),
    [],
  );
  await page.close();
}

/** What the extension gives the webview, made by its own code with a stand-in for VS Code. */
async function pageHtml(): Promise<string> {
  const stand = `export const env = { language: 'en' }; export const workspace = { asRelativePath: () => 'audit.pdf' };
    export const Uri = { joinPath: (base, ...parts) => [base, ...parts].join('/') };`;
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'client', 'src', 'reading', 'pdf-page.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    plugins: [
      {
        name: 'vscode',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'stand' }));
          onLoad({ filter: /./, namespace: 'stand' }, () => ({ contents: stand }));
        },
      },
    ],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire('/');" },
  });
  const code = outputFiles[0]?.text ?? '';
  const { pdfPage } = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
  return pdfPage({ asWebviewUri: (it: unknown) => it, cspSource: site }, site, 'audit.pdf');
}

function colours(foreground: string, editor: string, widget: string, input: string, inInput: string): Colours {
  return {
    '--vscode-foreground': foreground,
    '--vscode-editor-background': editor,
    '--vscode-editorWidget-background': widget,
    '--vscode-input-background': input,
    '--vscode-input-foreground': inInput,
    '--vscode-font-family': 'sans-serif',
    '--vscode-font-size': '13px',
    '--vscode-editor-findMatchBackground': '#9e6a03',
    '--vscode-editor-findMatchHighlightBackground': '#ea5c0055',
  };
}
