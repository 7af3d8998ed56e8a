import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Check, Checks } from '../../server/src/core/checks/check.ts';
import { readChecks, writeChecks } from '../../server/src/core/checks/checks-file.ts';
import { setCheck } from '../../server/src/core/checks/set-check.ts';
import { facts } from '../../server/src/core/features/facts.ts';
import { checkDraft } from '../support/newsroom.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const isGit = spawnSync('git', ['--version']).status === 0;
const skip = isGit ? false : 'git is not installed';
const draft = Array.from(
  { length: 12 },
  (_, i) => `The council sold ${100 + i} buses on route ${'abcdefghijkl'[i]}.`,
).join(' ');

test('what two people checked of different facts merges in git by itself', {
  skip,
}, async (t) => {
  const repository = new Repository(await temporaryFolder(t), checked(['100', '105', '111'], 'Kim Vale'));
  repository.commitOn('dana', (it) => also(it, ['101', '103'], 'Dana Reyes'));
  repository.commitOn('eli', (it) => also(it, ['107', '109', '111'], 'Eli Ford'));
  assert.equal(repository.merge('dana', 'eli'), 0);
  assert.deepEqual(repository.said(), [
    '100 Kim Vale',
    '101 Dana Reyes',
    '103 Dana Reyes',
    '105 Kim Vale',
    '107 Eli Ford',
    '109 Eli Ford',
    '111 Eli Ford',
    '111 Kim Vale',
  ]);
});

test('what git leaves to a person is read on both sides, and is whole again once written', { skip }, async (t) => {
  const repository = new Repository(await temporaryFolder(t), null);
  repository.commitOn('dana', () => checked(['100', '101', '102'], 'Dana Reyes'));
  repository.commitOn('eli', () => checked(['100', '102', '104'], 'Eli Ford'));
  repository.merge('dana', 'eli');
  const all = ['100 Dana Reyes', '100 Eli Ford', '101 Dana Reyes', '102 Dana Reyes', '102 Eli Ford', '104 Eli Ford'];
  assert.deepEqual(repository.said(), all);
  const text = writeChecks(readChecks(repository.text()), 'draft.md');
  assert.doesNotMatch(text, /[<=>]{7}/);
  assert.deepEqual(saidIn(text), all);
});

test('with `merge=union` for the file git asks nobody', { skip }, async (t) => {
  const repository = new Repository(await temporaryFolder(t), null, '*.checks.yml merge=union\n');
  repository.commitOn('dana', () => checked(['100', '101', '102'], 'Dana Reyes'));
  repository.commitOn('eli', () => checked(['100', '102', '104'], 'Eli Ford'));
  assert.equal(repository.merge('dana', 'eli'), 0);
  assert.doesNotMatch(repository.text(), /[<=>]{7}/);
  assert.equal(repository.said().length, 6);
});

/** A repository with a file of checks. */
class Repository {
  readonly #folder: string;

  constructor(folder: string, checks: Checks | null, attributes = '') {
    this.#folder = folder;
    this.#git('init', '-q', '-b', 'main');
    writeFileSync(path.join(folder, '.gitattributes'), attributes);
    if (checks) writeFileSync(this.#file, writeChecks(checks, 'draft.md'));
    this.#commit();
  }

  get #file(): string {
    return path.join(this.#folder, 'draft.checks.yml');
  }

  text(): string {
    return readFileSync(this.#file, 'utf8');
  }

  /** Who said something of which figure. */
  said(): readonly string[] {
    return saidIn(this.text());
  }

  commitOn(branch: string, change: (checks: Checks) => Checks): void {
    this.#git('checkout', '-q', '-b', branch, 'main');
    const before = branch === 'main' ? '' : (this.#git('show', 'main:draft.checks.yml', true) ?? '');
    writeFileSync(this.#file, writeChecks(change(readChecks(before)), 'draft.md'));
    this.#commit();
  }

  merge(into: string, from: string): number | null {
    this.#git('checkout', '-q', into);
    return spawnSync('git', ['merge', '-q', '-m', 'merge', from], this.#options).status;
  }

  #commit(): void {
    this.#git('add', '-A');
    this.#git('commit', '-q', '--allow-empty', '-m', 'checks');
  }

  get #options() {
    const who = {
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a@b.example',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a@b.example',
    };
    const env = { ...process.env, ...who, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    return { cwd: this.#folder, encoding: 'utf8', env } as const;
  }

  #git(...args: readonly (string | boolean)[]): string | null {
    const mayFail = args.at(-1) === true;
    const words = args.filter((it) => typeof it === 'string');
    const { status, stdout, stderr } = spawnSync('git', words, this.#options);
    if (status !== 0 && !mayFail) throw new Error(`git ${words.join(' ')}: ${stderr}`);
    return status === 0 ? stdout : null;
  }
}

function checked(figures: readonly string[], by: string): Checks {
  return also({ records: [], others: [] }, figures, by);
}

function also(checks: Checks, figures: readonly string[], by: string): Checks {
  const check: Check = { status: 'checked', by, at: '2025-10-18T09:12:44Z', note: '' };
  return figures.reduce((all, figure) => {
    const found = facts({ id: 'draft.md', ...checkDraft(draft, {}) }, all);
    const fact = found.facts.find((it) => it.claim.words.startsWith(`${figure} `));
    return setCheck(all, found.facts, found.anchored, fact?.id ?? '', check);
  }, checks);
}

function saidIn(text: string): readonly string[] {
  const { records } = readChecks(text);
  return records.flatMap((it) => it.checks.map((one) => `${it.claim.words.split(' ')[0]} ${one.by}`)).sort();
}
