import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rules } from '../server/src/core/findings/all.ts';
import { folderOf, type Imports, importsOf, readImports, readText } from './support/imports.ts';

const core = 'server/src/core';
/** A folder of the core imports only from itself and from those before it. */
const order = [
  'text',
  'documents',
  'citations',
  'mentions',
  'corpus',
  'findings',
  'checks',
  'features',
  'exports',
  'workspace',
];
/** Folders whose subfolders, or whose files, know nothing of each other. */
const strangers = [`${core}/mentions`, 'server/src/lsp/handlers'];
/** Lists whose entries know nothing of each other. */
const registries = [`${core}/documents/formats.ts`, `${core}/citations/styles.ts`];
const protocolPackages = /^vscode-(languageserver|jsonrpc|languageclient)/;

const server = readImports('server/src');
const client = readImports('client/src');
const registered = registries.map((file) => {
  const entries = file.replace('.ts', '/');
  return (server.find((it) => it.path === file)?.imports ?? []).filter((it) => it.startsWith(entries));
});
const findings: readonly string[] = rules.map((it) => `${core}/findings/${it.code}.ts`);
/** The names and shapes of requests, which alone the client knows of the server. */
const protocols = /^server\/src\/lsp\/(evidence-)?protocol\.ts$/;

/** What the protocol's handlers ask of a view: the features. Other files of the folder are what several share. */
const features: readonly string[] = asked().filter((it) => /^export function \w+\(\s*view: View\b/m.test(readText(it)));

describe('layers', () => {
  test('a folder of the core imports from those above it only', () => none(server.flatMap(disorder)));

  test('siblings are strangers', () => none(server.flatMap(acquaintances)));

  test('the core knows no Node, no editor, no protocol and no host', () => {
    none(refused(`${core}/`, (it) => it.startsWith('node:') || it.startsWith('vscode') || outside(it, `${core}/`)));
  });

  test('lsp knows no host, no editor and no file', () => {
    const other = (it: string) => it.startsWith('node:') || it === 'vscode' || it.startsWith('server/src/hosts/');
    none(refused('server/src/lsp/', other));
  });

  test('the protocol stays in lsp and in one connection file of each host', () => {
    const users = server.filter((it) => it.imports.some((name) => protocolPackages.test(name)));
    const elsewhere = users.filter((it) => !it.path.startsWith('server/src/lsp/'));
    none(elsewhere.filter((it) => !it.path.startsWith('server/src/hosts/')).map((it) => it.path));
    const hosts = elsewhere.map((it) => it.path.split('/')[3]);
    assert.equal(
      new Set(hosts).size,
      hosts.length,
      `one file of each host: ${elsewhere.map((it) => it.path).join(', ')}`,
    );
  });

  test('the client imports nothing of the server but the names of its requests', () => {
    const crossing = client.flatMap((it) =>
      it.imports.filter((to) => to.startsWith('server/')).map((to) => [it.path, to]),
    );
    none(crossing.filter(([, to]) => !protocols.test(to ?? '')).map((it) => it.join(' imports ')));
  });

  test('a file in core/text that imports from core/mentions is seen', () => {
    const file = importsOf(`${core}/text/span.ts`, "import type { Mention } from '../mentions/mention.ts';\n");
    assert.deepEqual(disorder(file), [`${core}/text/span.ts imports ${core}/mentions/mention.ts`]);
  });

  test('a finding that imports a finding is seen, a kind that imports a kind too', () => {
    const file = importsOf(`${core}/findings/unsourced-figure.ts`, "import { a } from './conflicting-figure.ts';\n");
    assert.equal(acquaintances(file).length, 1);
    const kind = importsOf(`${core}/mentions/dates/dates.ts`, "import { figures } from '../figures/figures.ts';\n");
    assert.equal(acquaintances(kind).length, 1);
  });
});

/** Files of the features' folder that anything in lsp imports. */
function asked(): readonly string[] {
  const imports = server.filter((it) => it.path.startsWith('server/src/lsp/')).flatMap((it) => it.imports);
  return [...new Set(imports)].filter((it) => folderOf(it) === `${core}/features`);
}

/** Imports of a file of the core that go up, or out of the order. */
function disorder(file: Imports): readonly string[] {
  const from = order.indexOf(coreFolder(file.path) ?? '');
  if (from < 0) return [];
  const wrong = file.imports.filter((it) => coreFolder(it) !== null && order.indexOf(coreFolder(it) ?? '') > from);
  return wrong.map((it) => `${file.path} imports ${it}`);
}

function coreFolder(file: string): string | null {
  return file.startsWith(`${core}/`) ? (file.slice(core.length + 1).split('/')[0] ?? null) : null;
}

/** Imports of a file that go to a sibling: another kind, style, format, handler, finding or feature. */
function acquaintances(file: Imports): readonly string[] {
  const wrong = file.imports.filter((to) => strangers.some((folder) => areSiblings(folder, file.path, to)));
  const list = [findings, features, ...registered].find((it) => it.includes(file.path));
  const known = file.imports.filter((to) => list?.includes(to) && to !== file.path);
  return [...wrong, ...known].map((to) => `${file.path} imports ${to}`);
}

function areSiblings(folder: string, from: string, to: string): boolean {
  if (!from.startsWith(`${folder}/`) || !to.startsWith(`${folder}/`)) return false;
  const [a = '', b = ''] = [from, to].map((it) => it.slice(folder.length + 1));
  // Files at the top of a folder of subfolders are what its parts share.
  const parts = folder === `${core}/mentions` ? a.includes('/') && b.includes('/') : true;
  return parts && a.split('/')[0] !== b.split('/')[0];
}

function refused(folder: string, refuse: (to: string) => boolean): readonly string[] {
  const files = server.filter((it) => it.path.startsWith(folder));
  return files.flatMap((it) => it.imports.filter(refuse).map((to) => `${it.path} imports ${to}`));
}

function outside(to: string, folder: string): boolean {
  return to.startsWith('server/') && !to.startsWith(folder);
}

function none(list: readonly string[]): void {
  assert.deepEqual(list, []);
}
