import { currencySigns, dollarPrefixes } from './currencies.ts';
import { isHyphen, isJoined, type Prose, word, written } from './prose.ts';
import { type Amount, hasHangingHyphen, readAmount } from './read-amount.ts';
import { tidy } from './read-cardinal.ts';

/** Two amounts that are the ends of one figure: “10–12 tons”, “between $5 and $7 million”, “five or six”. */
export interface ReadRange {
  readonly low: number;
  readonly high: number;
  readonly digits: number;
  readonly unit: string | null;
  /** First token with “between” or “from”, which belong to the figure. */
  readonly lead: number;
  readonly start: number;
  readonly end: number;
  readonly hyphen: boolean;
}

const changes =
  /^(?:rose|risen|rise|rises|rising|fell|fallen|fall|falls|falling|increase|increased|increases|increasing|decrease|decreased|decreases|decreasing|drop|dropped|drops|dropping|grew|grown|grow|grows|growing|cut|cuts|cutting|raise|raised|raises|raising|up|down|jump|jumped|jumps|jumping|climb|climbed|climbs|climbing|slid|slide|slides|slip|slipped|slips|decline|declined|declines|declining|gain|gained|went|go|going|gone|move|moved|moves|moving|change|changed|changes|widen|widened|narrow|narrowed|expand|expanded|expanding|shrank|shrink|shrunk|reduce|reduced|reduces|reducing|lower|lowered|lowers|lowering|trim|trimmed|upgrade|upgraded|lift|lifted|lifts|lifting|boost|boosted|slash|slashed|surge|surged|surging|soar|soared|soaring|plunge|plunged|tumble|tumbled|edge|edged|improve|improved|improvement|revise|revised|quadrupled|doubled|tripled|swelled|dwindled|extend|extended|accelerated|slowed|upped|ballooned|switch|switched|shift|shifted)$/;

/** Reads what makes a range of an amount; null where nothing does. */
export function readRange(prose: Prose, first: Amount): ReadRange | null {
  if (first.number.vague || first.number.sort === 'ordinal' || first.number.sort === 'multiple') return null;
  const before = word(prose, first.start - 1);
  const hanging = hasHangingHyphen(prose, first.end);
  let at = hanging ? first.end + 1 : first.end;
  const link = word(prose, at);
  let lead = first.start;
  if (isHyphen(prose, at) && !hanging) {
    if (first.hyphen) return null;
  } else if (link === 'to' || link === 'till' || (link === 'through' && first.unit === null)) {
    // “grew by 1.1 million to 9.3 million”
    if (before === 'by') return null;
    if (before === 'from') {
      if (isChange(prose, first.start - 1)) return null;
      lead--;
    }
  } else if (link === 'and') {
    if (before !== 'between') return null;
    lead--;
  } else if (link !== 'or') return null;
  const joined = isHyphen(prose, at) && /^(?:to|or)$/.test(word(prose, at + 1)) && isHyphen(prose, at + 2);
  if (joined) at += 2;
  const from = repeated.has(word(prose, at + 1)) ? at + 2 : at + 1;
  const second = readAmount(prose, skipSign(prose, from), first.unit !== null && /^[A-Z]{3}$/.test(first.unit));
  if (!second || second.start !== from || second.number.vague || second.number.sort !== first.number.sort) return null;
  if (first.unit !== null && second.unit !== null && first.unit !== second.unit) return null;
  const low = alignScale(first, second);
  if (low >= second.value || second.value < 0 || !Number.isFinite(second.value)) return null;
  if (link === 'or' && !isNeighbour(first, second, low)) return null;
  if (isHyphen(prose, at) && !hanging && isOddPair(prose, first, second, low)) return null;
  return {
    low,
    high: second.value,
    digits: Math.max(first.digits, second.digits),
    unit: second.unit ?? first.unit,
    lead,
    start: first.start,
    end: second.end,
    hyphen: second.hyphen,
  };
}

const repeated = new Set('about around roughly approximately nearly almost perhaps maybe even ~ as'.split(' '));

/** Past the currency of the second amount, to its number. */
function skipSign(prose: Prose, at: number): number {
  if (currencySigns.has(written(prose, at))) return at + 1;
  return dollarPrefixes.has(word(prose, at)) && written(prose, at + 1) === '$' && isJoined(prose, at + 1) ? at + 2 : at;
}

/** Whether *from* tells of a change (“rose from 3 to 5 percent”): two figures, not one. */
export function isChange(prose: Prose, from: number): boolean {
  for (let i = from - 1; i >= from - 6 && i >= 0; i--) {
    const it = word(prose, i);
    if (it === '.' || it === ',') return false;
    if (changes.test(it)) return true;
  }
  return false;
}

/** “10-12 million”: the scale of the second number is that of the first too. */
function alignScale(first: Amount, second: Amount): number {
  const bare = second.number.value / second.number.scale;
  if (first.value !== first.number.value || first.number.scale !== 1 || bare === second.value || bare <= first.value)
    return first.value;
  return tidy((first.value * second.value) / bare);
}

/** “five or six”, “20 or 30”: two guesses at one number. */
function isNeighbour(first: Amount, second: Amount, low: number): boolean {
  return (
    first.number.spelt === second.number.spelt &&
    second.value <= low * 2 &&
    second.value - low <= Math.max(2, low) &&
    (first.unit === null || first.unit === second.unit)
  );
}

/** Pairs that a hyphen joins and that are no range: telephone numbers, seasons, years, times. */
function isOddPair(prose: Prose, first: Amount, second: Amount, low: number): boolean {
  if ((second.unit !== null && second.unit !== 'year') || first.unit !== null || low !== first.value) return false;
  if (isHyphen(prose, second.end) && /^\d/.test(word(prose, second.end + 1))) return true;
  if (!first.number.plain || !second.number.plain) return false;
  if (first.value >= 1000 && first.value <= 2100) return true;
  return second.value > first.value * (first.value >= 100 ? 5 : 20);
}
