import { Kind, type Tokens } from '../../text/tokens.ts';
import { anchors, type Word, words } from './words.ts';

/** A word, number or mark of one sentence, as dates see it. Spans index the passage. */
export interface Item {
  readonly start: number;
  readonly end: number;
  /** Lower case, without the full stop of an abbreviation. */
  readonly text: string;
  readonly capital: boolean;
  readonly word: Word | null;
  /** The value of a number without separators, or of “17th”; null for anything else. */
  readonly number: number | null;
  /** How many digits it is written with. */
  readonly digits: number;
  /** “th” in “17th”, “s” in “1990s”. */
  readonly suffix: 'th' | 's' | null;
  /** Whether it follows the item before it without a space. */
  readonly tight: boolean;
}

const nothing: Item = {
  start: 0,
  end: 0,
  text: '',
  capital: false,
  word: null,
  number: null,
  digits: 0,
  suffix: null,
  tight: false,
};

/** Item `i`, or an empty one outside the list. */
export function itemAt(items: readonly Item[], i: number): Item {
  return items[i] ?? nothing;
}

/** Lengths, as bits, of the anchors that begin with each letter from a to z: rules most words out without looking them up. */
const lengths = new Int32Array(26);
for (const it of anchors) lengths[it.charCodeAt(0) - 97] = (lengths[it.charCodeAt(0) - 97] ?? 0) | (1 << it.length);

/** Whether the tokens from `first` to `end` hold anything that a date cannot do without. */
export function mayHoldDate(tokens: Tokens, first: number, end: number): boolean {
  const { text, starts, ends, kinds } = tokens;
  for (let i = first; i < end; i++) {
    const start = starts[i] ?? 0;
    const length = (ends[i] ?? 0) - start;
    const code = text.charCodeAt(start);
    if (code >= 48 && code <= 57) {
      // A year, a numeric date, or the number of one: 1990, 1990s, 26/10/2024, 26.10.2024.
      if (length >= 4 && (kinds[i] !== Kind.number || yearLike(text, start, length))) return true;
      if (length < 3 && text.charCodeAt(start + length) === 47 && /^\d+\/\d+\/\d/.test(text.slice(start, start + 8)))
        return true;
      continue;
    }
    const letter = (code | 32) - 97;
    if (letter < 0 || letter > 25) {
      // ’90s
      if ((code === 39 || code === 8217) && /^['’]\d0s/.test(text.slice(start, start + 4))) return true;
      continue;
    }
    if (kinds[i] !== Kind.word) continue;
    if ((letter === 16 || letter === 7) && /^[QH][1-4](?![\p{L}\d])/iu.test(text.slice(start, start + 3))) return true;
    const dotted = text.charCodeAt(start + length - 1) === 46 ? length - 1 : length;
    if (dotted > 15 || ((lengths[letter] ?? 0) & (1 << dotted)) === 0) continue;
    if (anchors.has(text.slice(start, start + dotted).toLowerCase())) return true;
  }
  return false;
}

function yearLike(text: string, start: number, length: number): boolean {
  for (let i = 1; i < 4; i++) {
    const code = text.charCodeAt(start + i);
    if (code < 48 || code > 57) return length >= 8 && code !== 44;
  }
  return length === 4 ? text.charCodeAt(start) <= 50 : text.charCodeAt(start + 4) === 46;
}

/** The items of the tokens from `first` to `end`. */
export function itemsOf(tokens: Tokens, first: number, end: number): readonly Item[] {
  const items: Item[] = [];
  for (let i = first; i < end; i++) {
    const start = tokens.starts[i] ?? 0;
    const stop = tokens.ends[i] ?? 0;
    const written = tokens.text.slice(start, stop);
    const last = items.at(-1);
    const tight = last !== undefined && last.end === start;
    const code = written.charCodeAt(0);
    if (code >= 48 && code <= 57) items.push(numberItem(written, start, stop, tight));
    else if (tight && last.number !== null && last.suffix === null && /^(st|nd|rd|th|s)$/i.test(written))
      items[items.length - 1] = { ...last, end: stop, suffix: written === 's' ? 's' : 'th' };
    else if (written === '.' && tight && isShort(last)) items[items.length - 1] = { ...last, end: stop };
    else items.push(wordItem(written, start, stop, tight));
  }
  return items;
}

function isShort(item: Item): boolean {
  return (item.word?.is === 'month' || item.word?.is === 'weekday') && item.word.short && item.end - item.start < 6;
}

function numberItem(written: string, start: number, end: number, tight: boolean): Item {
  const match = /^(\d{1,4})(st|nd|rd|th|s)?$/i.exec(written);
  return {
    ...nothing,
    start,
    end,
    text: written.toLowerCase(),
    number: match ? Number(match[1]) : null,
    digits: match?.[1]?.length ?? 0,
    suffix: !match?.[2] ? null : match[2] === 's' ? 's' : 'th',
    tight,
  };
}

function wordItem(written: string, start: number, end: number, tight: boolean): Item {
  const text = (written.length > 1 && written.endsWith('.') ? written.slice(0, -1) : written).toLowerCase();
  const first = written.charCodeAt(0);
  return {
    ...nothing,
    start,
    end,
    text,
    // A letter that lower case changes.
    capital: written[0] !== text[0] && first > 64,
    word: words.get(text) ?? null,
    tight,
  };
}
