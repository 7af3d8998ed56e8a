import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';

/**
 * Runs the suite in a real VS Code: `--desktop` downloads one, else it is VS Code's server in Chromium, which needs npm and
 * Debian alone. `--vsix` tries the packaged extension instead of the checkout. The suite sees a copy of the demo story and
 * may write to it.
 */
const root = path.join(import.meta.dirname, '..', '..');
const suite = path.join(root, '.vscode-test', 'suite.cjs');
const temporary = mkdtempSync(path.join(os.tmpdir(), 'sourceline-'));
const story = path.join(temporary, 'story');
const extension = process.argv.includes('--vsix') ? unpack() : root;

mkdirSync(path.dirname(suite), { recursive: true });
cpSync(path.join(root, 'client', 'demo'), story, { recursive: true });
await build({
  entryPoints: [path.join(import.meta.dirname, 'suite.ts')],
  outfile: suite,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  external: ['vscode'],
});

let code = 1;
try {
  code = await runTests({
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    launchArgs: [story, '--disable-extensions'],
    ...(process.argv.includes('--desktop')
      ? {}
      : { vscodeExecutablePath: path.join(import.meta.dirname, 'vscode-executable.ts') }),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
rmSync(temporary, { recursive: true, force: true });
process.exit(code);

/** The newest package, as VS Code would install it. */
function unpack(): string {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const folder = path.join(temporary, 'vsix');
  const vsix = path.join(root, `sourceline-${version}.vsix`);
  const { status, stderr } = spawnSync('python3', ['-m', 'zipfile', '-e', vsix, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${vsix} does not unpack: ${stderr}`);
  return path.join(folder, 'extension');
}
