import { copyFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { hashOfCore } from '../server/src/hosts/node/store/recogniser.ts';

// Makes dist/: the command line, the language server, the worker that reads sources and the editor's extension, and the models
// and tables that they read. `--dev` adds source maps, `--minify` leaves out what only people read.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dev = process.argv.includes('--dev');
const minify = process.argv.includes('--minify');
const dist = join(root, 'dist');

/** Files that the code reads at run time, wherever they stand below core, and their licences. */
const assetEndings = ['.model', '.tsv', '.vectors', '.LICENSE.txt'];

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  minify,
  sourcemap: dev ? 'linked' : false,
  legalComments: 'none',
  logLevel: 'warning',
  mainFields: ['module', 'main'],
  // All engines this runs on know `\p{L}`. Told of a target, esbuild makes a call of each such pattern: then it is compiled at
  // the start whether it is needed or not, and in a loop again and again.
  supported: { 'regexp-unicode-property-escapes': true },
};

/** pdf.js as it comes, small already: the server loads it when it meets a PDF, and the editor shows PDFs with the same files. */
const pdfLibrary = (up) => ({
  name: 'pdf.js',
  setup({ onResolve }) {
    onResolve({ filter: /^pdfjs-dist\// }, ({ path }) => ({ path: `${up}/pdfjs/${basename(path)}`, external: true }));
  },
});

/** The reader of bibliographies could fetch what it is handed; nothing here does, and the program for it stays out. */
const fetchNothing = {
  name: 'no fetch',
  setup(build) {
    build.onResolve({ filter: /^sync-fetch/ }, ({ path }) => ({ path, namespace: 'nothing' }));
    build.onLoad({ filter: /./, namespace: 'nothing' }, () => ({
      contents: "export default () => { throw new Error('nothing is fetched'); };",
    }));
  },
};

const esm = {
  ...shared,
  plugins: [pdfLibrary('.'), fetchNothing],
  format: 'esm',
  target: 'node20',
  // Bundled CommonJS packages ask for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
};

await rm(dist, { recursive: true, force: true });
await mkdir(join(dist, 'assets'), { recursive: true });
await mkdir(join(dist, 'pages'));
const outputs = [
  build({
    ...esm,
    // What several need, and what is loaded only when it is needed, are files of their own.
    splitting: true,
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'part-[hash]',
    entryPoints: {
      sourceline: 'server/src/hosts/cli/main.ts',
      server: 'server/src/hosts/node/main.ts',
      worker: 'server/src/hosts/node/workers/worker.ts',
      writer: 'server/src/hosts/node/store/writer-thread.ts',
    },
  }),
  (await exists('client/src/extension.node.ts')) &&
    build({
      ...shared,
      format: 'cjs',
      target: 'node22',
      entryPoints: ['client/src/extension.node.ts'],
      outfile: 'dist/extension.cjs',
      external: ['vscode'],
    }),
  build({
    ...shared,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    mainFields: ['browser', 'module', 'main'],
    entryPoints: ['client/webview/main.ts'],
    outfile: 'dist/evidence.js',
  }),
  build({
    ...shared,
    plugins: [pdfLibrary('..')],
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    entryPoints: ['client/pdf-page/main.ts'],
    outfile: 'dist/pdf-page/main.js',
  }),
];
await Promise.all(outputs);
await mkdir(join(dist, 'pdfjs', 'cmaps'), { recursive: true });
for (const name of ['pdf', 'pdf.worker'])
  await copyFile(
    join(root, `node_modules/pdfjs-dist/legacy/build/${name}.min.mjs`),
    join(dist, 'pdfjs', `${name}.mjs`),
  );
const wasm = await readdir(join(root, 'node_modules/pdfjs-dist/wasm'));
// Decoders of pictures, with their licences; not the engine for scripts of a PDF, which never run.
for (const name of wasm.filter((it) => /^(?:openjpeg|jbig2|qcms_bg)\.wasm$|^LICENSE_(?!.*QUICKJS)/.test(it)))
  await copyFile(join(root, 'node_modules/pdfjs-dist/wasm', name), join(dist, 'pdfjs', name));
// Tables of letters for type that a PDF names and does not hold: those that the format knows, not the ones of other encodings.
const tables = await readdir(join(root, 'node_modules/pdfjs-dist/cmaps'));
for (const name of tables.filter((it) => !/UTF8|UTF32|JISX0213|JISX02132004/.test(it)))
  await copyFile(join(root, 'node_modules/pdfjs-dist/cmaps', name), join(dist, 'pdfjs', 'cmaps', name));
await copyFile(join(root, 'node_modules/pdfjs-dist/LICENSE'), join(dist, 'pdfjs', 'LICENSE'));
for (const asset of await assetsBelow(join(root, 'server/src/core')))
  await copyFile(asset, join(dist, 'assets', basename(asset)));

await writeFile(join(dist, 'assets', 'recogniser.txt'), hashOfCore(join(root, 'server/src/core')));

for (const page of await pagesBelow(join(root, 'server/src/core/findings')))
  await copyFile(page, join(dist, 'pages', basename(page).replace('.spec.md', '.md')));

for (const name of (await readdir(dist)).sort()) {
  const { size } = await stat(join(dist, name));
  if (name.includes('.')) console.log(`dist/${name}  ${(size / 1000).toFixed(0)} kB`);
}

async function assetsBelow(folder) {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((it) => assetEndings.some((ending) => it.endsWith(ending))).map((it) => join(folder, it));
}

/** The specification of a finding is its documentation page. */
async function pagesBelow(folder) {
  const entries = await readdir(folder);
  return entries.filter((it) => it.endsWith('.spec.md')).map((it) => join(folder, it));
}

async function exists(path) {
  return await stat(join(root, path)).then(
    () => true,
    () => false,
  );
}
