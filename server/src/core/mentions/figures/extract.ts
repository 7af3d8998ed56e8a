import { markWords } from '../../text/per-word.ts';
import { scan } from '../../text/scan.ts';
import type { Span } from '../../text/span.ts';
import { Kind } from '../../text/tokens.ts';
import type { Reading } from '../kind.ts';
import type { Figure } from '../mention.ts';
import { currencyCodes, currencyPrefixes, currencySigns } from './currencies.ts';
import { mayBeNumber } from './number-words.ts';
import { type Prose, word, written } from './prose.ts';
import { readFigure } from './read-figure.ts';
import { readZero } from './read-zero.ts';
import { underHeads } from './under-heads.ts';
import { unitWords } from './units.ts';

/** Reads the figures of one passage in one pass over its tokens: only digits and number words are looked at twice. */
export function extractFigures(reading: Reading): readonly Figure[] {
  if (reading.passage.heads) {
    const headed = extractHeaded(reading, reading.passage.heads);
    if (headed) return headed;
  }
  if (!reading.english) return [];
  const prose: Prose = reading.tokens;
  const figures: Figure[] = [];
  const { kinds, count } = prose;
  const names = reading.found.filter((it) => it.kind === 'name');
  const dates = reading.found.filter((it) => it.kind === 'date');
  let last = 0;
  for (let i = 0; i < count; ) {
    const kind = kinds[i];
    if (kind === Kind.number || (kind === Kind.word && mayStart(prose, i))) {
      const found = isTaken(names, dates, prose, i)
        ? null
        : (readFigure(prose, i, reading.passage.role === 'heading', last) ?? readZero(prose, i));
      if (found) {
        figures.push(...inherit(prose, found.figures, figures));
        last = found.next;
        i = Math.max(found.next, i + 1);
        continue;
      }
    }
    i++;
  }
  return figures;
}

/**
 * The figure of a table's cell that is nothing but a number, with the unit or the counted thing that a heading gives it; null where
 * no heading gives either. Its words are the cell's own.
 */
function extractHeaded(reading: Reading, heads: readonly string[]): readonly Figure[] | null {
  const { heads: _, ...bare } = reading.passage;
  const cell = reading.passage.text;
  for (const { text, before } of underHeads(cell, heads)) {
    const prose = { ...bare, text };
    const [figure] = extractFigures({ ...reading, passage: prose, tokens: scan(text), found: [], english: true });
    if (!figure || (figure.unit === null && figure.counted === null) || figure.start > before) continue;
    const end = Math.min(cell.length, figure.end - before);
    const numeral = {
      start: Math.max(0, figure.numeral.start - before),
      end: Math.min(cell.length, figure.numeral.end - before),
    };
    return [{ ...figure, start: 0, end, text: cell.slice(0, end), numeral }];
  }
  return null;
}

/** Whether a figure can start with a word: almost none can. */
const Start = { none: 0, number: 1, article: 2 } as const;

const startOf = markWords((it) => {
  if (/^\d|^no$/i.test(it) || mayBeNumber(it)) return Start.number;
  return /^an?$/i.test(it) ? Start.article : Start.none;
});

function mayStart(prose: Prose, i: number): boolean {
  const start = startOf(prose, i);
  // “more than a year”
  return start === Start.number || (start === Start.article && unitWords.has(word(prose, i + 1)));
}

/** A number belongs to one mention: those in names and dates are no figures. “Rs 2” is no name, whatever it looks like. */
function isTaken(names: readonly Span[], dates: readonly Span[], prose: Prose, i: number): boolean {
  const start = prose.starts[i] ?? 0;
  if (covers(dates, start)) return true;
  if (!covers(names, start)) return false;
  const before = written(prose, i - 1);
  const isMoney =
    currencyCodes.has(written(prose, i + 1)) ||
    currencyPrefixes.has(before) ||
    currencyCodes.has(before) ||
    currencySigns.has(before);
  return !isMoney;
}

/** Whether one of some spans, in order of `start` and apart, holds an offset. */
function covers(spans: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle]!;
    if (span.end <= offset) low = middle + 1;
    else if (span.start > offset) high = middle - 1;
    else return true;
  }
  return false;
}

/** “20 soldiers, six of them”, “…, including six”: a part counts what its whole counts. */
function inherit(prose: Prose, found: readonly Figure[], before: readonly Figure[]): readonly Figure[] {
  const whole = before.at(-1);
  if (!whole?.counted) return found;
  return found.map((it) => {
    if (it.counted !== null || it.unit !== null || !it.part) return it;
    const between = prose.text.slice(whole.end, it.start);
    return /[.;!?]\s/.test(between) ? it : { ...it, counted: whole.counted, countedPhrase: whole.countedPhrase };
  });
}
