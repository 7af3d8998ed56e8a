import type { Kind } from '../kind.ts';
import type { Name } from '../mention.ts';

export const names: Kind<Name> = {
  id: 'name',
  extract: () => [],
  relate: (document) => document.mentions.map((list) => list.filter((it) => it.kind === 'name')),
  keys: () => [],
  compare: () => ({ relation: 'unrelated', strength: 0, reason: '' }),
};
