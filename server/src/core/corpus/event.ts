import { cueOf, Use } from '../mentions/cues.ts';
import type { Reading } from '../mentions/kind.ts';
import { irregularVerbs } from '../text/irregular.ts';
import type { Span } from '../text/span.ts';
import { stem } from '../text/stem.ts';
import { isStopword } from '../text/stopwords.ts';
import { Kind, sentenceAt, sentenceSpan, type Tokens, tokenAt, tokenText } from '../text/tokens.ts';

/** What happened on a date, as far as its sentence tells: the verb that the date stands with, and who takes part. */
export interface Event {
  /** The stem of that verb, or of the noun in “the June 18 vote”; null where none is near. */
  readonly verb: string | null;
  /** Whether the verb is one of saying: the day is that of the words, not of what they tell. */
  readonly says: boolean;
  /** Whether the date is what something else is held against: “up from the second quarter”, “compared with 2019”. */
  readonly compared: boolean;
  /** Whether it is told as still to come: “will be held”, “is to meet”. */
  readonly coming: boolean;
  /** The last of the capital words nearest before the verb, as its subject stands: a surname, lower case; empty where there are none. */
  readonly subject: string;
  /** Last words of the names in the sentence, lower case. */
  readonly names: ReadonlySet<string>;
}

/** Tokens searched for a verb before a date and behind one that opens its clause, and before a verb for its subject. */
const reach = { before: 14, behind: 22, subject: 16 } as const;

/** The event that a date dates. */
export function eventAt(reading: Reading, date: Span): Event {
  const { tokens } = reading;
  const s = sentenceAt(tokens, date.start);
  const first = tokens.sentences[s] ?? 0;
  const end = tokens.sentences[s + 1] ?? tokens.count;
  const at = verbAt(tokens, first, end, tokenAt(tokens, date.start), tokenAt(tokens, date.end - 1) + 1);
  const word = at === null ? '' : tokenText(tokens, at).toLowerCase();
  const sentence = sentenceSpan(tokens, s);
  return {
    verb: at === null ? null : stem(word),
    says: isSaying(word),
    compared: isCompared(tokens, first, tokenAt(tokens, date.start)),
    coming: at !== null && isComing(tokens, at),
    subject: at === null ? '' : subjectAt(reading, first, at),
    names: namesIn(reading, sentence),
  };
}

/** The token of the verb, or of the noun that stands for one, that a date at tokens `from` to `to` belongs to. */
function verbAt(tokens: Tokens, first: number, end: number, from: number, to: number): number | null {
  const noun = nounBehind(tokens, from, to, end);
  if (noun !== null) return noun;
  let before = from - 1;
  while (before >= first && leads.has(lower(tokens, before))) before--;
  const opens =
    before < first ||
    /^[,;:(—–“"‘-]$/.test(lower(tokens, before)) ||
    /^(?:that|and|but|when)$/.test(lower(tokens, before));
  const left = () => {
    for (let i = before; i >= first && i > from - reach.before && !/^[;:“”]$/.test(lower(tokens, i)); i--)
      if (isVerb(tokens, i)) return i;
    return null;
  };
  const right = () => {
    for (let i = to; i < end && i < to + reach.behind && !/^[;:]$/.test(lower(tokens, i)); i++)
      if (isVerb(tokens, i)) return i;
    return null;
  };
  return opens ? (right() ?? left()) : (left() ?? right());
}

/** Words between a date and what it stands with. */
const leads = new Set(
  'on in by since until till from before after during the of at early late around about as through between last next this'.split(
    ' ',
  ),
);

/** “the June 18 vote”, “an October 17 press conference”, “Wednesday’s strike”: the noun that the date stands before. */
function nounBehind(tokens: Tokens, from: number, to: number, end: number): number | null {
  const owns = /^['’]s?$/.test(lower(tokens, to));
  if (!owns && !/^(?:the|a|an|its|his|her|their|['’]s)$/.test(lower(tokens, from - 1))) return null;
  let at: number | null = null;
  for (let i = owns ? to + 1 : to; i < end && i < to + 5; i++) {
    const text = tokenText(tokens, i);
    if (tokens.kinds[i] !== Kind.word || isStopword(text.toLowerCase()) || (at !== null && isVerb(tokens, i))) break;
    at = i;
  }
  return at;
}

const auxiliaries = new Set(
  'be am is are was were been being have has had having do does did will would can could may might must shall should'.split(
    ' ',
  ),
);
const modals = new Set('to will would can could may might must shall should'.split(' '));
const notVerbs = new Set('need indeed hundred united red bed seed feed speed breed armed alleged so-called'.split(' '));

function isVerb(tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i] !== Kind.word) return false;
  const word = lower(tokens, i);
  if (auxiliaries.has(word) || notVerbs.has(word)) return false;
  // “pre-owned stores”: half of a compound is no verb.
  if (tokenText(tokens, i - 1) === '-' || tokenText(tokens, i + 1) === '-') return false;
  if (irregularVerbs.has(word) || isSaying(word)) return true;
  const before = lower(tokens, i - 1);
  if (/..ed$/.test(word)) return !/^(?:the|a|an)$/.test(before);
  if (isStopword(word)) return false;
  if (modals.has(before)) return !/^\p{Lu}/u.test(tokenText(tokens, i));
  return /..ing$/.test(word) && /^(?:is|are|was|were|been|be|,|and|by)$/.test(before);
}

/** Words behind which the other side of a comparison stands; how far before its date. */
const against = new Set('from compared versus vs over than against exceeding'.split(' '));
const comparison = 14;

function isCompared(tokens: Tokens, first: number, from: number): boolean {
  for (let i = from - 1; i >= first && i >= from - comparison; i--) {
    const word = lower(tokens, i);
    if (against.has(word)) return true;
    if (/^[,;:(]$/.test(word)) return false;
  }
  return false;
}

function isComing(tokens: Tokens, at: number): boolean {
  for (let i = at - 1; i >= at - 4 && i >= 0; i--) {
    const word = lower(tokens, i);
    if (/^(?:will|would|shall|to|due|planned|scheduled)$/.test(word)) return true;
    if (!auxiliaries.has(word) && !isStopword(word)) return false;
  }
  return false;
}

function isSaying(word: string): boolean {
  const use = cueOf(word);
  return (use & (Use.sure | Use.relays)) !== 0 && (use & (Use.doubtful | Use.names)) === 0;
}

function lower(tokens: Tokens, i: number): string {
  return tokenText(tokens, i).toLowerCase();
}

function subjectAt({ tokens, found }: Reading, first: number, verb: number): string {
  for (let i = verb - 1; i >= first && i > verb - reach.subject; i--) {
    const text = tokenText(tokens, i);
    const start = tokens.starts[i] ?? 0;
    if (!/^\p{Lu}/u.test(text) || isStopword(text.toLowerCase())) continue;
    if (found.some((it) => it.kind === 'date' && it.start <= start && start < it.end)) continue;
    return text.toLowerCase();
  }
  return '';
}

function namesIn(reading: Reading, sentence: Span): ReadonlySet<string> {
  const names = new Set<string>();
  for (const it of reading.found) {
    if (it.kind !== 'name' || it.subtype === 'demonym' || it.end <= sentence.start || it.start >= sentence.end)
      continue;
    for (const text of [it.text, it.full]) names.add((text.split(/[\s-]+/).at(-1) ?? text).toLowerCase());
  }
  return names;
}
