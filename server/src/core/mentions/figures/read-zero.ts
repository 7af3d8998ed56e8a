import type { Figure } from '../mention.ts';
import { readPhrase } from './counted.ts';
import { isHyphen, type Prose, word, written } from './prose.ts';
import type { Found } from './read-figure.ts';
import { harms } from './word-classes.ts';

/** “no casualties”, “no deaths were reported”: a claim of zero, only where harm to people is counted. “No evidence” is none. */
export function readZero(prose: Prose, i: number): Found | null {
  if (word(prose, i) !== 'no' || isHyphen(prose, i + 1)) return null;
  const phrase = readPhrase(prose, i + 1, false);
  if (!phrase || !harms.has(phrase.head) || phrase.end > i + 5) return null;
  const span = { start: prose.starts[i] ?? 0, end: prose.ends[phrase.end - 1] ?? 0 };
  const figure: Figure = {
    kind: 'figure',
    ...span,
    text: prose.text.slice(span.start, span.end),
    low: 0,
    high: 0,
    digits: 1,
    approximation: 'exact',
    hedge: '',
    unit: null,
    counted: phrase.head,
    countedPhrase: prose.text.slice(prose.starts[phrase.start], span.end),
    numeral: { start: span.start, end: span.start + written(prose, i).length },
    compound: false,
    attribution: null,
  };
  return { figures: [figure], next: phrase.end };
}
