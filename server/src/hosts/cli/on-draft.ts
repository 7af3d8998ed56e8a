import { basename } from 'node:path';
import type { Checks } from '../../core/checks/check.ts';
import type { View } from '../../core/features/view.ts';
import type { Given } from './command.ts';
import { type Io, UsageError } from './io.ts';
import { checksPlace, openChecks } from './open-checks.ts';
import { openDraft, openStory } from './open-story.ts';

/** One draft held against its sources, with what people said of it. */
export interface CheckedDraft {
  readonly view: View;
  readonly checks: Checks;
  /** Where these are kept, as it is shown to people. */
  readonly place: string;
  /** The draft's file name. */
  readonly file: string;
}

/** Does something with the one draft of a command; returns the exit code, 2 where the draft cannot be read. */
export async function onDraft(
  io: Io,
  given: Given,
  name: string,
  run: (draft: CheckedDraft) => Promise<number>,
): Promise<number> {
  const [word = '', ...others] = given.words;
  if (others.length > 0) throw new UsageError(`${name} takes one draft at a time`);
  const story = await openStory(io, given);
  try {
    const view = await openDraft(io, story, word);
    if ('reason' in view) {
      io.err(`sourceline ${name}: ${word}: ${view.reason}`);
      return 2;
    }
    const place = checksPlace(word);
    return await run({ view, checks: await openChecks(io, place), place, file: basename(word) });
  } finally {
    story.close();
  }
}
