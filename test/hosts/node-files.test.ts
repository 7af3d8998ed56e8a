import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { locateSources } from '../../server/src/core/workspace/locate-sources.ts';
import { idOf, nodeFiles } from '../../server/src/hosts/node/files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** An address as VS Code writes it: more letters are encoded than Node encodes. */
const written = (path: string) =>
  pathToFileURL(path).href.replace(/[()@+']/g, (it) => `%${it.charCodeAt(0).toString(16)}`);

test('a folder has several addresses, and is one folder', async (t) => {
  const story = "my story (it's) @desk";
  const files = { [`${story}/sources/a b.txt`]: 'x', 'sources/other.txt': 'y', [`${story}/parts/draft.md`]: 'z' };
  const folder = await temporaryFolder(t, files);
  const root = written(join(folder, story));
  const draft = written(join(folder, story, 'parts/draft.md'));
  const found = await locateSources(draft, [root], ['sources'], nodeFiles);
  assert.deepEqual(found, [{ folder: idOf(join(folder, story, 'sources')), pattern: null }]);
  // Nothing above the workspace folder is looked at.
  assert.equal(await locateSources(draft, [written(join(folder, story, 'parts'))], ['sources'], nodeFiles), null);
  assert.equal(nodeFiles.pathIn(root, draft), `${story}/parts/draft.md`);
  const listed = await nodeFiles.list(written(join(folder, story, 'sources')));
  assert.deepEqual(
    listed?.files.map((it) => it.path),
    ['sources/a b.txt'],
  );
});

test('paths are taken as people write them', async (t) => {
  const folder = await temporaryFolder(t);
  const base = idOf(folder);
  assert.equal(nodeFiles.resolve(base, 'sources'), idOf(join(folder, 'sources')));
  assert.equal(nodeFiles.resolve(base, '../wire'), idOf(join(folder, '../wire')));
  assert.equal(nodeFiles.resolve(base, join(folder, 'x')), idOf(join(folder, 'x')));
  assert.equal(nodeFiles.resolve(base, '~/x'), idOf(join(process.env.HOME ?? '', 'x')));
});

test('what is no file of this machine is nothing', async () => {
  for (const id of ['untitled:Untitled-1', 'vscode-vfs://github/x/y.md', 'file://%', 'http://example.org/a.md']) {
    assert.equal(await nodeFiles.look(id), null);
    assert.equal(await nodeFiles.list(id), null);
    assert.equal(nodeFiles.pathIn('file:///', id), null);
    assert.ok('reason' in (await nodeFiles.read(id)));
  }
  assert.equal(nodeFiles.parent('untitled:Untitled-1'), null);
  assert.equal(nodeFiles.parent('file:///'), null);
});
