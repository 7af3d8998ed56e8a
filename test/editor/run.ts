import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';

/**
 * Runs the suite in a real VS Code: `--desktop` downloads one, else it is VS Code's server in Chromium, which needs npm and
 * Debian alone. The suite sees a copy of the demo story and may write to it.
 */
const root = path.join(import.meta.dirname, '..', '..');
const suite = path.join(root, '.vscode-test', 'suite.cjs');
const story = mkdtempSync(path.join(os.tmpdir(), 'sourceline-story-'));

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
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    launchArgs: [story, '--disable-extensions'],
    ...(process.argv.includes('--desktop')
      ? {}
      : { vscodeExecutablePath: path.join(import.meta.dirname, 'vscode-executable.ts') }),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
rmSync(story, { recursive: true, force: true });
process.exit(code);
