import { basename } from 'node:path';
import { annotate as annotateDraft } from '../../../core/exports/annotation.ts';
import { type AnnotatedFormat, annotatedFormats } from '../../../core/exports/formats.ts';
import { nodeClock } from '../../node/clock.ts';
import { renderAnnotated } from '../../node/exports/render-annotated.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../io.ts';
import { checksPlace, openChecks } from '../open-checks.ts';
import { openDraft, openStory } from '../open-story.ts';
import { putOut } from '../put-out.ts';

/** `sourceline annotate`: the draft with the passages behind its facts. */
export const annotate: Command = {
  name: 'annotate',
  usage: 'DRAFT --sources DIR',
  about: 'Writes the draft with its evidence beside each fact; the draft itself stays as it is.',
  options: {
    sources: { type: 'string', shown: 'DIR', about: 'the folder of sources' },
    format: { type: 'string', values: annotatedFormats, about: 'the shape of the draft (default: footnotes)' },
    out: { type: 'string', shown: 'FILE', about: 'where it is written (default: standard output)' },
    config: { type: 'string', shown: 'FILE', about: 'settings (default: sourceline.json here or beside the sources)' },
  },
  async run(io, given) {
    const [word = '', ...others] = given.words;
    if (others.length > 0) throw new UsageError('one draft is annotated at a time');
    const story = await openStory(io, given);
    try {
      const view = await openDraft(io, story, word);
      if ('reason' in view) {
        io.err(`sourceline annotate: ${word}: ${view.reason}`);
        return 2;
      }
      const annotated = annotateDraft(view, await openChecks(io, checksPlace(word)), basename(word));
      const format = (given.text('format') ?? 'footnotes') as AnnotatedFormat;
      const content = await renderAnnotated(annotated, format, nodeClock.date());
      return await putOut(io, 'annotate', content, given.text('out'));
    } finally {
      story.close();
    }
  },
};
