import type { Kind } from '../kind.ts';
import type { Figure } from '../mention.ts';
import { compareFigures } from './compare.ts';
import { extractFigures } from './extract.ts';
import { figureKeys } from './keys.ts';

/**
 * Figures: numbers that claim a quantity, in digits or words, with their unit and what they count. This folder reads numbers as
 * they are written and holds two of them against each other; it never converts a currency and never adds anything up.
 */
export const figures: Kind<Figure> = {
  id: 'figure',
  extract: extractFigures,
  relate: (document) => document.mentions.map((list) => list.filter((it) => it.kind === 'figure')),
  keys: figureKeys,
  compare: compareFigures,
};
