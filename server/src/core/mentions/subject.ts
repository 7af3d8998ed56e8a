import type { Unit } from './clauses.ts';
import { cueOf, Use } from './cues.ts';
import type { Name } from './mention.ts';
import { type Party, readParty } from './party.ts';

const adverbs = new Set(
  `also later then now again once still just earlier recently already first not never even yesterday today previously beforehand lately
  had has have did does do would will could may might must should shall can further ever too often sometimes always soon afterwards
  thus therefore however instead himself herself itself themselves jointly both all each simply only long since tonight`.split(
    /\s+/,
  ),
);

const being = new Set(['is', 'was', 'are', 'were', 'be', 'been', 'being', "'s", "'re", 'gets', 'got', 'get']);

/** Nouns and days of phrases that stand between a subject and its verb: “Ms Hale on Tuesday said”, “he in a letter wrote”. */
const between =
  /^(?:(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|twitter|facebook|telegram|instagram|x|\p{N}.*|the|a|an|this|last|his|her|their|its|same|early|late|of|statement|interview|briefing|press|news|conference|letter|speech|address|video|note|post|message|tweet|email|report|day|days|week|month|year|morning|evening|afternoon|night|written|joint|separate|recent|\.|,|television|tv|radio|social|media|court|parliament|time|meeting|call)$/u;

const openers = new Set(['on', 'in', 'at', 'during', 'after', 'via', 'through']);

/** Words that no party holds: walking left, it starts after them. */
const stops = new Set(
  `that and but or nor as while because when where if than though although since so whether what why how until unless whereas
  is was are were be been being am has have had did does do will would could may might must should shall can not he she they it i we you
  him them us me who which whom whose into onto by before after about against between over under through during without against
  said says including together along like amid among upon via per despite according`.split(/\s+/),
);

const determiners = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'its',
  'our',
  'my',
  'this',
  'that',
  'these',
  'those',
  'some',
  'one',
  'no',
  'another',
]);
const linking = new Set(['of', 'for', 'at', 'from', 'in', 'with', 'on', 'near', 'inside', 'within']);

/** What stands before a cue: its subject, whether the verb is passive, and where the subject's words begin. */
export interface Subject {
  readonly party: Party | null;
  /** The unit at which subject, appositions and all begin. */
  readonly from: number;
  readonly passive: boolean;
  /** It is a relative pronoun's antecedent: “Mr Hale, who said”. */
  readonly relative: boolean;
}

/** The subject of the cue at unit `cue`, looked for to the left, no further than `floor`. */
export function subjectBefore(
  text: string,
  units: readonly Unit[],
  cue: number,
  floor: number,
  names: readonly Name[],
): Subject {
  let i = cue - 1;
  let passive = false;
  for (let moved = true; moved && i >= floor; ) {
    moved = false;
    const word = units[i]!;
    if (being.has(word.lower) && i === verbBefore(units, cue, floor)) {
      passive = (cueOf(units[cue]!.lower) & Use.past) > 0;
      i--;
      moved = true;
    } else if (adverbs.has(word.lower) || (/ly$/.test(word.lower) && word.text === word.lower)) {
      i--;
      moved = true;
    } else {
      const skipped = skipPhrase(units, i, floor);
      if (skipped < i) {
        i = skipped;
        moved = true;
      }
    }
  }
  const found = partyEndingAt(text, units, i, floor, names);
  return { ...found, passive };
}

/** The nearest unit left of a cue that is no adverb. */
function verbBefore(units: readonly Unit[], cue: number, floor: number): number {
  let i = cue - 1;
  while (i > floor && (adverbs.has(units[i]!.lower) || /ly$/.test(units[i]!.lower))) i--;
  return i;
}

/** The unit before a phrase of time or occasion that ends at `i`, or `i`. Never one that opens the sentence. */
function skipPhrase(units: readonly Unit[], i: number, floor: number): number {
  if (units[i]!.text === ')') {
    for (let at = i - 1; at > floor; at--) if (units[at]!.text === '(') return at - 1;
    return i;
  }
  const bare = units[i]!.lower;
  if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(bare) && i > floor && !openers.has(units[i - 1]!.lower))
    return i - 1;
  if (/^(?:week|month|year|morning|evening)$/.test(bare) && /^(?:this|last|that)$/.test(units[i - 1]?.lower ?? ''))
    return i - 2;
  for (let at = i; at > floor && at > i - 7; at--) {
    const word = units[at]!;
    if (openers.has(word.lower)) return at > floor && units[at - 1]!.kind !== 'mark' && at < i ? at - 1 : i;
    if (!between.test(word.lower)) return i;
    if (word.text === ',' && at === i) return i;
  }
  return i;
}

