import type { Approximation, Figure } from '../mention.ts';
import { type Counted, eventAround, readAnyNoun, readHyphenated, readPhrase } from './counted.ts';
import { isNoFigure } from './exclude.ts';
import { type Hedge, readHedgeBefore, readHedgeBehind } from './hedges.ts';
import { isCapital, isHyphen, type Prose, word } from './prose.ts';
import { type Amount, readAmount } from './read-amount.ts';
import type { Numeral } from './read-number.ts';
import { type ReadRange, readRange } from './read-range.ts';
import { readRate } from './read-rate.ts';
import { readUnit } from './read-unit.ts';
import { units } from './units.ts';
import { months } from './word-classes.ts';

/** What stands at a token: the figures read, none where the number is no figure, and the token to go on from. */
export interface Found {
  readonly figures: readonly Figure[];
  readonly next: number;
}

/** Reads the figure whose number starts at token `i`; null where no number does. `floor`: the first token not yet read. */
export function readFigure(prose: Prose, i: number, heading: boolean, floor: number): Found | null {
  const first = readAmount(prose, i);
  if (!first || first.number.start < floor || !Number.isFinite(first.value)) return null;
  const range = readRange(prose, first);
  const amount: Parts = { ...(range ?? first), range };
  const parts = readParts(prose, amount, first.number, floor);
  const number =
    first.value === first.number.value ? first.number : { ...first.number, value: first.value, plain: false };
  const excluded = isNoFigure(prose, number, {
    unit: parts.unit,
    counted: parts.counted?.head ?? null,
    hyphen: parts.hyphen || parts.counted?.hyphen === true,
    hedged: parts.before !== null || parts.behind !== null,
    start: amount.start,
    end: parts.quantityEnd,
    heading,
  });
  if (excluded || isBareArticle(prose, first, parts)) return { figures: [], next: Math.max(first.number.end, i + 1) };
  return { figures: [build(prose, first, parts)], next: parts.end };
}

/** “a year” is a figure only behind a hedge. */
function isBareArticle(prose: Prose, first: Amount, parts: AllParts): boolean {
  return (
    first.unit !== null &&
    first.end === first.start + 2 &&
    parts.before === null &&
    /^an?$/.test(word(prose, first.start)) &&
    first.number.end === first.end
  );
}

interface Parts extends Pick<Amount, 'start' | 'end' | 'unit' | 'hyphen'> {
  readonly range: ReadRange | null;
}

interface AllParts extends Parts {
  readonly before: Hedge | null;
  readonly behind: Hedge | null;
  readonly counted: Counted | null;
  readonly per: string | null;
  readonly age: boolean;
  /** One past the number with a unit that touches it; a hedge behind may part the two. */
  readonly amountEnd: number;
  /** One past number, hedge behind and unit. */
  readonly quantityEnd: number;
  readonly spanStart: number;
}

/** What stands around an amount: hedges, what is counted, the rate, the age. */
function readParts(prose: Prose, amount: Parts, { vague, sort }: Numeral, floor: number): AllParts {
  let { unit, end, hyphen } = amount;
  const lead = amount.range?.lead ?? amount.start;
  let before = readHedgeBefore(prose, lead);
  if (before && (before.at < floor || isPreposition(prose, before, lead, unit))) before = null;
  const behind = readHedgeBehind(prose, end);
  if (behind) {
    end = behind.at;
    const later = unit === null ? readUnit(prose, end, { value: 2, spelt: true }) : null;
    if (later) {
      unit = later.name;
      hyphen = later.hyphen;
      end = later.end;
    }
  }
  const quantityEnd = end;
  let age = false;
  if (unit !== null && units.get(unit)?.dimension === 'time') {
    const old = isHyphen(prose, end) ? end + 1 : end;
    if (/^(?:aged|age)$/.test(word(prose, (before?.at ?? lead) - 1))) age = true;
    else if (/^olds?$/.test(word(prose, old))) {
      age = true;
      end = old + 1;
    } else if (word(prose, end) === 'of' && word(prose, end + 1) === 'age') {
      age = true;
      end += 2;
    }
  } else if (unit === null && isAge(prose, lead, before, end)) {
    age = true;
    unit = 'year';
  }
  const counted = age ? null : readCounted(prose, end, unit, isSingular(amount, prose) && !vague, sort === 'share');
  if (counted && !counted.far) end = counted.end;
  const rate = readRate(prose, end, unit !== null || counted !== null);
  return {
    ...amount,
    unit,
    hyphen,
    before,
    behind,
    counted,
    per: rate?.per ?? null,
    age,
    amountEnd: amount.end,
    quantityEnd,
    end: rate?.end ?? end,
    spanStart: Math.min(before?.at ?? lead, lead),
  };
}

function isSingular(amount: Parts, prose: Prose): boolean {
  if (amount.range) return false;
  const it = word(prose, amount.start);
  return amount.end === amount.start + 1 && (it === 'one' || it === '1');
}

/** “over three days” is *during* them, “under 18 months” is not; *over* a length of time hedges only behind “for”, “lasted”, … */
function isPreposition(prose: Prose, hedge: Hedge, lead: number, unit: string | null): boolean {
  if (lead - hedge.at !== 1 || word(prose, hedge.at) !== 'over') return false;
  if (unit === null || units.get(unit)?.dimension !== 'time') return false;
  return !/^(?:for|lasted|lasting|lasts|last|took|taken|takes|taking|after|of|is|was|are|were|than|spent|spanning|and|just|at|ran|runs|running|waited|served)$/.test(
    word(prose, hedge.at - 1),
  );
}

