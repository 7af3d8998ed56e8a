import { knownOf } from '../../core/corpus/known.ts';
import type { Index } from '../../core/corpus/source.ts';
import { markdown } from '../../core/documents/formats/markdown.ts';
import type { View } from '../../core/features/view.ts';
import type { Settings } from '../../core/findings/settings.ts';
import type { Knowledge } from '../../core/mentions/knowledge.ts';
import { readMentions } from '../../core/mentions/read-mentions.ts';
import { check } from '../../core/workspace/check.ts';
import { readDraft } from '../../core/workspace/read-draft.ts';
import { nodeClock } from '../node/clock.ts';
import type { Given } from './command.ts';
import { type Io, UsageError } from './io.ts';
import { loadSettings } from './load-settings.ts';
import { loadSources } from './load-sources.ts';
import { openFile, shown } from './open-file.ts';

/** A sources folder that was read, with what is needed to hold drafts against it. */
export interface Story {
  readonly index: Index;
  readonly settings: Settings;
  readonly knowledge: Knowledge;
  /** Lets go of the index. */
  close(): void;
}

/** Reads the folder of `--sources` and the settings, and tells what was not read. */
export async function openStory(io: Io, given: Given): Promise<Story> {
  const folder = given.text('sources');
  if (given.words.length === 0) throw new UsageError('no draft was named');
  if (folder === null) throw new UsageError('--sources DIR is missing');
  const settings = await loadSettings(io, given.text('config'), folder);
  const knowledge = await io.knowledge();
  const { index, store } = await loadSources(io, folder, knowledge, settings);
  for (const it of index.skipped) io.err(`${it.path}: skipped: ${it.reason}`);
  for (const source of index.sources()) for (const it of source.problems) io.err(`${source.path}: ${it}`);
  if (index.size === 0) io.err(`${folder}: no source could be read here, so nothing is checked against sources`);
  return { index, settings, knowledge, close: () => store.close() };
}

/** Reads one draft and holds it against the story's sources; says why where it cannot be read. */
export async function openDraft(io: Io, story: Story, word: string): Promise<View | { readonly reason: string }> {
  const opened = await openFile(io, word);
  if ('reason' in opened) return opened;
  for (const problem of opened.problems) io.err(`${word}: ${problem}`);
  const { index, settings, knowledge } = story;
  const document = markdown.read(opened.text);
  const read = readDraft(opened.text, document, knownOf(index), (prose) => readMentions(prose, knowledge));
  return { id: shown(io, word), index, settings, ...check(read, index, settings, nodeClock.date()) };
}
