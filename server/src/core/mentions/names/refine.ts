import type { Tokens } from '../../text/tokens.ts';
import { nameAcronyms } from './acronyms.ts';
import { addCountries } from './add-countries.ts';
import { mendBoundaries } from './boundaries.ts';
import { addDesignators } from './designators.ts';
import type { Found } from './found.ts';
import { retypeByHead } from './heads.ts';
import { readRoles } from './roles.ts';
import { readTeams } from './teams.ts';

/** Rules that hold whoever found the names: what belongs to a span, what its words say of its type, who stands beside it. */
export function refine(tokens: Tokens, names: readonly Found[]): readonly Found[] {
  const mended = readTeams(tokens, mendBoundaries(tokens, names));
  const complete = addDesignators(tokens, addCountries(tokens, mended));
  const typed = complete.map((it) => retypeByHead(tokens, it));
  return nameAcronyms(tokens, readRoles(tokens, typed));
}
