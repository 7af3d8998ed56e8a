import { fileURLToPath } from 'node:url';
import { addSource } from '../../../core/workspace/add-source.ts';
import { nodeClock } from '../../node/clock.ts';
import { fetchAddress } from '../../node/fetch-address.ts';
import { idOf } from '../../node/files.ts';
import { createFile, saveFile } from '../../node/save-file.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../io.ts';
import { loadSettings } from '../load-settings.ts';
import { absolute } from '../open-file.ts';

/** `sourceline add`: pages of the web as sources; the one command that connects to the network. */
export const add: Command = {
  name: 'add',
  usage: 'ADDRESS… --sources DIR',
  about: 'Fetches pages and adds them to a folder of sources, as Markdown with what they state of themselves.',
  options: {
    sources: { type: 'string', shown: 'DIR', about: 'the folder of sources; made where there is none' },
    'allow-private': { type: 'boolean', about: 'asks machines of the own network too' },
  },
  async run(io, given) {
    const folder = given.text('sources');
    if (given.words.length === 0) throw new UsageError('no address was given');
    if (folder === null) throw new UsageError('--sources DIR is missing');
    const { limits } = await loadSettings(io, null, folder);
    const saving = { save: saveFile, create: createFile };
    const world = { files: io.files, clock: nodeClock, saving, fetching: { fetch: fetchAddress } };
    let code = 0;
    for (const address of given.words) {
      const added = await addSource(
        idOf(absolute(io, folder)),
        { address },
        world,
        limits,
        given.flag('allow-private'),
      );
      if ('id' in added && added.missing) io.err(`sourceline add: ${added.missing}`);
      if ('id' in added) await io.out(`${fileURLToPath(added.id)}\n`);
      else {
        io.err(`sourceline add: ${added.reason}`);
        code = 2;
      }
    }
    return code;
  },
};
