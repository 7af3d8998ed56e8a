import type { Kind } from '../kind.ts';
import type { Figure } from '../mention.ts';

export const figures: Kind<Figure> = {
  id: 'figure',
  extract: () => [],
  relate: (document) => document.mentions.map((list) => list.filter((it) => it.kind === 'figure')),
  keys: () => [],
  compare: () => ({ relation: 'unrelated', strength: 0, reason: '' }),
};
