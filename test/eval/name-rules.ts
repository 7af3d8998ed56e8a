import { plain } from '../../server/src/core/documents/formats/plain.ts';
import { toFile } from '../../server/src/core/documents/places.ts';
import type { Knowledge } from '../../server/src/core/mentions/knowledge.ts';
import { copyToRepeats } from '../../server/src/core/mentions/names/copy-names.ts';
import { toName } from '../../server/src/core/mentions/names/extract.ts';
import type { TaggerModel } from '../../server/src/core/mentions/names/model.ts';
import { nameRules, refine } from '../../server/src/core/mentions/names/refine.ts';
import { castVotes, settleTypes } from '../../server/src/core/mentions/names/settle-types.ts';
import { tagNames } from '../../server/src/core/mentions/names/tag.ts';
import { readPassages } from '../../server/src/core/mentions/read-mentions.ts';
import { fOf, scoreNames, setType } from '../../server/train/score.ts';
import type { GoldDocument, GoldName } from '../../server/train/sets.ts';

const documentRules = ['majority type', 'copy to repeats'] as const;

/** What each rule adds: scores with all of them, then with each one left out, as a Markdown table. */
export function measureRules(
  sets: readonly { readonly id: string; readonly documents: readonly GoldDocument[] }[],
  knowledge: Knowledge & { readonly tagger: TaggerModel },
): string {
  const ids = [...nameRules.map((it) => it.id), ...documentRules];
  const rows = [[], ids, ...ids.map((id) => [id])].map((without) => {
    const cells = sets.map(({ documents }) => {
      const { untyped, typed } = scoreNames(documents, (it) => findWithout(it.text, new Set(without), knowledge));
      return `${fOf(untyped).toFixed(1)} / ${fOf(typed).toFixed(1)}`;
    });
    const title =
      without.length === 0 ? 'all rules' : without.length === 1 ? `without ${without[0]}` : 'the model alone';
    return `| ${title} | ${cells.join(' | ')} |`;
  });
  return [
    `| untyped / typed F | ${sets.map((it) => it.id).join(' | ')} |`,
    `|---|${sets.map(() => '---|').join('')}`,
    ...rows,
  ].join('\n');
}

function findWithout(
  text: string,
  without: ReadonlySet<string>,
  knowledge: Knowledge & { readonly tagger: TaggerModel },
): GoldName[] {
  const document = plain.read(text);
  const readings = readPassages(document.passages, null, knowledge).map((it) => it.reading);
  const rules = nameRules.filter((it) => !without.has(it.id));
  const found = readings.map(({ tokens }) =>
    refine(tokens, tagNames(tokens, knowledge.tagger), rules).map((it) => toName(tokens, it)),
  );
  const votes = castVotes(found);
  const settled = without.has('majority type') ? found : settleTypes(found, votes);
  const lists = without.has('copy to repeats') ? settled : copyToRepeats(readings, settled, votes);
  return lists.flatMap((list, i) =>
    list.map((it) => ({ ...toFile(document.passages[i]!, it), type: setType(it.type) })),
  );
}
