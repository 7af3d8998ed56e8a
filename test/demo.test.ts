import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { rules } from '../server/src/core/findings/all.ts';
import { loadKnowledge } from '../server/src/hosts/node/knowledge.ts';
import { checkDraft } from './support/newsroom.ts';

const demo = path.join(import.meta.dirname, '..', 'client', 'demo');

test('the demo draft has every finding once', async () => {
  const read = (...names: readonly string[]) => readFileSync(path.join(demo, ...names), 'utf8');
  const sources = Object.fromEntries(readdirSync(path.join(demo, 'sources')).map((it) => [it, read('sources', it)]));
  const { findings } = checkDraft(read('draft.md'), sources, {}, await loadKnowledge());
  const codes = rules.filter((it) => it.severity !== 'off').map((it) => it.code);
  assert.deepEqual(findings.map((it) => it.code).sort(), codes.sort());
});
