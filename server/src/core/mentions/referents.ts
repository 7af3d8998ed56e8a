import { contains } from '../text/span.ts';
import type { DocumentReading } from './kind.ts';
import type { Mention, Name } from './mention.ts';
import type { Party } from './party.ts';
import { clauseAt, type Voices, voicesOf } from './voices.ts';

/** Finds the name behind the words for a speaker at a passage of a document; null rather than a guess. */
export type Referents = (passage: number, party: Party) => string | null;

const none: Voices = { clauses: [], sayings: () => [], names: [] };

/** How many passages back a pronoun may reach. */
const reach = 3;

/** Names behind the parties of one document. `names` are its name mentions by passage, already tied to their fullest forms. */
export function findReferents({ document, readings, mentions }: DocumentReading): Referents {
  const voices = (passage: number): Voices => {
    const reading = readings[passage];
    return reading ? voicesOf(reading) : none;
  };
  const names: (readonly Name[])[] = [];
  const namesOf = (passage: number): readonly Name[] => {
    names[passage] ??= (mentions[passage] ?? []).filter(isName);
    return names[passage];
  };

  function resolve(passage: number, party: Party, depth: number): string | null {
    if (depth > 4) return null;
    if (party.kind === 'name') return fullest(passage, party.text);
    const speaker = document.passages[passage]?.speaker;
    if (party.kind === 'description') return party.person ? described(passage, party, depth) : body(passage, party);
    const word = party.text.toLowerCase();
    if (word === 'i' || word === 'we') return speaker ?? null;
    const within = latest(passage, party.start, word, depth);
    if (within) return within.name;
    const furthest = word === 'it' || word === 'they' ? 1 : reach;
    for (let back = passage - 1; back >= 0 && back >= passage - furthest; back--) {
      if (document.passages[back]?.role === 'heading') continue;
      const before = latest(back, Number.MAX_SAFE_INTEGER, word, depth);
      if (before) return before.name;
    }
    return null;
  }

  /** The last party before an offset of a passage that a pronoun can mean; a found party without a name ends the search. */
  function latest(
    passage: number,
    before: number,
    word: string,
    depth: number,
  ): { readonly name: string | null } | null {
    const heard = voices(passage);
    if (heard.clauses.length === 0) return null;
    const isBody = word === 'it' || word === 'they';
    const last = clauseAt(heard, before);
    for (let at = last; at >= 0; at--) {
      // A body is *it* in the next sentence, and hardly further.
      if (isBody && at < last - 1) return { name: null };
      const parties = heard.sayings(at).flatMap((it) => (it.party && it.party.start < before ? [it.party] : []));
      for (const party of parties.toReversed()) {
        if (party.kind === 'pronoun' && party.text.toLowerCase() !== word) continue;
        if (!fits(word, party, passage)) continue;
        const name = resolve(passage, party, depth + 1);
        if (name || party.kind === 'description') return { name };
      }
      if (isBody) continue;
      const subject = subjectName(heard, at, before, passage);
      if (subject === null) continue;
      // Somebody else is named, but not as the one who acts: the pronoun may mean either.
      if (subject === 'unclear') return { name: null };
      if (genderFits(word, subject.role, subject.text)) return { name: fullest(passage, subject.text) };
    }
    return null;
  }

  /** Whether a party can be the antecedent of a pronoun. */
  function fits(word: string, party: Party, passage: number): boolean {
    if (party.kind === 'pronoun') return true;
    const name = namesOf(passage).find((it) => it.start <= party.start && party.end <= it.end);
    const type = party.person ? 'person' : (name?.type ?? null);
    if (word === 'it' || word === 'they') return type === 'organisation' || type === 'place';
    if (type !== 'person' && (party.kind === 'description' || type !== null)) return false;
    // No article stands before a person's name: “the White House” is nobody's *he*, whatever it was taken for.
    const before = readings[passage]?.tokens.text.slice(0, party.start) ?? '';
    if (party.kind === 'name' && (/\bthe\s+$/i.test(before) || /^the\s/i.test(party.text))) return false;
    return genderFits(word, name?.role ?? null, party.text);
  }

  /** The person with whose name a sentence begins: not a possessive, and behind no more than a title. */
  function subjectName(heard: Voices, clause: number, before: number, passage: number): Name | 'unclear' | null {
    const units = heard.clauses[clause];
    if (!units) return null;
    const start = units[0]!.start;
    const end = Math.min(before, units.at(-1)!.end);
    const text = readings[passage]?.tokens.text ?? '';
    const people = namesOf(passage).filter(
      (it) =>
        it.type === 'person' &&
        it.start >= start &&
        it.end <= end &&
        !units.some((unit) => unit.kind === 'quote' && contains(unit, it)),
    );
    const first = people.find((it) => !/^['’]s?\b/.test(text.slice(it.end)));
    if (!first) return null;
    const lead = text.slice(start, first.start);
    return /^[^,]{0,60}$/.test(lead) && !/\b(?:of|for|to|with|by|from|against|about)\s+\S*$/i.test(lead)
      ? first
      : 'unclear';
  }

  /** “the Russian president”: whoever is introduced with that office, else the only person named before in the passage. */
  function described(passage: number, party: Party, depth: number): string | null {
    const words = content(party.text);
    const plain = content(party.text.replace(/\p{Lu}\S*/gu, ''));
    const office = head(party.text);
    officers ??= gather((it) => (it.type === 'person' && it.role !== null ? content(it.role) : null));
    const match = officers.findLast((it) => isBefore(it, passage, party) && overlap(words, it.words, office));
    if (match) return match.name.full;
    const heard = voices(passage);
    const at = clauseAt(heard, party.start);
    const start = heard.clauses[at]?.[0]?.start ?? 0;
    const people = namesOf(passage).filter((it) => it.type === 'person' && it.end <= start);
    const full = new Set(people.map((it) => it.full));
    if (full.size === 1 && people.every((it) => it.role === null || content(it.role).length === 0))
      return people[0]!.full;
    const last = full.size === 0 ? lastSpeaker(passage - 1, depth) : null;
    return last !== null && mentionsHead(last, plain) ? last : null;
  }

  /** The last named speaker of the passages before. */
  function lastSpeaker(passage: number, depth: number): string | null {
    for (let back = passage; back >= 0 && back >= passage - reach; back--)
      for (let at = voices(back).clauses.length - 1; at >= 0; at--)
        for (const { party } of voices(back).sayings(at).toReversed())
          if (party && party.kind !== 'pronoun') return party.kind === 'name' ? resolve(back, party, depth + 1) : null;
    return null;
  }

  /** Whether some passage introduces a name with one of the words that describe it: “political expert Ada Hale”, “the political scientist”. */
  function mentionsHead(name: string, words: readonly string[]): boolean {
    return document.passages.some((passage) => {
      const at = passage.text.indexOf(name);
      if (at < 0) return false;
      const around = content(
        `${passage.text.slice(Math.max(0, at - 60), at)} ${/^, ([^,.]*)/.exec(passage.text.slice(at + name.length))?.[1] ?? ''}`,
      );
      return words.some((word) => around.includes(word));
    });
  }

  /** “the ministry”: the last body before it whose name holds the word. */
  function body(passage: number, party: Party): string | null {
    if (!/^the \S+$/i.test(party.text)) return party.name && fullest(passage, party.name);
    const word = head(party.text);
    bodies ??= gather((it) => (it.type === 'organisation' ? it.full.toLowerCase().split(/\s+/) : null));
    return bodies.findLast((it) => isBefore(it, passage, party) && it.words.includes(word))?.name.full ?? null;
  }

  /** People by the words of their offices, and bodies by those of their names, in order: a long document asks for them often. */
  let officers: readonly Described[] | null = null;
  let bodies: readonly Described[] | null = null;
  function gather(wordsOf: (name: Name) => readonly string[] | null): readonly Described[] {
    return mentions.flatMap((_, passage) =>
      namesOf(passage).flatMap((name) => {
        const words = wordsOf(name);
        return words ? [{ passage, name, words }] : [];
      }),
    );
  }

  /** The fullest form of a name in the document: what its mention says, else the longest name that ends like it. */
  function fullest(passage: number, text: string): string {
    const mention = namesOf(passage).find((it) => it.text === text) ?? forms().get(text);
    if (mention && mention.full !== text) return mention.full;
    if (/\s/.test(text)) return text;
    return forms().get(` ${text}`)?.full ?? text;
  }

  /** Every name of the document by its words, and people and bodies by a space and their last word. */
  let byText: Map<string, Name> | null = null;
  function forms(): ReadonlyMap<string, Name> {
    if (byText) return byText;
    byText = new Map();
    for (const list of mentions)
      for (const it of list) {
        if (!isName(it)) continue;
        if (!byText.has(it.text) || it.full !== it.text) byText.set(it.text, it);
        const last = / \S+$/.exec(it.full)?.[0];
        if (last && it.type !== 'place' && !byText.has(last)) byText.set(last, it);
      }
    return byText;
  }

  return (passage, party) => resolve(passage, party, 0);
}

/** A name with the words by which a description can mean it. */
interface Described {
  readonly passage: number;
  readonly name: Name;
  readonly words: readonly string[];
}

function isBefore(it: Described, passage: number, party: Party): boolean {
  return it.passage < passage || (it.passage === passage && it.name.end <= party.start);
}

function isName(mention: Mention): mention is Name {
  return mention.kind === 'name';
}

const female = /^(?:mrs|ms|miss|dame|lady|baroness|queen|princess|sister|madam|madame)$|woman$|girl$|mother$|actress$/i;
const male = /^(?:mr|sir|lord|baron|king|prince|father|brother)$|(?:^|s)man$|(?:chair|congress|police|business)man$/i;

/** Whether a pronoun agrees with what a title says of a person; titles that say nothing agree with both. */
function genderFits(word: string, role: string | null, text: string): boolean {
  const words = `${role ?? ''} ${text}`.split(/[\s.]+/);
  if (word === 'he') return !words.some((it) => female.test(it));
  if (word === 'she') return !words.some((it) => male.test(it));
  return true;
}

/** The words of a description that say who is meant, lower case. */
function content(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((it) => it.length > 3 && !/^(?:this|that|their|former|said|says|have|with|from|also)$/.test(it));
}

function head(text: string): string {
  return content(text.replace(/\s+(?:of|for|at|from|in)\s.*$/, '')).at(-1) ?? '';
}

/** Whether two descriptions fit: the same office, and no country or body of the one that the other does not have. */
function overlap(words: readonly string[], role: readonly string[], office: string): boolean {
  return role.includes(office) && words.every((word) => word === office || role.includes(word));
}
