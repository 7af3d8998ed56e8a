import { Kind, type Tokens, tokenText } from '../../text/tokens.ts';
import { findCountry } from './countries.ts';
import { type Found, found, textOf } from './found.ts';
import { isAnchor } from './segments.ts';

/** Results and tables are short; a passage of more tokens is prose. */
const longestLine = 24;

/**
 * Teams called by their cities: in lines of results and standings (“Cologne 16 7 2 7 24 25”, “Denver 99 Boston 107”, “Phoenix at
 * Sacramento”) and before those who play for them (“Leeds striker …”). Countries stay places, and persons persons.
 */
export function readTeams(tokens: Tokens, names: readonly Found[]): readonly Found[] {
  const typed = names.map((it) => (playsAhead(tokens, it) ? { ...it, type: 'organisation' as const } : it));
  if (tokens.count > longestLine || tokens.count < 3) return typed;
  const teams = findTeams(tokens);
  if (teams.length === 0) return typed;
  const result = typed.map((it) =>
    it.type === 'place' && isTeam(tokens, it, teams) ? { ...it, type: 'organisation' as const } : it,
  );
  if (isFixture(tokens, teams)) return result.filter((it) => it.type === 'organisation').length === 2 ? result : typed;
  for (const team of teams) {
    if (names.some((it) => it.first < team.last && team.first < it.last)) continue;
    result.push(
      found(team.first, team.last, findCountry(textOf(tokens, team.first, team.last)) ? 'place' : 'organisation'),
    );
  }
  return result.sort((a, b) => a.first - b.first);
}

type Run = { readonly first: number; readonly last: number };

const players = new Set(
  `striker midfielder defender goalkeeper keeper winger playmaker fullback fly-half scrum-half prop hooker flanker lock quarterback
  linebacker pitcher catcher outfielder infielder shortstop guard centre center forward skipper manager coach`.split(
    /\s+/,
  ),
);

/** “Leeds striker Tom Okafor”: a city before somebody's place in its team. */
function playsAhead(tokens: Tokens, it: Found): boolean {
  if (it.type !== 'place' || !players.has(tokenText(tokens, it.last))) return false;
  return isAnchor(tokens, it.last + 1) && !findCountry(textOf(tokens, it.first, it.last));
}

/** Two teams with nothing but “at” or “v” between them. */
function isFixture(tokens: Tokens, teams: readonly Run[]): boolean {
  return teams.length === 2 && isVersus(tokens, teams[0]!.last);
}

function isVersus(tokens: Tokens, i: number): boolean {
  return /^(?:at|v|vs\.?)$/i.test(tokenText(tokens, i));
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
function findTeams(tokens: Tokens): readonly Run[] {
  const teams: Run[] = [];
  let at = 0;
  while (at < tokens.count) {
    let last = at;
    while (isAnchor(tokens, last) && !(last > at && isVersus(tokens, last))) last++;
    if (last === at || last - at > 4) return [];
    let numbers = 0;
    let end = last;
    if (teams.length === 0 && isVersus(tokens, last)) {
      teams.push({ first: at, last });
      at = last + 1;
      continue;
    }
    if (teams[0] && isVersus(tokens, teams[0].last) && last === tokens.count) return [...teams, { first: at, last }];
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
