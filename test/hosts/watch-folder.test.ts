import assert from 'node:assert/strict';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { platform } from 'node:process';
import { test } from 'node:test';
import { watchFolder, watchFolders } from '../../server/src/hosts/node/watch-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ways = { watchFolder, ...(platform === 'linux' && { watchFolders }) };

for (const [name, watch] of Object.entries(ways))
  test(`${name}: changes at any depth are told, in folders that came later too`, async (t) => {
    const root = await temporaryFolder(t, { 'sources/a/b/old.txt': 'It rained.\n', 'sources/c.txt': 'It rained.\n' });
    const sources = join(root, 'sources');
    let told = () => {};
    const stop = watch(sources, () => told());
    t.after(stop);
    /** Resolves when a change was told after something was done; what was told before may still be on its way. */
    const tells = async (act: () => Promise<unknown>): Promise<void> => {
      const heard = new Promise<void>((resolve) => {
        told = resolve;
      });
      await act();
      await heard;
    };
    await tells(() => writeFile(join(sources, 'c.txt'), 'It snowed.\n'));
    await tells(() => writeFile(join(sources, 'a/b/old.txt'), 'It snowed.\n'));
    await tells(() => mkdir(join(sources, 'late/deep'), { recursive: true }));
    await tells(() => writeFile(join(sources, 'late/x.txt'), 'It snowed.\n'));
    await tells(() => rename(join(sources, 'a'), join(sources, 'z')));
    await tells(() => writeFile(join(sources, 'z/b/new.txt'), 'It snowed.\n'));
    await tells(() => rm(join(sources, 'z'), { recursive: true }));
    stop();
  });

test('what is no folder is watched in vain', async (t) => {
  const root = await temporaryFolder(t, { 'a.txt': 'It rained.\n' });
  watchFolder(join(root, 'none'), () => assert.fail('told of nothing'))();
});
