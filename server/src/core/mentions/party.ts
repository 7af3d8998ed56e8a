import type { Span } from '../text/span.ts';
import type { Unit } from './clauses.ts';
import type { Name } from './mention.ts';

/** A person or body that says something: a name, a pronoun, or a description (“the ministry”, “South Korea’s spy agency”). */
export interface Party extends Span {
  readonly text: string;
  readonly kind: 'name' | 'pronoun' | 'description';
  /** The name it is, or for a description of a body the name it holds. */
  readonly name: string | null;
  /** A person, where the words say so. */
  readonly person: boolean;
}

/** Pronouns that can say something. */
export const pronouns: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'i', 'we']);

/** Titles that stand before a person’s name and are no part of it. */
const honorifics = new Set(
  `mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady baroness baron saint st. president
  vice-president prime minister secretary senator sen sen. congressman congresswoman representative rep rep. governor gov gov.
  mayor councillor alderman judge justice attorney chancellor premier king queen prince princess pope cardinal archbishop bishop
  rabbi imam sheikh ayatollah father sister brother reverend rev rev. general gen gen. lieutenant lt lt. colonel col col. major maj maj.
  captain capt capt. sergeant sgt sgt. admiral adm adm. marshal commander cmdr commissioner inspector detective constable officer
  chief chairman chairwoman chair chairperson director manager head leader spokesman spokeswoman spokesperson ambassador envoy
  deputy acting former ex foreign defence defense interior finance health justice education economy state general under-secretary
  undersecretary minister ministers analyst expert coach captain editor author actor actress singer founder ceo cfo coo coordinator advisor adviser
  lawyer scientist researcher economist historian journalist reporter correspondent senior junior assistant associate national security council`.split(
    /\s+/,
  ),
);

/** Heads of descriptions that mean a person; any other description is taken for a body, a document or a crowd. */
const personHeads =
  /(?:^(?:president|premier|minister|secretary|senator|governor|mayor|king|queen|prince|princess|pope|chief|head|leader|boss|general|admiral|colonel|captain|sergeant|officer|official|ambassador|envoy|adviser|advisor|aide|analyst|expert|coach|lawyer|attorney|judge|prosecutor|chairman|chairwoman|chair|director|manager|owner|founder|ceo|author|writer|editor|journalist|reporter|correspondent|scientist|researcher|professor|economist|historian|doctor|nurse|teacher|student|actor|actress|singer|musician|artist|player|striker|defender|midfielder|goalkeeper|captain|candidate|politician|lawmaker|legislator|deputy|congressman|congresswoman|councillor|diplomat|dictator|activist|campaigner|resident|witness|survivor|victim|suspect|defendant|soldier|commander|man|woman|boy|girl|father|mother|son|daughter|brother|sister|husband|wife|widow|uncle|aunt|neighbour|neighbor|friend|host|star|farmer|driver|pilot|veteran|speaker|chancellor|commissioner|inspector|detective|constable|priest|bishop|archbishop|rabbi|imam|billionaire|businessman|businesswoman|entrepreneur|investor|executive|insider|source|critic|scholar|specialist|strategist|consultant|coordinator|representative|negotiator|mediator|caller|patient|surgeon|engineer|worker)|(?:man|woman|person))$/;

const lead = new Set(
  `on in at by however but and meanwhile also later then earlier yesterday today tonight now still so yet or as when while because
  that after before since if although though monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. week month year morning
  evening afternoon night last this next early late afterwards separately finally instead indeed moreover furthermore additionally first second`.split(
    /\s+/,
  ),
);

const inner = new Set(['of', 'for', 'at', 'from', 'in', 'with', 'on', 'to', 'near', 'inside', 'within']);

