import { tellSpent } from '../../../core/workspace/stopwatch.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../io.ts';
import { loadSettings } from '../load-settings.ts';
import { loadSources } from '../load-sources.ts';

/** `sourceline stats`: counts and timings of a folder of sources. */
export const stats: Command = {
  name: 'stats',
  usage: '--sources DIR',
  about: 'Prints how much is in a folder of sources and how long reading it takes.',
  options: { sources: { type: 'string', shown: 'DIR', about: 'the folder of sources' } },
  async run(io, given) {
    const folder = given.text('sources');
    if (given.words.length > 0) throw new UsageError(`takes no file: ${given.words[0]}`);
    if (folder === null) throw new UsageError('--sources DIR is missing');
    const settings = await loadSettings(io, null, folder);
    const begun = performance.now();
    const knowledge = await io.knowledge();
    const known = performance.now();
    const { index, store, spent } = await loadSources(io, folder, knowledge, settings);
    const seconds = (performance.now() - known) / 1000;
    const counts = new Map<string, number>();
    let words = 0;
    let letters = 0;
    for (const { number } of index.sources())
      for (let at = 0; at < index.passagesOf(number); at++) {
        const passage = index.passage(number, at);
        if (!passage) continue;
        letters += passage.text.length;
        words += passage.text.split(/\s+/).length;
        for (const { kind } of passage.mentions) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      }
    const rows: readonly (readonly [string, string])[] = [
      ['sources read', `${index.size}`],
      ['skipped', `${index.skipped.length}`],
      ['text', `${(letters / 1_000_000).toFixed(2)} million characters`],
      ['passages', `${index.passageCount}`],
      ['words', `${words}`],
      ...[...counts].sort().map(([kind, count]) => [`${kind}s`, `${count}`] as const),
      ['models and tables', `${(known - begun).toFixed(0)} ms`],
      ['bringing up to date', `${(seconds * 1000).toFixed(0)} ms`],
      ['on all threads', tellSpent(spent) || 'nothing changed'],
    ];
    store.close();
    await io.out(rows.map(([name, value]) => `${name.padEnd(20)} ${value}\n`).join(''));
    return 0;
  },
};