/** “aged 35”, “ages 5 to 12”, “Anna Reyd, 52, was”. */
function isAge(prose: Prose, lead: number, before: Hedge | null, end: number): boolean {
  const at = before?.at ?? lead;
  if (/^(?:aged|age|ages)$/.test(word(prose, at - 1))) return true;
  if (
    /^(?:and|,|to|or)$/.test(word(prose, at - 1)) &&
    /^\d+$/.test(word(prose, at - 2)) &&
    /^(?:aged|ages)$/.test(word(prose, at - 3))
  )
    return true;
  if (word(prose, at - 1) === 'of' && /^ages?$/.test(word(prose, at - 2))) return true;
  if (
    at !== end - 1 ||
    word(prose, at - 1) !== ',' ||
    !/^[,;)]$/.test(word(prose, end)) ||
    !/^\d\d?$/.test(word(prose, at))
  )
    return false;
  if (!isCapital(prose, at - 2) || months.has(word(prose, at - 2))) return false;
  // “In Brenn, 52, …”: a place behind a preposition has no age.
  return !/^(?:in|at|from|near|to|of)$/.test(word(prose, at - 3));
}

function readCounted(prose: Prose, at: number, unit: string | null, singular: boolean, share: boolean): Counted | null {
  if (unit === 'ordinal' || unit === 'times') return null;
  if (unit === null) return readHyphenated(prose, at) ?? readPhrase(prose, at, singular, share);
  const dimension = units.get(unit)?.dimension;
  if (word(prose, at) !== 'of' || dimension === 'time') return null;
  // “50 miles of the coast” is a place, “20 inches of rain” is rain.
  if (dimension === 'length' && word(prose, at + 1) === 'the') return null;
  return readAnyNoun(prose, at + 1);
}

function build(prose: Prose, first: Amount, parts: AllParts): Figure {
  const { range, before, behind, counted } = parts;
  const start = prose.starts[parts.spanStart] ?? 0;
  const end = prose.ends[parts.end - 1] ?? 0;
  const approximation: Approximation = first.number.vague ? 'at-least' : stronger(before, behind);
  const [low, high] = bounds(range?.low ?? first.value, range?.high ?? first.value, first.number.vague, approximation);
  const hedges = [
    before ? prose.text.slice(start, prose.ends[(range?.lead ?? parts.start) - 1]) : '',
    behind ? prose.text.slice(prose.starts[hedgeStart(prose, behind, parts)], prose.ends[behind.at - 1]) : '',
  ];
  const event = parts.unit === null ? eventAround(prose, parts.spanStart, parts.end) : null;
  const sort =
    first.number.sort === 'share' && parts.unit === null
      ? 'share'
      : first.number.sort === 'multiple'
        ? 'multiple'
        : null;
  return {
    kind: 'figure',
    start,
    end,
    text: prose.text.slice(start, end),
    low,
    high,
    digits: first.number.vague ? 0 : Math.max(range?.digits ?? 0, first.digits),
    approximation,
    hedge: hedges.filter(Boolean).join(' '),
    unit: parts.unit,
    counted: counted?.head ?? null,
    countedPhrase: counted ? prose.text.slice(prose.starts[counted.start], prose.ends[counted.end - 1]) : null,
    numeral: { start: prose.starts[parts.start] ?? 0, end: prose.ends[numeralEnd(parts) - 1] ?? 0 },
    compound: parts.hyphen || counted?.hyphen === true,
    ...(sort && { sort }),
    ...(parts.per !== null && { per: parts.per }),
    ...(parts.age && { age: true as const }),
    ...(isPart(prose, parts) && { part: true as const }),
    ...(event !== null && { event }),
    attribution: null,
  };
}

/** One past number and unit: a hedge behind (“20 or more”) is not replaced, a unit behind that hedge is. */
function numeralEnd(parts: AllParts): number {
  return parts.behind && parts.quantityEnd === parts.behind.at ? parts.amountEnd : parts.quantityEnd;
}

function hedgeStart(prose: Prose, behind: Hedge, parts: AllParts): number {
  const from = parts.range?.end ?? parts.start;
  let at = behind.at - 1;
  while (at > from && !/^(?:or|and|at|-|–|plus|odd|\+)$/.test(word(prose, at))) at--;
  return at;
}

/** Of two hedges the one that bounds: “about 500 or more” is at least 500. */
function stronger(before: Hedge | null, behind: Hedge | null): Approximation {
  if (before && (before.approximation !== 'about' || !behind)) return before.approximation;
  return behind?.approximation ?? 'exact';
}

function bounds(
  low: number,
  high: number,
  vague: boolean,
  approximation: Approximation,
): readonly [number | null, number | null] {
  if (vague) return [low * 2, null];
  if (approximation === 'at-least' || approximation === 'more-than') return [low, null];
  return approximation === 'at-most' || approximation === 'less-than' ? [null, high] : [low, high];
}

/** “including six”, “six of them”, “36 of 45 drones”. */
function isPart(prose: Prose, parts: AllParts): boolean {
  if (parts.counted?.far) return true;
  const before = word(prose, parts.spanStart - 1);
  if (
    before === 'including' ||
    before === 'among' ||
    (before === 'least' && word(prose, parts.spanStart - 3) === 'including')
  )
    return true;
  return word(prose, parts.end) === 'of' && /^(?:them|whom|which|these|those)$/.test(word(prose, parts.end + 1));
}