/** Reads the units `from` to `to` (exclusive) as a party, or null where they can be none. */
export function readParty(
  text: string,
  units: readonly Unit[],
  from: number,
  to: number,
  names: readonly Name[],
): Party | null {
  let first = from;
  while (first < to && leads(units, first, to)) first++;
  let last = to;
  while (last > first && units[last - 1]!.kind === 'mark') last--;
  if (first >= last) return null;
  if (last - first === 1 && pronouns.has(units[first]!.lower))
    return partyOf(text, units, first, last, 'pronoun', null, false);
  if (/^['’]s?$/.test(units[last - 1]!.text)) return null;
  const named = nameAtEnd(text, units, first, last, names) ?? nameAtStart(text, units, first, last, names);
  if (named) return named;
  return describe(text, units, first, last, names);
}

function partyOf(
  text: string,
  units: readonly Unit[],
  from: number,
  to: number,
  kind: Party['kind'],
  name: string | null,
  person: boolean,
): Party {
  const start = units[from]!.start;
  const end = units[to - 1]!.end;
  return { start, end, text: text.slice(start, end), kind, name, person };
}

/** Words before a party that are no part of it: conjunctions, adverbs, times. */
function leads(units: readonly Unit[], at: number, to: number): boolean {
  const unit = units[at]!;
  if (unit.kind === 'mark' || unit.kind === 'quote') return true;
  if (unit.kind === 'number') return at + 1 < to && !/^\p{Ll}/u.test(units[at + 1]!.text);
  if (at + 1 < to && unit.lower === 'may' && unit.text !== 'May') return true;
  if (/^(?:this|last|next|first|second|early|late|one)$/.test(unit.lower)) return lead.has(units[at + 1]?.lower ?? '');
  return lead.has(unit.lower);
}

/** “Ukrainian President Volodymyr Zelenskyy”: the name that the words run up to, unless it belongs to a phrase (“a lawyer for John Hale”). */
function nameAtEnd(
  text: string,
  units: readonly Unit[],
  from: number,
  to: number,
  names: readonly Name[],
): Party | null {
  const end = units[to - 1]!.end;
  const name = names.find((it) => it.end === end && it.start >= units[from]!.start && !isTitle(it.text));
  let at = to - 1;
  if (name) {
    while (at > from && units[at]!.start > name.start) at--;
    while (name.type === 'person' && at > from && isGivenName(units[at - 1]!, names)) at--;
  } else at = startOfRun(units, from, to);
  if (at >= to) return null;
  const titled = at > from && personHeads.test(units[at - 1]!.lower) && name?.type !== 'place';
  const person = titled || name?.type === 'person';
  let before = at - 1;
  while (before >= from && (honorifics.has(units[before]!.lower) || units[before]!.text === '.')) before--;
  const previous = before >= from ? units[before]!.lower : '';
  const rest = !name && !person && !/^\p{Lu}/u.test(units[before]?.text ?? '') && before < at - 1;
  if (units[at - 1]?.lower === 'and' && at - 1 > from)
    return partyOf(text, units, from, to, 'description', null, false);
  if (previous === 'of' && to - at > 2 && honorifics.has(units[before - 1]?.lower ?? '')) at++;
  else if (inner.has(previous)) return null;
  if (/^['’]s?$/.test(previous) && name && !person && before === at - 1 && name.type === 'place') return null;
  return partyOf(text, units, at, to, 'name', text.slice(units[at]!.start, end), person || rest);
}

/** A capitalised word before a surname that is no title, and part of no body's, place's or people's name. */
function isGivenName(unit: Unit, names: readonly Name[]): boolean {
  if (unit.kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(unit.text) || honorifics.has(unit.lower)) return false;
  if (/^(?:the|an?)$/.test(unit.lower)) return false;
  const holder = names.find((it) => it.start < unit.end && unit.start < it.end);
  return !holder || (holder.subtype === null && (holder.type === 'other' || holder.type === 'person'));
}

/** Words that are titles and nothing else: “Defence Minister”. */
function isTitle(text: string): boolean {
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((it) => honorifics.has(it));
}

/** Where the capitalised words before `to` start, without titles; `to` where there are none. */
function startOfRun(units: readonly Unit[], from: number, to: number): number {
  let at = to;
  while (at > from && runs(units, at - 1, from, to)) at--;
  while (at < to && !/^[\p{Lu}\d]/u.test(units[at]!.text)) at++;
  for (let i = to - 2; i >= at; i--)
    if (honorifics.has(units[i]!.lower)) {
      at = i + 1;
      break;
    }
  if (units[at]?.lower === 'of' && to - at > 2) at += 2;
  while (at < to && (units[at]!.text === 'The' || !/^[\p{Lu}\d]/u.test(units[at]!.text))) at++;
  if (at === to - 1 && honorifics.has(units[at]!.lower)) return to;
  return at;
}

function runs(units: readonly Unit[], at: number, from: number, to: number): boolean {
  const unit = units[at]!;
  if (unit.kind === 'word' && /^\p{Lu}/u.test(unit.text)) return true;
  if (at === from || at === to - 1) return false;
  const capitalBefore = /^\p{Lu}/u.test(units[at - 1]!.text);
  return (
    capitalBefore &&
    /^(?:of|the|de|del|della|da|di|van|von|der|den|bin|ibn|al|el|la|le|for|and|&|-|–|\.|jong|un|')$/.test(unit.lower)
  );
}

/** “Mr Hale of the ministry”: a name, then a phrase. */
function nameAtStart(
  text: string,
  units: readonly Unit[],
  from: number,
  to: number,
  names: readonly Name[],
): Party | null {
  let phrase = from;
  while (phrase < to && !inner.has(units[phrase]!.lower)) phrase++;
  if (phrase === to || phrase === from) return null;
  if (names.some((it) => it.start < units[phrase]!.start && it.end > units[phrase]!.start)) return null;
  const party = nameAtEnd(text, units, from, phrase, names);
  return party?.person && /\s/.test(party.text) && !isTitle(party.text) ? party : null;
}

/** “the ministry”, “South Korea’s spy agency”, “a spokesman for the council”. */
function describe(
  text: string,
  units: readonly Unit[],
  from: number,
  to: number,
  names: readonly Name[],
): Party | null {
  let head = from;
  while (head + 1 < to && !inner.has(units[head + 1]!.lower)) head++;
  const word = units[head]!;
  if (word.kind !== 'word' || word.text.length < 2 || /ly$/.test(word.lower)) return null;
  if (
    /^(?:this|that|these|those|there|which|who|what|one|all|most|many|some|none|nothing|everything|not|to)$/.test(
      word.lower,
    )
  )
    return null;
  const body = properName(text, units, from, to);
  if (body) return body;
  const person = personHeads.test(word.lower) || personHeads.test(word.lower.replace(/s$/, ''));
  const party = partyOf(text, units, from, to, 'description', null, person);
  const held = names.find(
    (it) => it.start >= party.start && it.end <= party.end && it.subtype !== 'demonym' && it.type !== 'person',
  );
  if (person) return party;
  return { ...party, name: held?.text ?? (names.length === 0 ? capitals(party.text) : null) };
}

/** “The Institute for the Study of Rivers”: a description all in capitals is a name, and *the* no part of it. */
function properName(text: string, units: readonly Unit[], from: number, to: number): Party | null {
  const start = units[from]!.lower === 'the' ? from + 1 : from;
  if (to - start < 3 || !/^\p{Lu}/u.test(units[start]!.text) || personHeads.test(units[start]!.lower)) return null;
  for (let at = start; at < to; at++) {
    const unit = units[at]!;
    const joins = /^(?:of|for|the|and|in|on|at|to|de|&|-|–|\.)$/.test(unit.lower);
    if (!joins && (/^['’]s?$/.test(unit.text) || !/^[\p{Lu}\d]/u.test(unit.text))) return null;
  }
  const name = text.slice(units[start]!.start, units[to - 1]!.end);
  return partyOf(text, units, start, to, 'name', name, false);
}

/** The first run of capitalised words in a description: “South Korea” in “South Korea’s spy agency”. */
function capitals(text: string): string | null {
  return (
    /(?<!^)\b\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)*|^(?!(?:The|An?|His|Her|Their|Its|Our)\b)\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)*(?=['’]s)/u.exec(
      text,
    )?.[0] ?? null
  );
}
