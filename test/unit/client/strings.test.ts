import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { stringsOfClient } from '../../../scripts/export-strings.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
const manifest: Manifest = JSON.parse(read('package.json'));
const words: Readonly<Record<string, string>> = JSON.parse(read('package.nls.json'));

interface Setting {
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
}
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category?: string }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
    readonly viewsWelcome: readonly { readonly contents: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string }[]>>;
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac: string }[];
  };
}
const { commands, configuration, viewsWelcome, menus, keybindings } = manifest.contributes;

describe('the words of the extension', () => {
  test('every string of the client is in the bundle for translators', () => {
    const bundle: object = JSON.parse(read('l10n/bundle.l10n.json'));
    assert.deepEqual(Object.keys(bundle), stringsOfClient(), 'node scripts/export-strings.ts writes it anew');
  });

  test('no message is shown past the bundle', () => {
    const shown =
      /\bshow(?:Information|Warning|Error)Message\(\s*['"`]|\b(?:title|placeholder|prompt|tooltip)\s*[:=]\s*['"`]\p{Lu}/u;
    const files = globSync('client/src/**/*.ts', { cwd: root });
    assert.deepEqual(
      files.filter((it) => shown.test(read(it))),
      [],
    );
  });

  test('package.json shows what package.nls.json says, all of it', () => {
    const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? '');
    assert.deepEqual([...new Set(used)].sort(), Object.keys(words).sort());
    assert.deepEqual(
      Object.keys(words).filter((it) => !words[it]?.trim()),
      [],
    );
  });

  test('every setting is explained, with an example', () => {
    const settings = configuration.flatMap((it) => Object.entries(it.properties));
    const explained = (it: Setting) => words[it.markdownDescription?.replaceAll('%', '') ?? ''] ?? '';
    assert.deepEqual(
      settings.filter(([, it]) => !/\S\n\nExample: /.test(explained(it))).map(([key]) => key),
      [],
    );
  });

  test('every command has a category and a title of its own', () => {
    const titles = commands.map((it) => words[it.title.replaceAll('%', '')] ?? '');
    assert.equal(new Set(titles).size, titles.length);
    assert.ok(titles.every((it) => /^\p{Lu}/u.test(it)));
    assert.ok(commands.every((it) => it.category === 'Sourceline'));
  });
});

describe('what the manifest names', () => {
  const known = new Set(commands.map((it) => it.command));

  test('commands of menus and keys are declared', () => {
    const named = [...Object.values(menus).flat(), ...keybindings].flatMap((it) => it.command ?? []);
    assert.deepEqual(
      named.filter((it) => it.startsWith('sourceline.') && !known.has(it)),
      [],
    );
  });

  test('links of welcome texts are commands', () => {
    const links = viewsWelcome.flatMap((it) => [
      ...(words[it.contents.replaceAll('%', '')] ?? '').matchAll(/\(command:(sourceline\.\w+)\)/g),
    ]);
    assert.deepEqual(
      links.map(([, it]) => it ?? '').filter((it) => !known.has(it)),
      [],
    );
  });

  test('keys are chords of their own, the same on a Mac', () => {
    const keys = keybindings.map((it) => it.key);
    assert.equal(new Set(keys).size, keys.length);
    assert.ok(keybindings.every((it) => it.mac === it.key.replaceAll('ctrl+', 'cmd+') && it.key.startsWith('ctrl+k ')));
  });

  test('pictures are there', () => {
    const pictures = read('package.json').match(/client\/media\/[\w./-]+/g) ?? [];
    assert.deepEqual(
      pictures.filter((it) => !existsSync(path.join(root, it))),
      [],
    );
  });
});
