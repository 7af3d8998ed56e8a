import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../../server/src/hosts/node/knowledge.ts';
import { Client } from '../support/client.ts';
import { call } from '../support/command-line.ts';

const demo = fileURLToPath(new URL('../../client/demo', import.meta.url));

/** What is said, and where: the line and column from 1. */
interface Said {
  readonly code: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

test('an editor is told what the command line prints', async () => {
  const knowledge = await loadKnowledge();
  const text = await readFile(join(demo, 'draft.md'), 'utf8');
  const names = await readdir(join(demo, 'sources'));
  const texts = names.map(async (it) => [
    `file:///demo/sources/${it}`,
    await readFile(join(demo, 'sources', it), 'utf8'),
  ]);
  const files: Record<string, string> = Object.fromEntries(await Promise.all(texts));

  const checked = await call(['check', 'draft.md', '--sources', 'sources', '--format', 'json'], demo, [], knowledge);
  const printed: readonly Said[] = JSON.parse(checked.out).drafts[0].findings;

  const client = await Client.start({ files, folders: ['file:///demo'], knowledge });
  await client.open('file:///demo/draft.md', text);
  const items = await client.diagnostics('file:///demo/draft.md');
  await client.stop();
  const told = items.map(({ code, range: { start }, message }): Said => {
    return { code, line: start.line + 1, column: start.character + 1, message };
  });
  assert.ok(told.length > 20);
  assert.deepEqual(
    told,
    printed.map(({ code, line, column, message }): Said => ({ code, line, column, message })),
  );
});
