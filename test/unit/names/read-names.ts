import { plain } from '../../../server/src/core/documents/formats/plain.ts';
import { toFile } from '../../../server/src/core/documents/places.ts';
import type { Name } from '../../../server/src/core/mentions/mention.ts';
import { readMentions } from '../../../server/src/core/mentions/read-mentions.ts';
import { loadKnowledge } from '../../../server/src/hosts/node/knowledge.ts';

/** What every host hands in: the models that are shipped. */
const shipped = await loadKnowledge();

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
