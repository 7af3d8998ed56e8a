import { noKnowledge } from '../../server/src/core/mentions/knowledge.ts';
import { Corpora } from '../../server/src/core/workspace/corpora.ts';
import { readHere } from '../../server/src/core/workspace/read-here.ts';
import type { Stores } from '../../server/src/core/workspace/store.ts';
import { nodeClock } from '../../server/src/hosts/node/clock.ts';
import { nodeFiles } from '../../server/src/hosts/node/files.ts';
import { diskStores } from '../../server/src/hosts/node/store/disk-stores.ts';

// A process that brings an index up to date and says what it has put away, a line each, until somebody kills it.
const [cache = '', folder = '', version = ''] = process.argv.slice(2);
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
const tell = (message: string) => say({ told: message });
const disk = diskStores({ cache: () => cache, tell, version });
const stores: Stores = {
  ...disk,
  async open(...asked) {
    const store = await disk.open(...asked);
    const commit = store.commit.bind(store);
    store.commit = async (change) => {
      say({ begins: change.files.length });
      await commit(change);
      say({ kept: change.files.map(({ id, size }) => [id, size]), removed: change.removed });
    };
    return store;
  },
};
const world = { files: nodeFiles, clock: nodeClock, knowledge: noKnowledge };
const log = { info: tell, error: tell };
const quiet = { began: () => {}, progressed: () => {}, published: () => {}, ended: () => say({ ended: true }) };
new Corpora({ ...world, reader: readHere(world), log, stores }, quiet).of([{ folder, pattern: null }]);
