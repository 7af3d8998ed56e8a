// Runs a task of the project on Node 24, whichever Node started it (from 20): installs what is missing, then puts
// node_modules/.bin first on the path. Plain JavaScript without dependencies, since it runs before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
/** What an installed extension may weigh, in bytes. */
const sizeLimit = 8e6;
const bin = path.join(root, 'node_modules', '.bin');

const tasks = {
  build: (args) => run('node', ['scripts/build.mjs', ...args]),
  demo,
  test,
  package: makePackage,
  'test-editor': async (args) => (await tasks.build([])) || run('node', ['test/editor/run.ts', ...args]),
  pictures: async (args) =>
    (await tasks.build([])) ||
    (await run('node', ['test/editor/screenshots.ts', ...args])) ||
    (await run('node', ['test/editor/source-pictures.ts', ...args])) ||
    run('node', ['test/editor/desk-pictures.ts', ...args]),
  'test-neovim': async (args) => (await tasks.build([])) || run('node', ['test/editor/neovim.ts', ...args]),
  'test-emacs': async (args) => (await tasks.build([])) || run('node', ['test/editor/emacs.ts', ...args]),
  bench: (args) => run('node', ['test/bench/bench.ts', ...args]),
  eval: (args) => run('node', ['test/eval/eval.ts', ...args]),
  train: (args) => run('node', ['server/train/train.ts', ...args]),
};

const [name = '', ...rest] = process.argv.slice(2);
const task = tasks[name];
if (!task) {
  console.error(`usage: node scripts/run.mjs ${Object.keys(tasks).join('|')} [arguments]`);
  process.exit(2);
}
process.exit((await install()) || (await task(rest)));

/** Builds, then checks the demo draft: every finding with its source and line. Findings are what it is there to show. */
async function demo(args) {
  const built = await run('node', ['scripts/build.mjs'], { quiet: true });
  if (built !== 0) return built;
  const draft = 'client/demo/draft.md';
  const sources = 'client/demo/sources';
  return run('node', ['dist/sourceline.mjs', 'check', draft, '--sources', sources, '--fail-on', 'never', ...args]);
}

/** The gate: format and lint, types of the core, of the webview and of everything, then every test that needs no editor. */
async function test(args) {
  let passed = 0;
  let failed = 0;
  for (const [title, command, ...options] of [
    ['format and lint', 'biome', 'check'],
    ['types of the core', 'tsc', '-p', 'server/src/core'],
    ['types of the page that shows a PDF', 'tsc', '-p', 'client/pdf-page'],
    ['types', 'tsc', '-p', '.'],
    ['types of the webview', 'tsc', '-p', 'client/webview'],
  ]) {
    const code = await run(command, options);
    console.log(`${code === 0 ? '✔' : '✖'} ${title}`);
    if (code === 0) passed++;
    else failed++;
  }
  const files = args.length > 0 ? args : ['test/**/*.test.ts'];
  let summary = '';
  const code = await run('node', ['--import', './test/support/seed.ts', '--test', '--test-reporter=spec', ...files], {
    onOutput: (text) => {
      summary = (summary + text).slice(-100_000);
    },
  });
  const count = (word) => Number(summary.match(new RegExp(`^ℹ ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
  passed += count('pass');
  failed += count('fail') + count('cancelled');
  // A run that broke off before its summary is a failure of its own.
  if (code !== 0 && count('fail') + count('cancelled') === 0) failed++;
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** Packages the extension: `sourceline-<version>.vsix` with the built files alone. */
async function makePackage() {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const built = await run('node', ['scripts/build.mjs']);
  // The repository has no public address yet: links in the README stay as they are.
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  const file = `sourceline-${version}.vsix`;
  const made = built || (await run('vsce', ['package', ...options, '--out', file]));
  if (made !== 0) return made;
  const { size } = statSync(path.join(root, file));
  console.log(`${file}: ${(size / 1e6).toFixed(1)} MB, at most ${sizeLimit / 1e6} MB`);
  return size <= sizeLimit ? 0 : 1;
}

/** Installs packages where they are absent or other than the lock file says. A linked node_modules is left to its owner. */
async function install() {
  const modules = path.join(root, 'node_modules');
  const linked = existsSync(modules) && lstatSync(modules).isSymbolicLink();
  if (linked || isInstalled(path.join(modules, '.package-lock.json'))) return 0;
  console.error('Installing packages…');
  return run('npm', ['ci', '--no-audit', '--no-fund'], { quiet: true });
}

function isInstalled(stamp) {
  if (!existsSync(stamp)) return false;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(stamp, 'utf8')).packages;
  return Object.entries(wanted).every(([at, it]) =>
    at === '' || it.optional ? true : present[at]?.version === it.version,
  );
}

/** Runs a command from the project's root; gives its exit code. */
function run(command, args, { quiet = false, onOutput = null } = {}) {
  return new Promise((resolve) => {
    const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
    // What npm sets for its scripts would send a child's npm, or its Node, elsewhere.
    delete env.NODE_OPTIONS;
    const stdio = ['inherit', quiet ? 'ignore' : onOutput ? 'pipe' : 'inherit', 'inherit'];
    const child = spawn(command, args, { cwd: root, env, stdio, shell: process.platform === 'win32' });
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      process.stdout.write(text);
      onOutput(text);
    });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}
