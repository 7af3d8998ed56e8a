import type { Span } from '../text/span.ts';
import type { Clause, Unit } from './clauses.ts';
import { cueOf, Use } from './cues.ts';
import type { Name } from './mention.ts';
import { type Party, readParty } from './party.ts';
import { startOfPhrase, subjectBefore } from './subject.ts';

/** Somebody says something: who, where the cue stands, and which stretches of the sentence are what is said. */
export interface Saying {
  readonly party: Party | null;
  readonly cue: Span;
  readonly how: 'verb' | 'according' | 'citing' | 'passive' | 'colon';
  /** Media relaying others: a voice that gives way to the one it relays. */
  readonly relays: boolean;
  /** It states something; a vow, a question or a deed gives nobody's count. */
  readonly asserts: boolean;
  /** What is said before the cue (“…, Ms Hale said”) and after it (“Ms Hale said that …”). */
  readonly before: Span | null;
  readonly after: Span | null;
}

/** Every saying of a sentence, in order of its cue. */
export function sayingsOf(text: string, units: Clause, names: readonly Name[]): readonly Saying[] {
  const sayings: Saying[] = [];
  for (let i = 0; i < units.length; i++) {
    const saying = sayingAt(text, units, i, names, sayings);
    if (saying) sayings.push(saying);
  }
  return sayings;
}

