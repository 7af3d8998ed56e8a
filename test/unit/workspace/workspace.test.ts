import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { defaultSettings } from '../../../server/src/core/findings/settings.ts';
import { noKnowledge } from '../../../server/src/core/mentions/knowledge.ts';
import { readHere } from '../../../server/src/core/workspace/read-here.ts';
import { Workspace } from '../../../server/src/core/workspace/workspace.ts';
import { HandClock } from '../../support/hand-clock.ts';
import { MemoryFiles } from '../../support/memory-files.ts';

const root = 'file:///story';
const draft = `${root}/draft.md`;

/** A workspace over files in memory, and a promise of the next end of a reading. */
async function start(files: MemoryFiles) {
  let ended = () => {};
  const quiet = { info: () => {}, trace: () => {}, error: (line: string) => assert.fail(line) };
  const events = { began: () => {}, progressed: () => {}, published: () => {}, ended: () => ended() };
  const ports = { files, clock: new HandClock(), knowledge: noKnowledge };
  const world = { ...ports, reader: readHere(ports), log: quiet };
  const workspace = new Workspace(world, events);
  const settled = async () => {
    while (workspace.corpora().some((it) => it.status().state === 'reading')) await setImmediate();
  };
  const next = (change: () => void) =>
    new Promise<void>((resolve) => {
      ended = resolve;
      change();
    });
  await workspace.setFolders(new Map([[root, defaultSettings]]), defaultSettings);
  await settled();
  return { workspace, next, settled };
}

const sayings = [
  'Ada Brennick came on Monday.',
  'Ada Brenick left.',
  '12,000 men came.',
  '“We will build it by hand,” she said.',
  '[@a]',
];
const prose = fc.array(fc.constantFrom(...sayings), { minLength: 1, maxLength: 4 }).map((it) => `${it.join(' ')}\n`);
const step = fc.oneof(
  fc.record({ kind: fc.constant('draft' as const), text: prose }),
  fc.record({ kind: fc.constant('source' as const), name: fc.constantFrom('a', 'b', 'c'), text: prose }),
  fc.record({ kind: fc.constant('remove' as const), name: fc.constantFrom('a', 'b', 'c') }),
);

test('after any changes the findings are those of a workspace that starts from there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const files = new MemoryFiles({ [`${root}/sources/base.txt`]: 'The harbour opened on Monday.\n' });
      const { workspace, next } = await start(files);
      let text = 'Nothing yet.\n';
      workspace.openDraft(draft, 1, text);
      await workspace.located(draft);
      for (const it of steps) {
        if (it.kind === 'draft') {
          text = it.text;
          workspace.changeDraft(draft, 2, text, null);
        } else {
          const id = `${root}/sources/${it.name}.txt`;
          if (it.kind === 'source') files.write(id, it.text);
          else files.remove(id);
          await next(() => workspace.sourcesChanged([id]));
        }
        workspace.view(draft);
      }
      const fresh = await start(files);
      fresh.workspace.openDraft(draft, 1, text);
      await fresh.workspace.located(draft);
      const told = (it: Workspace) =>
        it.view(draft)?.findings.map(({ code, start, end, message }) => [code, start, end, message]);
      assert.deepEqual(told(workspace), told(fresh.workspace));
    }),
    { numRuns: 40 },
  );
});

test('a view is made once for a text and a state of the sources', async () => {
  const { workspace, next } = await start(new MemoryFiles({ [`${root}/sources/a.txt`]: 'Ada Brennick came.\n' }));
  workspace.openDraft(draft, 1, 'Ada Brennick came.\n');
  await workspace.located(draft);
  const view = workspace.view(draft);
  assert.ok(view);
  assert.equal(workspace.view(draft), view);
  workspace.changeDraft(draft, 2, 'Ada Brennick left.\n', null);
  const changed = workspace.view(draft);
  assert.notEqual(changed, view);
  await next(() => workspace.rebuild());
  assert.notEqual(workspace.view(draft), changed);
});

test('a draft in another language gets no findings, and it is said', async () => {
  const { workspace } = await start(new MemoryFiles({ [`${root}/sources/a.txt`]: 'Ada Brennick came.\n' }));
  const german =
    'Die Bürgermeisterin hat gestern den neuen Hafen eröffnet und vor vielen Leuten eine lange Rede gehalten.\n';
  workspace.openDraft(draft, 1, `${german}\n[@nobody]\n\n${german}`);
  await workspace.located(draft);
  assert.deepEqual(workspace.view(draft)?.findings, []);
  assert.equal(workspace.status(draft).notChecked, 'not checked: language');
});

test('a file that two folders hold is read once', async () => {
  const { workspace } = await start(new MemoryFiles({ [`${root}/sources/deep/a.txt`]: 'Ada Brennick came.\n' }));
  const settings = { ...defaultSettings, sources: ['sources', 'sources/deep'] };
  await workspace.setFolders(new Map([[root, settings]]), settings);
  const [corpus] = workspace.corpora();
  while (corpus?.status().state === 'reading') await setImmediate();
  assert.equal(corpus?.index.size, 1);
});

test('a storm of changes is one look at the folder, and each file is read once', async () => {
  const texts = Array.from({ length: 150 }, (_, i) => [`${root}/sources/${i}.txt`, `Ada Brennick came ${i}.\n`]);
  const files = new MemoryFiles(Object.fromEntries(texts));
  const { workspace, settled } = await start(files);
  const asked = { list: 0, look: 0, parse: 0 };
  for (const name of ['list', 'look', 'parse'] as const) {
    const own = files[name].bind(files) as (...args: unknown[]) => unknown;
    Object.assign(files, {
      [name]: (...args: unknown[]) => {
        asked[name]++;
        return own(...args);
      },
    });
  }
  for (const [id, text] of texts) files.write(id!, `${text}She left.\n`);
  // As a client tells of a branch that was switched to: in one message, and then in many.
  workspace.sourcesChanged(texts.map(([id]) => id!));
  for (const [id] of texts) workspace.sourcesChanged([id!]);
  for (let turns = 0; asked.parse < 150 && turns < 10_000; turns++) await setImmediate();
  await settled();
  assert.equal(asked.look, 0);
  assert.ok(asked.list <= 2, `listed ${asked.list} times`);
  assert.equal(asked.parse, 150);
});
