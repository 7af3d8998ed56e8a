import type { Approximation } from '../mention.ts';
import { currencySigns } from './currencies.ts';
import { cardinals } from './number-words.ts';
import { isDigits, isWord, type Prose, word, written } from './prose.ts';

/** Words around a number that qualify it. */
export interface Hedge {
  readonly approximation: Approximation;
  /** First token of the words, or one past the last for words behind the number. */
  readonly at: number;
}

/** Phrases before a number, last word first when they are looked up; longer ones win. */
const before: Readonly<Record<Exclude<Approximation, 'exact'>, string>> = {
  about:
    'about,around,roughly,approximately,approx,approx.,some,nearly,almost,virtually,practically,close to,near to,nearer to,nearer,approaching,an estimated,estimated,estimated at,just shy of,shy of,just short of,short of,just about,something like,in the region of,in the order of,of the order of,on the order of,in the neighbourhood of,in the neighborhood of,in the vicinity of,in the area of,very nearly,very roughly,~,≈,∼,a rough,a roughly,an approximate,an approximately,an about,nearly a,almost a,perhaps,maybe,a good',
  'at-least':
    'at least,no fewer than,not fewer than,no less than,not less than,nothing less than,a minimum of,minimum,minimum of,a minimum,as few as,as little as,at the very least,at a minimum,upwards of,upward of,>=,> =,≥,equal to or more than,equal to or greater than,greater than or equal to,more than or equal to',
  'more-than':
    'more than,over,above,in excess of,exceeding,exceed,exceeds,exceeded,greater than,higher than,larger than,bigger than,longer than,older than,heavier than,taller than,deeper than,faster than,better than,north of,just over,just above,well over,well above,far more than,many more than,much more than,slightly more than,slightly over,slightly above,a little more than,a little over,little more than,a bit more than,a bit over,just more than,considerably more than,significantly more than,well in excess of,not just,beyond,>',
  'at-most':
    'up to,as many as,as much as,as high as,as long as,as far as,as high as,as large as,as late as,at most,no more than,not more than,no greater than,no higher than,no longer than,no larger than,not longer than,not exceeding,a maximum of,maximum,maximum of,a maximum,at the most,to a maximum of,<=,< =,≤,equal to or less than,less than or equal to,smaller or equal than,equal to or fewer than,smaller than or equal to,lower than or equal to',
  'less-than':
    'less than,fewer than,under,below,just under,just below,well under,well below,slightly less than,slightly under,slightly below,a little less than,a little under,a bit less than,a bit under,just less than,far less than,far fewer than,many fewer than,much less than,lower than,smaller than,shorter than,younger than,lighter than,slower than,considerably less than,significantly less than,<',
};

interface Node {
  approximation: Approximation | null;
  readonly next: Map<string, Node>;
}

const root: Node = { approximation: null, next: new Map() };

for (const [approximation, phrases] of Object.entries(before)) {
  for (const phrase of phrases.split(',')) {
    let node = root;
    for (const it of phrase.split(' ').reverse()) {
      let next = node.next.get(it);
      if (!next) {
        next = { approximation: null, next: new Map() };
        node.next.set(it, next);
      }
      node = next;
    }
    node.approximation ??= approximation as Approximation;
  }
}

/** The hedge that ends right before token `start` (“no fewer than” before 30), or null. */
export function readHedgeBefore(prose: Prose, start: number): Hedge | null {
  let node: Node | undefined = root;
  let best: Hedge | null = null;
  for (let i = start - 1; node && i >= 0; i--) {
    node = node.next.get(word(prose, i));
    if (node?.approximation) best = { approximation: node.approximation, at: i };
  }
  return best;
}

/** The hedge behind a number whose last token is before `end` (“or more”, “+”, “-odd”), or null. `at` is one past it. */
export function readHedgeBehind(prose: Prose, end: number): Hedge | null {
  const first = word(prose, end);
  const second = word(prose, end + 1);
  if (first === '+') return { approximation: 'at-least', at: end + 1 };
  if (first === 'plus' && !/^\d/.test(written(prose, end + 1))) return { approximation: 'at-least', at: end + 1 };
  if (first === '-' || first === '–') {
    if (second === 'plus') return { approximation: 'at-least', at: end + 2 };
    return second === 'odd' ? { approximation: 'about', at: end + 2 } : null;
  }
  if (first === 'odd') return { approximation: 'about', at: end + 1 };
  if ((first === 'or' || first === 'and') && !opensNumber(prose, end + 2)) {
    if (second === 'so' && first === 'or') return { approximation: 'about', at: end + 2 };
    if (second === 'thereabouts') return { approximation: 'about', at: end + 2 };
    // “2019 and up tenfold” goes on
    if (second === 'up' && isWord(prose, end + 2)) return null;
    if (/^(?:more|above|over|greater|higher|upwards|older|longer|up)$/.test(second) && word(prose, end + 2) !== 'than')
      return { approximation: 'at-least', at: end + 2 };
    if (/^(?:less|fewer|under|below|lower|younger|shorter)$/.test(second) && word(prose, end + 2) !== 'than')
      return { approximation: 'at-most', at: end + 2 };
    return second === 'counting' && first === 'and' ? { approximation: 'at-least', at: end + 2 } : null;
  }
  if (first === 'at' && (second === 'least' || second === 'most') && /^[.,;)]?$/.test(word(prose, end + 2)))
    return { approximation: second === 'least' ? 'at-least' : 'at-most', at: end + 2 };
  return null;
}

/** Whether a number may start at token `i`: “under 5 tons and below 20 percent” hedges the second. */
function opensNumber(prose: Prose, i: number): boolean {
  return isDigits(prose, i) || cardinals.has(word(prose, i)) || currencySigns.has(written(prose, i));
}

/** Hedges that place the value below the number: “nearly 12,000” is not 12,300. */
export function isFromBelow(hedge: string): boolean {
  return /\b(?:nearly|almost|approaching|shy of|short of|close to)\b/i.test(hedge);
}