function sayingAt(
  text: string,
  units: Clause,
  i: number,
  names: readonly Name[],
  earlier: readonly Saying[],
): Saying | null {
  const { lower, kind } = units[i]!;
  if (kind === 'mark') {
    if (units[i]!.text === ':') return colon(text, units, i, names, earlier);
    return /^[-–—]$/.test(lower) ? signature(text, units, i, names) : null;
  }
  if (kind !== 'word') return null;
  if (lower === 'according' && units[i + 1]?.lower === 'to') return sideways(text, units, i, i + 2, 'according', names);
  if ((lower === 'citing' || lower === 'quoting') && i > 0) return sideways(text, units, i, i + 1, 'citing', names);
  if (lower === 'words' && units[i + 1]?.lower === 'of' && /^(?:in|the)$/.test(units[i - 1]?.lower ?? ''))
    return sideways(text, units, i, i + 2, 'according', names);
  if (spoken.has(lower) && /^['’]s?$/.test(units[i - 1]?.text ?? '')) return possessed(text, units, i, names);
  const use = cueOf(lower);
  if (use === 0 || /^\p{Lu}/u.test(units[i]!.text)) return null;
  if (use & Use.participle) return participle(text, units, i, names, earlier);
  return verb(text, units, i, use, names, earlier);
}

function verb(
  text: string,
  units: Clause,
  i: number,
  use: number,
  names: readonly Name[],
  earlier: readonly Saying[],
): Saying | null {
  const relays = (use & Use.relays) > 0;
  const previous = units[i - 1];
  if (previous && /^(?:to|the|a|an|this|that|these|those|any|no|of|for|its|his|her|their|'s|’s)$/.test(previous.lower))
    return null;
  const inverted = invertedSubject(text, units, i, use, names);
  if (inverted) {
    const before = { start: units[0]!.start, end: units[i]!.start };
    const after = follows(units, unitAt(units, inverted.end));
    return { party: inverted, cue: units[i]!, how: 'verb', relays, asserts: assertsAt(units, i), before, after };
  }
  const subject = subjectBefore(text, units, i, 0, names);
  if (subject.passive || (use & Use.past && units[i + 1]?.lower === 'by'))
    return use & Use.names || reportable.test(units[i]!.lower) ? passive(text, units, i, relays, names) : null;
  if (!subject.party) return continued(units, i, use, earlier);
  if (use & Use.doubtful && !verbal(units, i, subject.party)) return null;
  const before = saidBefore(units, subject.from, i, use);
  const after = subject.relative && !quoteFollows(units, i) ? untilComma(units, i) : follows(units, i + 1);
  return { party: subject.party, cue: units[i]!, how: 'verb', relays, asserts: assertsAt(units, i), before, after };
}

/** Whether a cue states what follows: any with *that*; *added* only a clause (“added 500 jobs” is a deed). */
function assertsAt(units: Clause, i: number): boolean {
  const next = units[i + 1];
  if (next?.lower === 'that') return true;
  const { lower } = units[i]!;
  if (cueOf(lower) & Use.acts) return /^put/.test(lower) && units.slice(i, i + 8).some((it) => it.lower === 'at');
  return (
    !/^add(?:ed|s|ing)?$/.test(lower) || !next || (next.kind !== 'number' && !/^(?:an?|more|another)$/.test(next.lower))
  );
}

/** “She shrugged and said “…””: a verb without its own subject has that of the verb before it. */
function continued(units: Clause, i: number, use: number, earlier: readonly Saying[]): Saying | null {
  const last = earlier.at(-1);
  if (use & Use.doubtful || !last?.party || !/^(?:and|but|then)$/.test(units[i - 1]?.lower ?? '')) return null;
  return { ...last, cue: units[i]!, asserts: assertsAt(units, i), before: null, after: follows(units, i + 1) };
}

/** Whether a form that may be a noun is a verb here: what follows is said, and the subject agrees with it. */
function verbal(units: Clause, i: number, party: Party): boolean {
  const { lower } = units[i]!;
  const next = units[i + 1];
  const use = cueOf(lower);
  if (!next) return party.kind !== 'description';
  const isSaid = next.kind === 'quote' || next.text === ':' || next.lower === 'that';
  const plural = /^(?:they|we|i)$/i.test(party.text) || (party.kind === 'description' && /[^s]s$/.test(party.text));
  if (!(use & Use.past) && !/s$/.test(lower)) return plural;
  if (isSaid) return true;
  if (/^(?:to|for|in|on|at|with|by|from|into|up|out|off|down)$/.test(next.lower)) return false;
  if (
    cueOf(next.lower) & Use.sure ||
    /^(?:of|about|from|on|has|have|had|is|was|are|were|will|would|and|or)$/.test(next.lower)
  ) {
    return party.kind === 'pronoun' && !/^(?:of|has|have|is|was|are|were)$/.test(next.lower);
  }
  if (use & Use.past) return true;
  return !plural;
}

/** “…,” said Ms Hale; “…,” according to nobody: a cue right behind a quotation or a comma, its subject behind it. */
function invertedSubject(text: string, units: Clause, i: number, use: number, names: readonly Name[]): Party | null {
  const previous = units[i - 1];
  if (!previous || use & (Use.participle | Use.names)) return null;
  if (previous.kind !== 'quote' && !/^[,—–]$/.test(previous.text)) return null;
  if (!(use & Use.past) && !/s$/.test(units[i]!.lower)) return null;
  const to = phraseEnd(units, i + 1);
  if (to === i + 1 || units[to]?.lower === 'said') return null;
  const next = units[i + 1]!;
  if (
    !/^\p{Lu}/u.test(next.text) &&
    !/^(?:the|a|an|his|her|its|their|one|another|he|she|they)$/.test(next.lower) &&
    !/\p{Lu}/u.test(units[to - 1]!.text)
  )
    return null;
  if (previous.kind !== 'quote' && units.slice(0, i).every((it) => it.kind !== 'quote') && !isClosed(units, to))
    return null;
  const party = readParty(text, units, i + 1, to, names);
  if (party?.kind !== 'description') return party;
  const apposed = units[to]?.text === ',' ? readParty(text, units, to + 1, phraseEnd(units, to + 1), names) : null;
  return apposed?.kind === 'name' && /^\p{Lu}/u.test(units[to + 1]!.text) ? apposed : party;
}

/** Whether nothing that could be said follows: the sentence or the clause ends there. */
function isClosed(units: Clause, at: number): boolean {
  const unit = units[at];
  return !unit || /^[.,;!?]$/.test(unit.text) || /^(?:on|in|at|after|during|who|last|this)$/.test(unit.lower);
}

const phraseStops =
  /^(?:over|amid|because|since|despite|under|on|in|at|after|during|before|as|when|while|who|which|that|to|by|with|and|but|said|says|was|is|were|had|has|would|could|will|via|through|about|if|last|this|yesterday|today|earlier|later|monday|tuesday|wednesday|thursday|friday|saturday|sunday|adding|noting|referring|speaking|citing)$/;

/** The unit after the noun phrase that starts at `from`; phrases with *of* and *for* belong to it. */
function phraseEnd(units: Clause, from: number): number {
  let at = from;
  for (; at < units.length && at < from + 14; at++) {
    const unit = units[at]!;
    if (unit.kind === 'quote' || /^[,;:!?()—–…]$/.test(unit.text)) break;
    if (unit.text === '.' && at + 1 >= units.length) break;
    const joins =
      unit.lower === 'and' && at > from && units.slice(at + 1, at + 4).some((it) => /^\p{Lu}/u.test(it.text));
    if (!joins && phraseStops.test(unit.lower) && !/^(?:at|in)$/.test(unit.lower)) break;
    if (/^(?:at|in)$/.test(unit.lower) && (at === from || !/^\p{Ll}/u.test(units[at - 1]!.text))) break;
  }
  return at;
}

/** “according to Ms Hale”, “citing the ministry”: the whole sentence is theirs. */
function sideways(
  text: string,
  units: Clause,
  i: number,
  from: number,
  how: 'according' | 'citing',
  names: readonly Name[],
): Saying | null {
  const party = readParty(text, units, from, phraseEnd(units, from), names);
  if (!party) return null;
  const whole = { start: units[0]!.start, end: units.at(-1)!.end };
  const after = how === 'citing' ? null : { start: party.end, end: whole.end };
  return {
    party,
    cue: units[i]!,
    how,
    relays: false,
    asserts: true,
    before: { start: whole.start, end: units[i]!.start },
    after,
  };
}

/** Participles that give words or a count to whoever follows *by*; what is agreed or ordered by somebody is a deed. */
const reportable =
  /^(?:said|stated|reported|announced|claimed|confirmed|estimated|published|quoted|cited|revealed|disclosed|noted|told|written|posted|tweeted|alleged|asserted|suggested|recorded|counted|calculated|put|given|forecast|predicted|projected|warned|voiced|expressed|detailed|shared|released|relayed|echoed|repeated|explained)$/;

/** Nouns for what somebody has said. */
const spoken = new Set(
  `words statement statements claim claims comment comments remark remarks warning assertion argument description view belief suggestion admission
  announcement insistence question reply response advice tweet message testimony contention conclusion allegation accusation assurance vow pledge
  promise prediction estimate observation explanation declaration complaint call demand plea motto slogan mantra phrase quip joke`.split(
    /\s+/,
  ),
);

/** “Ms Hale’s claim that …”, “in the mayor’s words, “…””: what follows is what the owner has said. */
function possessed(text: string, units: Clause, i: number, names: readonly Name[]): Saying | null {
  const next = units[i + 1];
  if (!next || !(next.lower === 'that' || next.text === ':' || quoteFollows(units, i))) return null;
  const from = startOfPhrase(units, i - 2, 0);
  const party = from > i - 2 ? null : readParty(text, units, from, i - 1, names);
  if (!party) return null;
  return {
    party,
    cue: units[i]!,
    how: 'verb',
    relays: false,
    asserts: true,
    before: null,
    after: follows(units, i + 1),
  };
}

/** “was reported by Ms Hale”: the sentence is hers; without *by*, nobody’s. */
function passive(text: string, units: Clause, i: number, relays: boolean, names: readonly Name[]): Saying | null {
  if (units[i + 1]?.lower === 'as' && units[i + 2]?.lower === 'saying') return null;
  let by = i + 1;
  while (by < units.length && by < i + 4 && units[by]!.lower !== 'by') by++;
  const whole = { start: units[0]!.start, end: units.at(-1)!.end };
  const party = units[by]?.lower === 'by' ? readParty(text, units, by + 1, phraseEnd(units, by + 1), names) : null;
  if (!party) return null;
  return {
    party,
    cue: units[i]!,
    how: 'passive',
    relays,
    asserts: true,
    before: { start: whole.start, end: units[i]!.start },
    after: { start: units[i]!.end, end: whole.end },
  };
}

/** “…, adding that …”: the subject of the saying before it; “quoted as saying”: of the passive; else the noun right before it. */
function participle(
  text: string,
  units: Clause,
  i: number,
  names: readonly Name[],
  earlier: readonly Saying[],
): Saying | null {
  if (i === 0) return null;
  const relays = (cueOf(units[i]!.lower) & Use.relays) > 0;
  const after = follows(units, i + 1);
  const said = { cue: units[i]!, how: 'verb', relays, asserts: assertsAt(units, i), before: null, after } as const;
  if (units[i - 1]!.lower === 'as') return quotedAs(text, units, i, names, said);
  const subject = subjectBefore(text, units, i, 0, names);
  const progressive = /^(?:is|was|are|were|been|'s|'re|'m)$/.test(units[i - 1]!.lower);
  if (subject.party && progressive) return { ...said, party: subject.party };
  if (units[i - 1]!.text === ',' || /^(?:by|and|before|after|while)$/.test(units[i - 1]!.lower)) {
    const party = earlier.findLast((it) => it.party && it.how !== 'citing')?.party ?? firstParty(text, units, i, names);
    return party ? { ...said, party } : null;
  }
  const isShort = subject.party && subject.party.text.split(' ').length < 5;
  return isShort && (units[i + 1]?.lower === 'that' || quoteFollows(units, i))
    ? { ...said, party: subject.party }
    : null;
}

function quotedAs(
  text: string,
  units: Clause,
  i: number,
  names: readonly Name[],
  said: Omit<Saying, 'party'>,
): Saying | null {
  for (let at = i - 2; at >= 0 && at > i - 8; at--) {
    if (!/^(?:quoted|cited|reported|described)$/.test(units[at]!.lower)) continue;
    const subject = subjectBefore(text, units, at, 0, names);
    const party = subject.passive ? subject.party : readParty(text, units, at + 1, i - 1, names);
    return party ? { ...said, party } : null;
  }
  return null;
}

/** The party with which the sentence opens: a pronoun, or a name before anything else. */
function firstParty(text: string, units: Clause, limit: number, names: readonly Name[]): Party | null {
  const first = units[0]!;
  if (/^(?:he|she|they|we|i)$/.test(first.lower)) return readParty(text, units, 0, 1, names);
  const people = names.filter((it) => it.type === 'person' && it.end <= units[limit]!.start && it.start >= first.start);
  const [only] = people;
  if (!only || people.some((it) => it.full !== only.full)) return null;
  if (/^['’]s/.test(text.slice(only.end))) return null;
  return { start: only.start, end: only.end, text: only.text, kind: 'name', name: only.text, person: true };
}

/** “Ms Hale: “…””, “Ms Hale, the mayor: …”: a colon between a party and a quotation. */
function colon(
  text: string,
  units: Clause,
  i: number,
  names: readonly Name[],
  earlier: readonly Saying[],
): Saying | null {
  const next = units[i + 1];
  const previous = units[i - 1];
  if (previous?.kind === 'quote' && next && i === 1) {
    const party = readParty(text, units, i + 1, phraseEnd(units, i + 1), names);
    return (
      party && { party, cue: units[i]!, how: 'colon', relays: false, asserts: true, before: previous, after: null }
    );
  }
  if (next?.kind !== 'quote' || earlier.some((it) => it.after && it.after.end > units[i]!.start)) return null;
  if (i > 8) return null;
  const party = readParty(text, units, 0, phraseEnd(units, 0), names);
  if (party?.kind !== 'name') return null;
  return {
    party,
    cue: units[i]!,
    how: 'colon',
    relays: false,
    asserts: true,
    before: null,
    after: { start: next.start, end: units.at(-1)!.end },
  };
}

/** “…” – Ada Hale, farmer: a name behind a dash that ends the sentence. */
function signature(text: string, units: Clause, i: number, names: readonly Name[]): Saying | null {
  const quote = units[i - 1];
  if (quote?.kind !== 'quote' || i !== 1 || units.length > 12) return null;
  const party = readParty(text, units, i + 1, phraseEnd(units, i + 1), names);
  if (party?.kind !== 'name') return null;
  return { party, cue: units[i]!, how: 'colon', relays: false, asserts: true, before: quote, after: null };
}

const fronted =
  /^(?:on|in|at|during|after|before|when|while|as|if|asked|speaking|answering|responding|commenting|writing|despite|following|since|although|though|because|with|for|by|from|earlier|later|meanwhile|however|yesterday|today|last|this|but|and|to|until|under|amid|addressing|citing|referring|according|then|still|also|instead|separately)$/;

/** What is said before “…, Ms Hale said”: the sentence up to the subject, unless that only sets the scene. */
function saidBefore(units: Clause, subject: number, cue: number, use: number): Span | null {
  const previous = units[subject - 1];
  if (!previous || use & Use.names) return null;
  const told = /^(?:told|tells)$/.test(units[cue]!.lower) ? phraseEnd(units, cue + 1) : cue + 1;
  const closed = isClosed(units, told);
  if (previous.kind === 'quote') {
    if (!closed && !/[,.?!…]["”’'»“]$/.test(previous.text)) return null;
  } else {
    if (!/^[,—–]$/.test(previous.text)) return null;
    const quoted = units[subject - 2]?.kind === 'quote';
    if (!closed && !quoted && !/^(?:reporters|journalists)$/.test(units[cue + 1]!.lower)) return null;
    if (!closed && !quoted && fronted.test(units[0]!.lower)) return null;
  }
  return { start: units[0]!.start, end: units[subject - 1]!.end };
}

const time =
  /^(?:on|in|at|early|late|the|day|of|,|\.|\d+|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?|yesterday|today|last|this|earlier|week|month|year)$/;

/** The rest of the sentence from a unit on, up to a semicolon; when it was said (“said on 3 May that …”) is not what is said. */
function follows(units: Clause, from: number): Span | null {
  let begin = from;
  while (begin < units.length && time.test(units[begin]!.lower)) begin++;
  const said = units.slice(from, begin).map((it) => it.lower);
  // “said 70 people …” counts: a number is a day or a year behind a preposition or beside a month.
  const dated =
    said.some((it) => /day|^[a-z]{3,}\.?$/.test(it) && !/^(?:the|early|late|last|this)$/.test(it)) ||
    (/^(?:on|in|at)$/.test(said[0] ?? '') && said.some((it) => /\d/.test(it)));
  const first = dated ? (units[begin] ?? null) : units[from];
  if (!first) return null;
  let to = dated ? begin : from;
  while (to + 1 < units.length && units[to + 1]!.text !== ';') to++;
  return { start: first.start, end: units[to]!.end };
}

function untilComma(units: Clause, cue: number): Span | null {
  let to = cue;
  while (to + 1 < units.length && !(units[to + 1]!.text === ',' && to > cue)) to++;
  return to > cue ? { start: units[cue + 1]!.start, end: units[to]!.end } : null;
}

function quoteFollows(units: Clause, cue: number): boolean {
  for (let at = cue + 1; at < units.length && at < cue + 4; at++) if (units[at]!.kind === 'quote') return true;
  return false;
}

function unitAt(units: Clause, offset: number): number {
  const at = units.findIndex((it: Unit) => it.start >= offset);
  return at < 0 ? units.length : at;
}
