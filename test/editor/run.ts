import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { installVsCode } from './install-vscode.ts';
import { checkKeyboard } from './keyboard-cases.ts';
import { checkPdfPage } from './pdf-page-cases.ts';
import { checkWebview } from './webview-cases.ts';

/**
 * Runs the suite in a real VS Code: `--desktop` downloads one, else it is VS Code's server in Chromium, which needs npm and
 * Debian alone. `--vsix` tries the packaged extension instead of the checkout. The suite sees a copy of the demo story and
 * may write to it.
 */
const root = path.join(import.meta.dirname, '..', '..');
const suite = path.join(root, '.vscode-test', 'suite.cjs');
const temporary = mkdtempSync(path.join(os.tmpdir(), 'sourceline-'));
const story = path.join(temporary, 'story');
const bare = path.join(temporary, 'bare');
const extension = process.argv.includes('--vsix') ? unpack() : root;

mkdirSync(path.dirname(suite), { recursive: true });
cpSync(path.join(root, 'client', 'demo'), story, { recursive: true });
// A source to be added while the story is open.
cpSync(path.join(root, 'test', 'fixtures', 'pdf', 'audit.pdf'), path.join(temporary, 'audit.pdf'));
mkdirSync(bare);
writeFileSync(path.join(bare, 'notes.md'), 'About 60 businesses lost their stock, said Dora Mellin.\n');
await build({
  entryPoints: [path.join(import.meta.dirname, 'suite.ts')],
  outfile: suite,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  external: ['vscode'],
});

// The pages of the evidence view and of PDFs alone, a window on the story, one on a folder without sources, and a reporter
// without a mouse.
const { chromium } = installVsCode();
const codes = [
  await checkWebview(chromium),
  await checkPdfPage(chromium),
  await runIn(story),
  await runIn(bare),
  await checkKeyboard(extension),
];
rmSync(temporary, { recursive: true, force: true });
process.exit(Math.max(...codes));

async function runIn(folder: string): Promise<number> {
  try {
    return await runTests({
      extensionDevelopmentPath: extension,
      extensionTestsPath: suite,
      launchArgs: [folder, '--disable-extensions'],
      ...(process.argv.includes('--desktop')
        ? {}
        : { vscodeExecutablePath: path.join(import.meta.dirname, 'vscode-executable.ts') }),
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

/** The newest package, as VS Code would install it. */
function unpack(): string {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const folder = path.join(temporary, 'vsix');
  const vsix = path.join(root, `sourceline-${version}.vsix`);
  const { status, stderr } = spawnSync('python3', ['-m', 'zipfile', '-e', vsix, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${vsix} does not unpack: ${stderr}`);
  return path.join(folder, 'extension');
}
