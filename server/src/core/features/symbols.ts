import { tie } from '../corpus/entities.ts';
import type { NameForm } from '../corpus/name-table.ts';
import type { Index } from '../corpus/source.ts';
import type { NameType } from '../mentions/mention.ts';
import { searchNames } from './search-names.ts';
import { type SourcePlace, sourcePlace } from './source-place.ts';

/** An entity of the corpus, as a list of symbols shows it. */
export interface EntitySymbol {
  readonly name: string;
  readonly type: NameType;
  /** Other spellings, the most used first. */
  readonly variants: readonly string[];
  readonly count: number;
  readonly place: SourcePlace;
}

const symbolLimit = 200;
/** Forms tied for one list: an entity has several. */
const formLimit = 600;

/** The entities whose name holds every word of a query, as beginnings of words; the most mentioned first. */
export function symbols(index: Index, query: string): readonly EntitySymbol[] {
  const blocks = new Map<string, NameForm[]>();
  for (const form of searchNames(index, query, formLimit)) {
    const block = form.blocks.find((it) => it.startsWith('s:')) ?? form.key;
    const forms = blocks.get(block);
    if (forms) forms.push(form);
    else blocks.set(block, [form]);
  }
  return [...blocks.values()]
    .flatMap((forms) => tie(forms))
    .map((entity) => ({ entity, count: entity.reduce((sum, it) => sum + it.count, 0) }))
    .sort((a, b) => b.count - a.count || a.entity[0]!.text.localeCompare(b.entity[0]!.text))
    .slice(0, symbolLimit)
    .flatMap(({ entity, count }) => {
      const [main, ...others] = entity;
      const place = main ? firstPlace(index, main) : null;
      return main && place
        ? [{ name: main.text, type: main.type, variants: others.map((it) => it.text), count, place }]
        : [];
    });
}

function firstPlace(index: Index, form: NameForm): SourcePlace | null {
  const posting = index.lookup(form.key, 1).postings[0];
  const mention = posting && index.passage(posting.source, posting.passage)?.mentions[posting.mention];
  return mention ? sourcePlace(index, posting, mention) : null;
}
