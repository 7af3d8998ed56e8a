import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { rules } from '../server/src/core/findings/all.ts';
import { root } from './support/imports.ts';

const files = ['server', 'client', 'test', 'scripts'].flatMap((folder) =>
  globSync(`${folder}/**/*.{ts,mjs}`, { cwd: root }),
);
const texts = new Map(files.map((it) => [it.split(path.sep).join('/'), readFileSync(path.join(root, it), 'utf8')]));
const findings = 'server/src/core/findings';

describe('tidiness', () => {
  test('no file is over 500 lines', (t) => {
    const sizes = [...texts].filter(([it]) => !it.startsWith('test/')).map(([, text]) => text.split('\n').length - 1);
    sizes.sort((a, b) => a - b);
    t.diagnostic(`${sizes.length} source files, median ${sizes[sizes.length >> 1]} lines, longest ${sizes.at(-1)}`);
    none([...texts].filter(([, text]) => text.split('\n').length > 501).map(([it]) => it));
  });

  test('file names are kebab-case, and none is an index or a bag', () => {
    const names = [...texts.keys()].map((it) => path.posix.basename(it));
    none(names.filter((it) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|mjs)$/.test(it)));
    none(names.filter((it) => /^(index|utils?|helpers?|common|misc)\./.test(it)));
  });

  test('exports are named', () => none(matching(/^export default\b/m)));

  test('nothing is left for later', () => none(matching(new RegExp(`\\b(${['TO', 'FIX'].join('DO|')}ME)\\b`))));

  test('each finding is a file, a spec, a setting, a line of the README, and in the list', () => {
    const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
    const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const sections: readonly { readonly properties: Readonly<Record<string, { readonly default: unknown }>> }[] =
      contributes?.configuration ?? [];
    const settings = Object.assign({}, ...sections.map((it) => it.properties));
    for (const { code, severity } of rules) {
      assert.ok(existsSync(path.join(root, findings, `${code}.ts`)), `${code} has no file of its name`);
      assert.ok(existsSync(path.join(root, findings, `${code}.spec.md`)), `${code} has no spec`);
      assert.equal(
        settings[`sourceline.findings.${code}`]?.default,
        severity,
        `${code} has no setting with its default`,
      );
      assert.ok(readme.includes(`/${code}.spec.md) | ${severity} |`), `${code} is not in the README with its default`);
    }
    const settable = Object.keys(settings).filter((it) => it.startsWith('sourceline.findings.'));
    none(settable.filter((it) => !rules.some(({ code }) => it === `sourceline.findings.${code}`)));
    const specified = globSync(`${findings}/*.spec.md`, { cwd: root }).map((it) => path.basename(it, '.spec.md'));
    none(specified.filter((code) => !rules.some((it) => it.code === code)));
  });
});

function matching(pattern: RegExp): readonly string[] {
  return [...texts].filter(([, text]) => pattern.test(text)).map(([it]) => it);
}

function none(list: readonly string[]): void {
  assert.deepEqual(list, []);
}
