import { annotate as annotateDraft } from '../../../core/exports/annotation.ts';
import { type AnnotatedFormat, annotatedFormats } from '../../../core/exports/formats.ts';
import { nodeClock } from '../../node/clock.ts';
import { renderAnnotated } from '../../node/exports/render-annotated.ts';
import type { Command } from '../command.ts';
import { onDraft } from '../on-draft.ts';
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
  run: (io, given) =>
    onDraft(io, given, 'annotate', async ({ view, checks, file }) => {
      const format = (given.text('format') ?? 'footnotes') as AnnotatedFormat;
      const content = await renderAnnotated(annotateDraft(view, checks, file), format, nodeClock.date());
      return putOut(io, 'annotate', content, given.text('out'));
    }),
};
