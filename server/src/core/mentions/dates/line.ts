import { type Item, itemAt } from './items.ts';
import type { Stated } from './stated.ts';
import { countedNouns, functionWords } from './words.ts';

/** One sentence on its way to dates. */
export interface Line {
  /** The passage; items index it. */
  readonly text: string;
  readonly items: readonly Item[];
  /** Where the last date that was read ends, as an item number: “2019 and 2020”. */
  readonly last: number;
  /** How many dates the one being read lies in: “two days before the first week of …”. */
  readonly depth: number;
}

/** Items `start` to `end`, exclusive, and what they state; null for words that are used up without being a date. */
export interface Read {
  readonly start: number;
  readonly end: number;
  readonly stated: Stated | null;
  /** Where the date ends in the passage, when that is inside its last item: `2024-10-26` in `2024-10-26T12:00`. */
  readonly endsAt?: number;
}

/** A day of the month as a number, “17th”, “seventeenth” or “twenty-first”, from item `i`; `end` is the item behind it. */
export function dayAt(
  items: readonly Item[],
  i: number,
): { readonly day: number; readonly end: number; readonly ordinal: boolean } | null {
  const item = itemAt(items, i);
  if (item.number !== null) {
    if (item.digits > 2 || item.number < 1 || item.number > 31 || item.suffix === 's') return null;
    const next = itemAt(items, i + 1);
    if (next.tight && (next.text === '%' || next.text === ':' || next.number !== null)) return null;
    return { day: item.number, end: i + 1, ordinal: item.suffix === 'th' };
  }
  const { word } = item;
  if (word?.is === 'ordinal') return { day: word.n, end: i + 1, ordinal: true };
  if (word?.is === 'cardinal' && (word.n === 20 || word.n === 30)) {
    const at = itemAt(items, i + 1).text === '-' ? i + 2 : i + 1;
    const unit = itemAt(items, at).word;
    if (unit?.is === 'ordinal' && unit.n < 10 && word.n + unit.n < 32)
      return { day: word.n + unit.n, end: at + 1, ordinal: true };
  }
  return null;
}

/** Whether item `i` is a number that can be a year: four digits, and nothing behind it that four digits would count. */
export function yearAt(items: readonly Item[], i: number): number | null {
  const item = itemAt(items, i);
  if (item.number === null || item.digits !== 4 || item.suffix || item.number < 1000 || item.number > 2199) return null;
  const before = itemAt(items, i - 1);
  if (item.tight && /^[$£€¥#@+.,:]$/.test(before.text)) return null;
  const next = itemAt(items, i + 1);
  if (next.tight && /^[%:°$£€]$/.test(next.text)) return null;
  if (countedNouns.has(next.text)) return null;
  const far = item.number < 1900 || item.number > 2099;
  return far && isPlural(next) ? null : item.number;
}

function isPlural(item: Item): boolean {
  return !item.capital && /^[a-z]{2,}[^s]s$/.test(item.text) && !functionWords.has(item.text);
}

/** Whether item `i` begins what a number before it would count: a lower-case word that is no function word. */
export function isContent(item: Item): boolean {
  return !item.capital && /^\p{L}/u.test(item.text) && !functionWords.has(item.text) && item.word === null;
}

const dashes = new Set(['-', '–', '‑', '−', '~']);
const toWords = new Set(['to', 'through', 'thru', 'until', 'till', 'til']);

/** Whether item `i` joins two ends of a range, and how. */
export function joinAt(items: readonly Item[], i: number): 'dash' | 'word' | null {
  const { text, tight } = itemAt(items, i);
  if (dashes.has(text) || (text === '—' && tight)) return 'dash';
  return toWords.has(text) ? 'word' : null;
}

/** Whether item `i` is a hyphen that ties two words: “mid-October”, “third-quarter”. */
export function isHyphen(item: Item): boolean {
  return item.text === '-' || item.text === '‑';
}

/** The item after an optional “the”. */
export function pastThe(items: readonly Item[], i: number): number {
  return itemAt(items, i).text === 'the' ? i + 1 : i;
}
