import { knownOf } from '../../../core/corpus/known.ts';
import { resolveCitations } from '../../../core/corpus/resolve-citations.ts';
import { markdown } from '../../../core/documents/formats/markdown.ts';
import { citedReferences } from '../../../core/features/cited-references.ts';
import { readMentions } from '../../../core/mentions/read-mentions.ts';
import { readDraft } from '../../../core/workspace/read-draft.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../io.ts';
import { loadSettings } from '../load-settings.ts';
import { loadSources } from '../load-sources.ts';
import { openFile } from '../open-file.ts';

/** `sourceline references`: what drafts cite, as CSL-JSON for Pandoc's `--citeproc` and for reference managers. */
export const references: Command = {
  name: 'references',
  usage: 'DRAFT… --sources DIR',
  about: 'Prints what drafts cite as CSL-JSON, the bibliography that pandoc --citeproc reads.',
  options: {
    sources: { type: 'string', shown: 'DIR', about: 'the folder of sources' },
    config: { type: 'string', shown: 'FILE', about: 'settings (default: sourceline.json here or beside the sources)' },
  },
  async run(io, given) {
    const folder = given.text('sources');
    if (given.words.length === 0) throw new UsageError('no draft was named');
    if (folder === null) throw new UsageError('--sources DIR is missing');
    const settings = await loadSettings(io, given.text('config'), folder);
    const knowledge = await io.knowledge();
    const { index, store, descriptions } = await loadSources(io, folder, knowledge, settings);
    const known = knownOf(index);
    const items = new Map<unknown, object>();
    let code = 0;
    for (const word of given.words) {
      const opened = await openFile(io, word);
      if ('reason' in opened) {
        io.err(`sourceline references: ${word}: ${opened.reason}`);
        code = 2;
        continue;
      }
      const read = readDraft(opened.text, markdown.read(opened.text), known, (it) => readMentions(it, knowledge));
      const cited = citedReferences(resolveCitations(read, index, settings.citationScope), index, descriptions.entries);
      for (const it of cited.items) items.set(it.id, it);
      for (const key of cited.unknown) io.err(`${word}: ${key} is the key of no one source`);
      if (cited.unknown.length > 0) code = Math.max(code, 1);
    }
    store.close();
    await io.out(`${JSON.stringify([...items.values()], null, 2)}\n`);
    return code;
  },
};
