import { readFileSync } from 'node:fs';
import { plain } from '../../../server/src/core/documents/formats/plain.ts';
import { toFile } from '../../../server/src/core/documents/places.ts';
import { type Knowledge, noKnowledge } from '../../../server/src/core/mentions/knowledge.ts';
import type { Name } from '../../../server/src/core/mentions/mention.ts';
import { parseTagger } from '../../../server/src/core/mentions/names/model.ts';
import { readMentions } from '../../../server/src/core/mentions/read-mentions.ts';

const model = new URL('../../../server/src/core/mentions/names/tagger.model', import.meta.url);

/** What every host hands in: the model that is shipped. */
export const shipped: Knowledge = { ...noKnowledge, tagger: parseTagger(readFileSync(model)) };

/** The names of a plain text with their offsets in it, in order. */
export function readNames(text: string, knowledge = shipped): readonly Name[] {
  const { document, mentions } = readMentions(plain.read(text), knowledge);
  return mentions.flatMap((list, i) =>
    list.filter((it): it is Name => it.kind === 'name').map((it) => ({ ...it, ...toFile(document.passages[i]!, it) })),
  );
}

/** `text type` of each name, with the subtype where there is one: `KN-23 other/designator`. */
export function describeNames(text: string, knowledge = shipped): readonly string[] {
  return readNames(text, knowledge).map((it) => `${it.text} ${it.type}${it.subtype ? `/${it.subtype}` : ''}`);
}
