import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultLimits } from '../../server/src/core/documents/limits.ts';
import { readFile } from '../../server/src/core/workspace/read-file.ts';
import { idOf, nodeFiles } from '../../server/src/hosts/node/files.ts';
import { Pool } from '../../server/src/hosts/node/workers/pool.ts';
import { call } from '../support/command-line.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const real = new URL('../../server/src/hosts/node/workers/worker.ts', import.meta.url);
const hostile = new URL('../support/hostile-worker.ts', import.meta.url);
const documentOf = (name: string) => ({ id: `file:///story/${name}`, path: name });

test('a worker gives the documents of a file as this thread reads them', async (t) => {
  const folder = await temporaryFolder(t, {
    'harbour.json': '[{"id": 1, "title": "A bridge", "text": "It cost 12 million."}, {"id": 2, "text": "It rained."}]',
  });
  const file = { id: idOf(`${folder}/harbour.json`), path: 'harbour.json' };
  const pool = new Pool(real, 1);
  t.after(() => pool.close());
  const reading = await pool.read({ document: file, limits: defaultLimits });
  assert.deepEqual(reading, await readFile(file, nodeFiles, defaultLimits));
  assert.ok('parts' in reading && reading.parts.length === 2);
});

test('a file that hangs its parser, or ends its thread, is named, and the next one is read', async (t) => {
  const pool = new Pool(hostile, 1);
  t.after(() => pool.close());
  const read = (name: string, limits = defaultLimits) => pool.read({ document: documentOf(name), limits });
  assert.deepEqual(await read('spins.txt', { ...defaultLimits, seconds: 0.5 }), {
    reason: 'took longer than 0.5 s to get on and was given up (setting limits.seconds)',
    missing: false,
  });
  assert.deepEqual(await read('exits.txt'), { reason: 'ended the thread that read it (exit code 3)', missing: false });
  const next = await read('a.txt');
  assert.ok('parts' in next);
});

for (const command of ['read', 'mentions'])
  test(`${command} says why it read nothing of a file, and goes on to the next`, async (t) => {
    const folder = await temporaryFolder(t, { 'spins.docx': 'x', 'harbour.txt': 'Mayor Ada Brennick came.\n' });
    const reason = 'took longer than 5 s to get on and was given up (setting limits.seconds)';
    const { code, out, err } = await call([command, 'spins.docx', 'harbour.txt'], folder, [], undefined, {
      read: async (file) =>
        file.path === 'spins.docx' ? { reason, missing: false } : readFile(file, nodeFiles, defaultLimits),
    });
    assert.equal(code, 2);
    assert.equal(err, `sourceline ${command}: spins.docx: ${reason}`);
    assert.match(out, /harbour\.txt/);
  });
