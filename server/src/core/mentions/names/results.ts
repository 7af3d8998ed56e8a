import { Kind, type Tokens, tokenText } from '../../text/tokens.ts';
import { findCountry } from './countries.ts';
import { type Found, found, textOf } from './found.ts';
import { isAnchor } from './segments.ts';

/** Results and tables are short; a passage of more tokens is prose. */
const longestLine = 24;

/**
 * Lines of results and standings: “Cologne 16 7 2 7 24 25”, “Denver 99 Boston 107”. What stands there before its numbers is
 * a team, also where it is called by its city; countries stay places, and persons persons.
 */
export function readResults(tokens: Tokens, names: readonly Found[]): readonly Found[] {
  if (tokens.count > longestLine || tokens.count < 3) return names;
  const teams = findTeams(tokens);
  if (teams.length === 0) return names;
  const result = names.map((it) =>
    it.type === 'place' && isTeam(tokens, it, teams) ? { ...it, type: 'organisation' as const } : it,
  );
  for (const team of teams) {
    if (names.some((it) => it.first < team.last && team.first < it.last)) continue;
    result.push(
      found(team.first, team.last, findCountry(textOf(tokens, team.first, team.last)) ? 'place' : 'organisation'),
    );
  }
  return result.sort((a, b) => a.first - b.first);
}

function isTeam(
  tokens: Tokens,
  it: Found,
  teams: readonly { readonly first: number; readonly last: number }[],
): boolean {
  if (findCountry(textOf(tokens, it.first, it.last))) return false;
  return teams.some((team) => team.first === it.first && team.last === it.last);
}

/** The runs of capitals in a line that is nothing but such runs and their scores. */
function findTeams(tokens: Tokens): readonly { readonly first: number; readonly last: number }[] {
  const teams: { first: number; last: number }[] = [];
  let at = 0;
  while (at < tokens.count) {
    let last = at;
    while (isAnchor(tokens, last)) last++;
    if (last === at || last - at > 4) return [];
    let numbers = 0;
    let end = last;
    while (end < tokens.count && isScore(tokens, end)) if (tokens.kinds[end++] === Kind.number) numbers++;
    // A year with a date behind it is a dateline's.
    if (numbers === 0 || /^(?:19|20)\d\d$/.test(tokenText(tokens, last))) return [];
    teams.push({ first: at, last });
    if (teams.length === 1 && end === tokens.count) return numbers >= 4 ? teams : [];
    at = end;
  }
  return teams.length === 2 ? teams : [];
}

function isScore(tokens: Tokens, i: number): boolean {
  return tokens.kinds[i] === Kind.number || /^(?:[-–.,/*]|ot)$/i.test(tokenText(tokens, i));
}
