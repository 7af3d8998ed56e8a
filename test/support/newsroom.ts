import { knownOf } from '../../server/src/core/corpus/known.ts';
import { MemoryIndex } from '../../server/src/core/corpus/memory-index.ts';
import { markdown } from '../../server/src/core/documents/formats/markdown.ts';
import { formatOf } from '../../server/src/core/documents/formats.ts';
import { defaultSettings, type Settings } from '../../server/src/core/findings/settings.ts';
import { type Knowledge, noKnowledge } from '../../server/src/core/mentions/knowledge.ts';
import { readMentions } from '../../server/src/core/mentions/read-mentions.ts';
import { type Checked, check } from '../../server/src/core/workspace/check.ts';
import { readDraft } from '../../server/src/core/workspace/read-draft.ts';
import { recordSource } from '../../server/src/core/workspace/read-source.ts';

/** The one place where tests call the core: a newsroom in memory, with sources by file name. */
export function indexSources(files: Readonly<Record<string, string>>, knowledge: Knowledge = noKnowledge): MemoryIndex {
  const index = new MemoryIndex();
  for (const [name, text] of Object.entries(files)) {
    const document = (formatOf(name) ?? markdown).read(text);
    index.put(recordSource({ id: name, path: `sources/${name}` }, document, text, knowledge));
  }
  return index;
}

/** Checks a Markdown draft against sources given by file name. */
export function checkDraft(
  draft: string,
  files: Readonly<Record<string, string>>,
  settings: Partial<Settings> = {},
  knowledge: Knowledge = noKnowledge,
): Checked & { readonly index: MemoryIndex } {
  const index = indexSources(files, knowledge);
  const read = readDraft(draft, markdown.read(draft), knownOf(index), (prose) => readMentions(prose, knowledge));
  return { ...check(read, index, { ...defaultSettings, ...settings }), index };
}
