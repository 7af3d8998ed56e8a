import { stripNotes } from '../../../core/citations/strip.ts';
import { markdown } from '../../../core/documents/formats/markdown.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../io.ts';
import { openFile } from '../open-file.ts';

/** `sourceline strip`: drafts without their source notes, for systems that publish comments. */
export const strip: Command = {
  name: 'strip',
  usage: 'DRAFT…',
  about: 'Prints drafts without their source notes.',
  options: {},
  async run(io, given) {
    if (given.words.length === 0) throw new UsageError('no draft was named');
    let code = 0;
    for (const word of given.words) {
      const opened = await openFile(io, word);
      if ('reason' in opened) {
        io.err(`sourceline strip: ${word}: ${opened.reason}`);
        code = 2;
      } else await io.out(stripNotes(opened.text, markdown.read(opened.text)));
    }
    return code;
  },
};
