import type { Kind } from '../kind.ts';
import type { Quotation } from '../mention.ts';

export const quotations: Kind<Quotation> = {
  id: 'quotation',
  extract: () => [],
  relate: (document) => document.mentions.map((list) => list.filter((it) => it.kind === 'quotation')),
  keys: () => [],
  compare: () => ({ relation: 'unrelated', strength: 0, reason: '' }),
};
