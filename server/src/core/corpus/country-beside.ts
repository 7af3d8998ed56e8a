import type { Mention, Name } from '../mentions/mention.ts';
import { findCountry } from '../mentions/names/countries.ts';
import { nameTokens } from '../mentions/names/fold-name.ts';
import { nameKeys } from '../mentions/names/keys.ts';

/** Words of which names of state bodies are made, in any country: a name of these alone is a body of one country only. */
const generic = new Set(
  `agency air armed army assembly attorney authority bank board border bureau cabinet central chamber chief chiefs coast commission committee
  congress constitutional council court customs defence defense department deputies education electoral emergencies emergency energy
  environment federal finance fleet force forces foreign general government guard health high house information intelligence interior
  internal investigative joint justice labor labour lower marine marines military ministry national naval navy office parliament police
  presidential prosecutor public republican reserve revenue secret security senate service services space staff state statistics supreme
  tax trade transport treasury upper air affairs service of for the and s 's`.split(/\s+/),
);

/** Whether a name is one that every country has a body of: “National Security Council”, “Defence Ministry”, “parliament”. */
export function isGeneric(name: Name): boolean {
  return name.type !== 'person' && nameTokens(name.full).every((it) => generic.has(it));
}

/**
 * The entry of the country list that stands beside a name: “South Korea’s Defence Ministry”, “Russian parliament”, “the Defence
 * Ministry of Ukraine”; null where none does.
 */
export function countryBeside(text: string, mentions: readonly Mention[], name: Name): string | null {
  for (const it of mentions) {
    if (it.kind !== 'name') continue;
    const [key = ''] = nameKeys(it);
    if (!key.startsWith('n:=') || !findCountry(it.text)) continue;
    const before = it.end <= name.start && /^(?:['’]s?)?\s+$/.test(text.slice(it.end, name.start));
    const behind = it.start >= name.end && /^\s+(?:of|in|for)\s+(?:the\s+)?$/.test(text.slice(name.end, it.start));
    if (before || behind) return key.slice(3).replace("'", '');
  }
  return null;
}
