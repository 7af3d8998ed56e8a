import type { Tokens } from '../../text/tokens.ts';
import { nameAcronyms } from './acronyms.ts';
import { addCountries } from './add-countries.ts';
import { joinBodies } from './bodies.ts';
import { mendBoundaries } from './boundaries.ts';
import { readDateline } from './dateline.ts';
import { addDesignators } from './designators.ts';
import type { Found } from './found.ts';
import { retypeByHead } from './heads.ts';
import { addInnerCapitals } from './inner-capitals.ts';
import { readRoles } from './roles.ts';
import { readTeams } from './teams.ts';

/** A rule that holds whoever found the names; `id` is what tables of scores call it. */
export interface NameRule {
  readonly id: string;
  apply(tokens: Tokens, names: readonly Found[]): readonly Found[];
}

/** The rules in their order: what belongs to a span, what its words say of its type, who stands beside it. */
export const nameRules: readonly NameRule[] = [
  { id: 'boundaries', apply: mendBoundaries },
  { id: 'inner capitals', apply: addInnerCapitals },
  { id: 'datelines', apply: readDateline },
  { id: 'bodies', apply: joinBodies },
  { id: 'teams', apply: readTeams },
  { id: 'countries', apply: addCountries },
  { id: 'designators', apply: addDesignators },
  { id: 'head words', apply: (tokens, names) => names.map((it) => retypeByHead(tokens, it)) },
  { id: 'titles', apply: readRoles },
  { id: 'acronyms', apply: nameAcronyms },
];

/** Applies the rules to the names of one passage. */
export function refine(tokens: Tokens, names: readonly Found[], rules = nameRules): readonly Found[] {
  return rules.reduce((refined, rule) => rule.apply(tokens, refined), names);
}
