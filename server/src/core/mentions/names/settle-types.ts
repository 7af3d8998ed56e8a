import type { Name, NameType } from '../mention.ts';

/** What the document takes a word or a name to be: votes by type. */
export interface Votes {
  person: number;
  organisation: number;
  place: number;
  other: number;
  /** The subtype that goes with the most votes for `other`, and the name to copy from. */
  sample: Name;
}

/** The last word of a person's full name votes more than once for what that word is alone. */
const surnameVote = 1.5;

/** Counts what each form is taken for; names whose type the word lists settle do not vote. */
export function castVotes(lists: readonly (readonly Name[])[]): Map<string, Votes> {
  const votes = new Map<string, Votes>();
  for (const list of lists) {
    for (const it of list) {
      if (it.subtype === 'demonym' || it.subtype === 'designator') continue;
      vote(votes, keyOf(it.text), it, 1);
      const surname = it.type === 'person' ? lastWord(it.text) : '';
      if (surname.length > 2) vote(votes, keyOf(surname), it, surnameVote);
    }
  }
  return votes;
}

/** Gives each name the type that most of its occurrences have. */
export function settleTypes(
  lists: readonly (readonly Name[])[],
  votes: ReadonlyMap<string, Votes>,
): readonly (readonly Name[])[] {
  return lists.map((list) =>
    list.map((it) => {
      if (it.subtype) return it;
      const counted = votes.get(keyOf(it.text));
      const type = counted ? winner(counted) : it.type;
      return counted && type !== it.type && counted[type] > counted[it.type] ? { ...it, type } : it;
    }),
  );
}

/** The type with the most votes. */
export function winner(votes: Votes): NameType {
  let best: NameType = 'person';
  for (const type of ['organisation', 'place', 'other'] as const) if (votes[type] > votes[best]) best = type;
  return best;
}

/** What two spellings of one word have in common: words in capitals are read as the same word with one capital. */
export function keyOf(text: string): string {
  const second = text.charCodeAt(1);
  if (text.length < 5 || (second >= 97 && second <= 122)) return text;
  return text === text.toUpperCase() ? capitalise(text) : text;
}

/** The last word of a name in several words, else nothing; suffixes (“Jr.”) are no last words. */
export function lastWord(text: string): string {
  let end = text.length;
  let space = text.lastIndexOf(' ');
  while (space > 0 && end - space < 5 && /^(?:[JS]r\.?|I{2,3}|IV)$/.test(text.slice(space + 1, end))) {
    end = space;
    space = text.lastIndexOf(' ', end - 1);
  }
  return space < 0 ? '' : text.slice(space + 1, end);
}

function capitalise(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

function vote(votes: Map<string, Votes>, key: string, name: Name, weight: number): void {
  let counted = votes.get(key);
  if (!counted) {
    counted = { person: 0, organisation: 0, place: 0, other: 0, sample: name };
    votes.set(key, counted);
  }
  counted[name.type] += weight;
}
