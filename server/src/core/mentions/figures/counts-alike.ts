import { stem } from '../../text/stem.ts';
import type { NounTable } from '../knowledge.ts';
import type { Figure } from '../mention.ts';
import { people } from './word-classes.ts';

/** Events that exclude each other: who is injured is not dead. */
const fates = new Set(['kill', 'injure', 'arrest', 'miss', 'capture', 'rescue']);

/**
 * How well two figures count the same kind of thing, 0 to 1: 0 where they cannot. One that names nothing fits anything of its
 * dimension.
 */
export function countsAlike(a: Figure, b: Figure, nouns: NounTable | null): number {
  if (a.event && b.event && a.event !== b.event && fates.has(a.event) && fates.has(b.event)) return 0;
  if (a.counted === null || b.counted === null) return a.counted === b.counted ? 1 : 0.8;
  if (a.counted === b.counted) return 1;
  const one = singular(a);
  const two = singular(b);
  if (one === two) return 1;
  if (isInside(a, two) || isInside(b, one)) return 0.9;
  if (nouns?.compatible(one, two)) return 0.9;
  if (isPerson(a) && isPerson(b) && (isGeneral(one) || isGeneral(two) || (isArmed(one) && isArmed(two)))) return 0.8;
  // What a measured amount is an amount of is told in many words (“of aid”, “of assistance”): known strangers alone part.
  return a.unit === null && b.unit === null && a.sort !== 'share' && b.sort !== 'share' ? 0 : 0.4;
}

function singular(figure: Figure): string {
  const it = figure.counted ?? '';
  return irregular.get(it) ?? stem(it);
}

const irregular = new Map<string, string>([
  ['people', 'person'],
  ['persons', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['servicemen', 'serviceman'],
  ['servicewomen', 'servicewoman'],
]);

/** “artillery shells” and “shells of artillery”: the other head stands in the phrase as a modifier. */
function isInside(figure: Figure, head: string): boolean {
  const phrase = figure.countedPhrase;
  if (!phrase?.includes(' ') || head.length < 4) return false;
  return phrase
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .slice(0, -1)
    .some((it) => stem(it) === head);
}

const general = new Set(['person', 'man', 'personnel', 'individual', 'human', 'other']);
const armed = new Set(
  'soldier troop trooper serviceman servicewoman personnel fighter infantryman force military'.split(' '),
);

function isGeneral(head: string): boolean {
  return general.has(head);
}

function isArmed(head: string): boolean {
  return armed.has(head);
}

/** A person word, or people by their nation: “North Koreans”. */
function isPerson(figure: Figure): boolean {
  const head = figure.counted ?? '';
  if (people.has(head) || general.has(singular(figure)) || armed.has(singular(figure))) return true;
  const last = figure.countedPhrase?.split(' ').at(-1) ?? '';
  return /^\p{Lu}\p{Ll}+s$/u.test(last);
}
