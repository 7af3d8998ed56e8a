import { mapWords, markWords } from '../../text/per-word.ts';
import { Kind, type Tokens, tokenText } from '../../text/tokens.ts';
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

/** Whether a word is one that a date cannot do without: the name of a day or a month, *ago*, `Q3`. */
const isAnchor = markWords((word) => {
  const plain = word.endsWith('.') ? word.slice(0, -1) : word;
  return Number(anchors.has(plain.toLowerCase()) || /^[QH][1-4](?![\p{L}\d])/iu.test(word));
});

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
    // ’90s
    if (code === 39 || code === 8217) {
      if (/^['’]\d0s/.test(text.slice(start, start + 4))) return true;
    } else if (kinds[i] === Kind.word && isAnchor(tokens, i)) return true;
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
    const written = tokenText(tokens, i);
    const last = items.at(-1);
    const tight = last !== undefined && last.end === start;
    const code = written.charCodeAt(0);
    if (code >= 48 && code <= 57) items.push(numberItem(written, start, stop, tight));
    else if (tight && last.number !== null && last.suffix === null && /^(st|nd|rd|th|s)$/i.test(written))
      items[items.length - 1] = { ...last, end: stop, suffix: written === 's' ? 's' : 'th' };
    else if (written === '.' && tight && isShort(last)) items[items.length - 1] = { ...last, end: stop };
    else items.push(wordItem(plainWord(tokens, i), written, start, stop, tight));
  }
  return items;
}

function isShort(item: Item): boolean {
  return (item.word?.is === 'month' || item.word?.is === 'weekday') && item.word.short && item.end - item.start < 6;
}

function numberItem(written: string, start: number, end: number, tight: boolean): Item {
  const match = /^(\d{1,4})(st|nd|rd|th|s)?$/i.exec(written);
  return {
    start,
    end,
    text: written.toLowerCase(),
    capital: false,
    word: null,
    number: match ? Number(match[1]) : null,
    digits: match?.[1]?.length ?? 0,
    suffix: !match?.[2] ? null : match[2] === 's' ? 's' : 'th',
    tight,
  };
}

/** A word in lower case, without the full stop of an abbreviation. */
const plainWord = mapWords((word) => (word.length > 1 && word.endsWith('.') ? word.slice(0, -1) : word).toLowerCase());

function wordItem(text: string, written: string, start: number, end: number, tight: boolean): Item {
  // A letter that lower case changes.
  const capital = written.charCodeAt(0) > 64 && written[0] !== text[0];
  const word = words.get(text) ?? null;
  return { start, end, text, capital, word, number: null, digits: 0, suffix: null, tight };
}
