import { spawnSync } from 'node:child_process';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import type { Index } from '../../server/src/core/corpus/source.ts';
import type { Article } from './articles.ts';
import { now, time } from './measure.ts';
import { memory } from './memory.ts';
import type { Random } from './random.ts';

/** What a user could pick instead, and how it does beside us. */
export interface PeerTimes {
  /** Milliseconds to fill it, to be ready again from what it saved, and megabytes in memory. */
  readonly index: number;
  readonly start: number;
  readonly megabytes: number;
}

/** Milliseconds of one look-up: ours, and ripgrep's over the raw files. */
export interface LookUpTimes {
  readonly name: number;
  readonly figure: number;
  readonly ripgrepName: number | null;
  readonly ripgrepFigure: number | null;
}

const shown = 20;

/** One name and one figure of many looked up, with the passages that a hover shows. */
export function measureLookUps(index: Index, samples: readonly Article[], folder: string, random: Random): LookUpTimes {
  const names = samples.flatMap(({ text }) => /\n([A-Z][a-z]+ [A-Z][a-z]+), who heads/.exec(text)?.[1] ?? []);
  const figures = samples.flatMap(
    ({ text }) => / ([\d,]{2,7}) (soldiers|families|homes|workers)/.exec(text)?.[1] ?? [],
  );
  const look = (key: string) => {
    const { postings } = index.lookup(key, 200);
    return postings.slice(0, shown).map((it) => index.passage(it.source, it.passage));
  };
  const name = time(200, () => look(`n:${random.pick(names).toLowerCase()}`)).median;
  const figure = time(200, () => look(`q:${random.pick(figures).replaceAll(',', '')}`)).median;
  const grep = (words: string) => {
    const begun = performance.now();
    const { error } = spawnSync('rg', ['--count', '--fixed-strings', '--word-regexp', words, folder]);
    return error ? null : performance.now() - begun;
  };
  grep(names[0]!);
  return { name, figure, ripgrepName: grep(random.pick(names)), ripgrepFigure: grep(random.pick(figures)) };
}

/** MiniSearch over the same articles: filled, saved, and loaded again. */
export function measureMiniSearch(articles: readonly Article[]): PeerTimes {
  const options = { fields: ['text'], idField: 'name' };
  const before = memory();
  const begun = now();
  const index = new MiniSearch<Article>(options);
  index.addAll(articles);
  const filled = now() - begun;
  const megabytes = memory() - before;
  const saved = JSON.stringify(index);
  const loading = now();
  MiniSearch.loadJSON(saved, options);
  return { index: filled, start: now() - loading, megabytes };
}

/** FlexSearch over the same articles: filled, saved, and loaded again. */
export async function measureFlexSearch(articles: readonly Article[]): Promise<PeerTimes> {
  const before = memory();
  const begun = now();
  const index = new FlexSearch.Index({ tokenize: 'strict' });
  for (const [i, it] of articles.entries()) index.add(i, it.text);
  const filled = now() - begun;
  const megabytes = memory() - before;
  const saved = new Map<string, string>();
  await index.export((key: string, data: string) => void saved.set(key, data));
  const loading = now();
  const other = new FlexSearch.Index({ tokenize: 'strict' });
  for (const [key, data] of saved) await other.import(key, data);
  return { index: filled, start: now() - loading, megabytes };
}
