import { once } from '../../text/once.ts';
import { singular } from '../../text/stem.ts';
import type { NounTable } from '../knowledge.ts';
import type { Figure } from '../mention.ts';
import { people } from './word-classes.ts';

/** Events that exclude each other: who is injured is not dead. */
const fates = new Set(['kill', 'injure', 'arrest', 'miss', 'capture', 'rescue']);

/** Nouns that name an event, singular: they count its victims. */
const toll = new Map<string, string>([
  ['death', 'kill'],
  ['fatality', 'kill'],
  ['injury', 'injure'],
  ['arrest', 'arrest'],
]);

/** Words for people in general, and those for people in arms: each fits any other person, or one another. Section 3 of the contract. */
const general = new Set('person man personnel individual human other member'.split(' '));
const apart = new Set('woman girl boy child baby infant daughter son mother father wife husband'.split(' '));
const armed = new Set(
  'soldier troop trooper serviceman servicewoman personnel fighter infantryman force military man'.split(' '),
);

/**
 * How well two figures count the same kind of thing, 0 to 1: 0 where they cannot. One that names nothing fits anything of its
 * dimension.
 */
export function countsAlike(a: Figure, b: Figure, nouns: NounTable | null): number {
  const fate = fateOf(a);
  const other = fateOf(b);
  if (fate !== null && other !== null && fate !== other) return 0;
  if (a.counted === null || b.counted === null) return a.counted === b.counted ? 1 : 0.8;
  const one = headOf(a);
  const two = headOf(b);
  if (one === two) return 1;
  if (fate !== null && (toll.has(one) || toll.has(two))) return 0.9;
  if (isNamedBy(a, two) || isNamedBy(b, one)) return 0.9;
  if (nouns?.compatible(one, two)) return 0.9;
  if (arePeople(a, one, b, two, nouns)) return 0.8;
  // What a measured amount is an amount of is told in many words: “$5m of aid”, “of assistance”.
  return isMeasured(a) || isMeasured(b) ? 0.4 : 0;
}

function fateOf(figure: Figure): string | null {
  const event = figure.event ?? toll.get(headOf(figure));
  return event !== undefined && fates.has(event) ? event : null;
}

/** “shells” and “artillery rounds”, “officers” and “police”: the other’s head stands in this phrase as a modifier. */
function isNamedBy(figure: Figure, head: string): boolean {
  return head.length > 3 && wordsOf(figure).modifiers.includes(head);
}

interface Words {
  readonly head: string;
  readonly modifiers: readonly string[];
}

/** What a figure counts, singular, with the words before it in its phrase: one is held against hundreds. */
const wordsOf = once(({ counted, countedPhrase }: Figure): Words => {
  const phrase = countedPhrase?.toLowerCase().split(/[^\p{L}]+/u) ?? [];
  return { head: singular(counted ?? ''), modifiers: phrase.slice(0, -1).map(singular) };
});

function headOf(figure: Figure): string {
  return wordsOf(figure).head;
}

function arePeople(a: Figure, one: string, b: Figure, two: string, nouns: NounTable | null): boolean {
  // “900 Danes” are 900 divers, as far as a text says.
  const isSomebody = (it: Figure, head: string) => isPerson(it, head) || nouns?.compatible('person', head) === true;
  if (!isSomebody(a, one) || !isSomebody(b, two)) return false;
  // “12 men” of a brigade are its soldiers, and no women.
  if ((one === 'man' && apart.has(two)) || (two === 'man' && apart.has(one))) return false;
  if (isNation(a) && isNation(b)) return false;
  return isGeneral(a, one) || isGeneral(b, two) || (armed.has(one) && armed.has(two));
}

/** A word for a person, or people by their nation: “North Koreans”. */
function isPerson(figure: Figure, head: string): boolean {
  if (general.has(head) || armed.has(head) || people.has(figure.counted ?? '')) return true;
  return isNation(figure);
}

function isGeneral(figure: Figure, head: string): boolean {
  return general.has(head) || isNation(figure);
}

function isNation(figure: Figure): boolean {
  return /(?:^|\s)\p{Lu}\p{Ll}+s$/u.test(figure.countedPhrase ?? '');
}

function isMeasured(figure: Figure): boolean {
  return figure.unit !== null || figure.sort === 'share';
}
