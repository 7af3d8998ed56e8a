import type { Agreement, Comparison } from '../kind.ts';
import type { Figure } from '../mention.ts';
import { compareValues, type Value } from './compare-values.ts';
import { countsAlike } from './counts-alike.ts';
import { isSameDimension, type Measure, measureOf } from './measure.ts';

const unrelated: Agreement = { relation: 'unrelated', strength: 0, reason: '' };

/** Holds a source’s figure against the draft’s: dimension and what is counted first, then the values. */
export function compareFigures(draft: Figure, source: Figure, comparison: Comparison): Agreement {
  const own = measureOf(draft);
  const other = measureOf(source);
  if (!isSameDimension(own, other)) return unrelated;
  if (draft.per !== undefined && source.per !== undefined && draft.per !== source.per) return unrelated;
  const alike = countsAlike(draft, source, comparison.knowledge.nouns);
  if (alike === 0) return unrelated;
  const isConverted = draft.unit !== source.unit && own.factor !== other.factor;
  const result = compareValues(valueIn(draft, own, own, isConverted), valueIn(source, other, own, isConverted));
  return { ...result, strength: result.strength * alike };
}

/** A figure’s value in the draft’s unit; shares in percent. */
function valueIn(figure: Figure, from: Measure, to: Measure, converted: boolean): Value {
  const isShare = figure.sort === 'share';
  const scale = isShare || to.dimension === 'percent' ? 1 : to.factor;
  const convert = (it: number | null) =>
    it === null
      ? null
      : from === to && !isShare
        ? it
        : Number((((it + from.offset) * from.factor) / scale - to.offset).toPrecision(12));
  return {
    low: convert(figure.low),
    high: convert(figure.high),
    digits: figure.digits,
    approximation: figure.approximation,
    hedge: figure.hedge,
    ...(isShare && { share: true }),
    ...(converted && !isShare && to.dimension !== 'percent' && { converted: true }),
  };
}
