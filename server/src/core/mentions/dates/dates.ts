import type { Kind } from '../kind.ts';
import type { DateMention } from '../mention.ts';

export const dates: Kind<DateMention> = {
  id: 'date',
  extract: () => [],
  relate: (document) => document.mentions.map((list) => list.filter((it) => it.kind === 'date')),
  keys: () => [],
  compare: () => ({ relation: 'unrelated', strength: 0, reason: '' }),
};
