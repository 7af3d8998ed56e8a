import type { Agreement } from '../kind.ts';
import type { DateMention } from '../mention.ts';
import { statedIn } from './relate.ts';
import type { Unit } from './stated.ts';

/** Days in a unit, on the average. */
const days: Readonly<Record<Unit, number>> = {
  day: 1,
  week: 7,
  weekend: 7,
  month: 30.4,
  quarter: 91.3,
  year: 365.25,
  decade: 3652.5,
  century: 36525,
};

/** Lengths within this share of each other may be one, counted from other days: “35 years ago” may be 34 and some months. */
const slack = 0.025;

/**
 * Two lengths of time up to now (“35 years ago”) of documents that both state no date of their own, so that neither counts
 * from a known day: they are held together as lengths. Null for all other dates.
 */
export function compareLengths(draft: DateMention, source: DateMention): Agreement | null {
  const own = lengthOf(draft);
  const other = lengthOf(source);
  if (own === null || other === null) return null;
  if (own === other) return { relation: 'agrees', strength: 0.9, reason: '' };
  const apart = Math.abs(own - other) / Math.max(own, other);
  if (apart <= slack) return { relation: 'near', strength: 0.5, reason: 'close' };
  return { relation: 'differs', strength: 0.6, reason: 'another length of time' };
}

/** The length in days of a stretch that counts back from a day nobody knows. */
function lengthOf(date: DateMention): number | null {
  if (date.from !== null || date.to !== null || Object.keys(date.certain).length > 0) return null;
  const stated = statedIn(date.text);
  if (stated?.is !== 'period' || stated.base !== 'now' || stated.shift >= 0 || !stated.vague) return null;
  return -stated.shift * days[stated.unit];
}