function partyEndingAt(
  text: string,
  units: readonly Unit[],
  end: number,
  floor: number,
  names: readonly Name[],
): { party: Party | null; from: number; relative: boolean } {
  const nobody = { party: null, from: end + 1, relative: false };
  if (end < floor) return nobody;
  const last = units[end]!;
  if (last.lower === 'who' || last.lower === 'which') {
    const comma = units[end - 1]?.text === ',' ? 1 : 0;
    return { ...partyEndingAt(text, units, end - 1 - comma, floor, names), relative: comma === 1 };
  }
  if (isBreak(last)) return afterApposition(text, units, end, floor, names);
  const from = cueOf(last.lower) & Use.sure || linking.has(last.lower) ? end + 1 : startOfPhrase(units, end, floor);
  return { party: from > end ? null : readParty(text, units, from, end + 1, names), from, relative: false };
}

/** “Ms Hale, a spokeswoman for the port, said”: the party before the comma that opens the apposition. */
function afterApposition(
  text: string,
  units: readonly Unit[],
  end: number,
  floor: number,
  names: readonly Name[],
): { party: Party | null; from: number; relative: boolean } {
  let tries = 0;
  for (let at = end - 1; at > floor && tries < 4; at--) {
    if (!isBreak(units[at]!)) {
      if (units[at]!.kind === 'quote') break;
      continue;
    }
    tries++;
    const from = startOfPhrase(units, at - 1, floor);
    if (from > at - 1) continue;
    const party = readParty(text, units, from, at, names);
    if (
      !party ||
      (party.kind === 'description' && !determiners.has(units[from]!.lower) && !/^\p{Lu}/u.test(units[from]!.text))
    )
      continue;
    if (party.kind === 'pronoun') break;
    return { party: named(text, units, at + 1, end, names, party), from, relative: false };
  }
  return { party: null, from: end + 1, relative: false };
}

/** “the minister, Ada Hale, said”: the name in the apposition rather than the description. */
function named(
  text: string,
  units: readonly Unit[],
  from: number,
  to: number,
  names: readonly Name[],
  party: Party,
): Party {
  if (party.kind === 'name') return party;
  const inside = from < to && to - from < 6 ? readParty(text, units, from, to, names) : null;
  return inside?.kind === 'name' && /^\p{Lu}/u.test(units[from]!.text) ? inside : party;
}

function isBreak(unit: Unit): boolean {
  return unit.text === ',' || unit.text === '—' || unit.text === '–';
}

/** Where the noun phrase that ends at `end` starts; after `end` where none does. */
export function startOfPhrase(units: readonly Unit[], end: number, floor: number): number {
  let at = end;
  for (; at >= floor && at > end - 16; at--) {
    const unit = units[at]!;
    if (unit.kind === 'quote' || isBreak(unit) || /^[:;!?()[\]…]$/.test(unit.text)) break;
    if (at === end && pronounAlone(unit)) return at;
    if (joins(units, at, floor)) continue;
    if (stops.has(unit.lower) && unit.text !== 'US') break;
    const use = cueOf(unit.lower);
    if (at < end && (use & Use.sure) > 0 && unit.text === unit.lower) break;
    if (determiners.has(unit.lower)) {
      if (!linking.has(units[at - 1]?.lower ?? '') || at - 2 < floor || !isNoun(units[at - 2]!)) return at;
    }
    if (linking.has(unit.lower) && (at - 1 < floor || !isNoun(units[at - 1]!))) break;
  }
  return at + 1;
}

/** “and” between two parties: “the port and the city”. */
function joins(units: readonly Unit[], at: number, floor: number): boolean {
  if (units[at]!.lower !== 'and' || at - 1 < floor) return false;
  const next = units[at + 1]!;
  return /^\p{Lu}/u.test(units[at - 1]!.text) && (/^\p{Lu}/u.test(next.text) || determiners.has(next.lower));
}

function isNoun(unit: Unit): boolean {
  return unit.kind === 'word' && !stops.has(unit.lower) && !/ly$/.test(unit.lower) && !linking.has(unit.lower);
}

function pronounAlone(unit: Unit): boolean {
  return /^(?:he|she|they|it|i|we)$/.test(unit.lower) && unit.text !== 'IT';
}
