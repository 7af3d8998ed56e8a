import { sameTexts } from '../../../core/corpus/same-text.ts';
import type { Index } from '../../../core/corpus/source.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../io.ts';
import { loadSettings } from '../load-settings.ts';
import { foldersOf, loadSources } from '../load-sources.ts';

/** Sources up to which the text of each is held against the others: that reads all of them again. */
const mostCompared = 10_000;
const tooMany = `more than ${mostCompared.toLocaleString('en')} sources: not searched for texts that stand in several files`;

/** `sourceline index`: reads a folder of sources and says what was read and what was not. */
export const indexSources: Command = {
  name: 'index',
  usage: '--sources DIR [--delete]',
  about: 'Brings the index of a folder of sources up to date and prints what was read, what was skipped and why.',
  options: {
    sources: { type: 'string', shown: 'DIR', about: 'the folder of sources' },
    delete: { type: 'boolean', about: 'deletes the index of that folder' },
  },
  async run(io, given) {
    const folder = given.text('sources');
    if (given.words.length > 0) throw new UsageError(`takes no file: ${given.words[0]}`);
    if (folder === null) throw new UsageError('--sources DIR is missing');
    if (given.flag('delete')) {
      const problem = await io.stores((it) => io.err(it)).delete(foldersOf(io, folder), null);
      if (problem === null) await io.out(`nothing is kept of ${folder} any more\n`);
      else io.err(`sourceline index: ${problem}`);
      return problem === null ? 0 : 2;
    }
    const settings = await loadSettings(io, null, folder);
    const { index, store } = await loadSources(io, folder, await io.knowledge(), settings);
    const read = [...index.sources()].map((it) => {
      const { title, outlet, date } = it.metadata;
      return `${it.path}: read: ${[title, outlet, date].filter(Boolean).join(', ') || 'says nothing of itself'}\n`;
    });
    const problems = [...index.sources()].flatMap((it) => it.problems.map((one) => `${it.path}: ${one}\n`));
    const copies = index.size <= mostCompared ? tellCopies(index) : [`${tooMany}\n`];
    const skipped = index.skipped.map((it) => `${it.path}: skipped: ${it.reason}\n`);
    const total = `${index.size} read, ${index.skipped.length} skipped\n`;
    store.close();
    await io.out([...read, ...problems, ...copies, ...skipped, total].join(''));
    return 0;
  },
};

function tellCopies(index: Index): readonly string[] {
  return sameTexts(index).flatMap(([first, ...others]) =>
    others.map((it) => `${it.path}: the same text as ${first?.path}\n`),
  );
}
