import type { Verdict } from '../corpus/evidence.ts';
import { likeBodies } from '../corpus/like-bodies.ts';
import { entityOf } from '../corpus/name-evidence.ts';
import { sourceName } from '../findings/wording.ts';
import type { Name } from '../mentions/mention.ts';
import type { View } from './view.ts';

/** A spelling of a name, and how often the sources have it. */
export interface Spelling {
  readonly text: string;
  readonly count: number;
  readonly sources: number;
}

/** What the sources call a name, from which nothing is concluded. */
export interface NameDescription {
  /** The most used first. */
  readonly spellings: readonly Spelling[];
  /** Titles and offices, as a source puts them. */
  readonly roles: readonly { readonly role: string; readonly source: string; readonly date: string | null }[];
  /** Of a body: others that sources name in words of like meaning. */
  readonly alike: readonly Spelling[];
}

/** The spellings, roles and namesakes of a name in the sources. */
export function describeName({ draft, index }: View, name: Name, { evidence, passage }: Verdict): NameDescription {
  const { same } = entityOf(name, index);
  const roles = new Map<string, NameDescription['roles'][number]>();
  for (const { mention, source } of evidence)
    if (mention?.kind === 'name' && mention.role && !roles.has(mention.role.toLowerCase()))
      roles.set(mention.role.toLowerCase(), {
        role: mention.role,
        source: sourceName(source),
        date: source.metadata.date,
      });
  const nouns = draft.reading.readings[passage]?.knowledge.nouns ?? null;
  return {
    spellings: same.map(toSpelling),
    roles: [...roles.values()],
    alike: likeBodies(name, same, index, nouns).map(toSpelling),
  };
}

function toSpelling({ text, count, sources }: Spelling): Spelling {
  return { text, count, sources };
}
