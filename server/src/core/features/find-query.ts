import { fold, foldText, unfold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { stem } from '../text/stem.ts';
import { isStopword } from '../text/stopwords.ts';

/** Words that a person types to find a passage, the last of them perhaps not whole yet. */
export interface FindQuery {
  /** Folded, without the marks around them. */
  readonly words: readonly string[];
  readonly hasNumber: boolean;
  /** Look-up keys of the words that say something, each of one weight. */
  readonly context: ReadonlyMap<string, number>;
  /** Where a text has the first of the words, if each of them begins a word of it; null where one does not. */
  find(text: string): Span | null;
}

/** Most words looked at: a pasted paragraph is found by its beginning. */
const wordLimit = 12;

/** Understands what was typed: words by their stems, numbers with and without their separators. */
export function readQuery(typed: string): FindQuery {
  const words = foldText(typed.normalize('NFC'))
    .split(/\s+/)
    .map((it) => it.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, ''))
    .filter((it) => it !== '')
    .slice(0, wordLimit);
  const numbers = words.filter(isNumber);
  const context = new Map<string, number>();
  for (const word of words) {
    if (isNumber(word)) for (const form of numberForms(word)) context.set(`w:${form}`, 1);
    else if (!isStopword(word)) context.set(`w:${stem(word)}`, 1);
  }
  const alternatives = words.map((it) => (isNumber(it) ? numberForms(it) : wordForms(it)));
  const first = Math.max(0, numbers.length > 0 ? words.indexOf(numbers[0] ?? '') : 0);
  return {
    words,
    hasNumber: numbers.length > 0,
    context,
    find(text) {
      const folded = fold(text);
      const spans = alternatives.map((forms) => beginning(folded.text, forms));
      const span = spans[first];
      return span && spans.every((it) => it !== null) ? unfold(folded, span) : null;
    },
  };
}

function isNumber(word: string): boolean {
  return /^\d[\d.,]*%?$/.test(word);
}

/** “2400” and “2,400”: as typed, without its separators, and with them. */
function numberForms(word: string): readonly string[] {
  const bare = word.replace(/%$/, '');
  const digits = bare.replaceAll(',', '');
  const [whole = '', ...rest] = digits.split('.');
  const grouped = [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
  return [...new Set([bare, digits, grouped])];
}

/** A word as typed, and what its other forms begin with. */
function wordForms(word: string): readonly string[] {
  const stemmed = stem(word);
  return stemmed.length > 3 && word.startsWith(stemmed) && stemmed !== word ? [word, stemmed] : [word];
}

/** Where one of several forms first begins a word of a folded text. */
function beginning(text: string, forms: readonly string[]): Span | null {
  for (const form of forms) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return { start: at, end: at + form.length };
    }
  }
  return null;
}
