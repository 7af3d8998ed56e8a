import type { Agreement } from '../kind.ts';
import type { Name } from '../mention.ts';
import { compareBodies, comparePeople } from './compare-names.ts';
import { nameKeys } from './keys.ts';

/** Whether a source's name names what the draft's does. Entries of the country list agree only with themselves. */
export function compareNames(draft: Name, source: Name): Agreement {
  const [a = ''] = nameKeys(draft);
  const [b = ''] = nameKeys(source);
  if (a === b) return { relation: 'agrees', strength: 1, reason: '' };
  if (a.startsWith('n:=') || b.startsWith('n:=')) return { relation: 'unrelated', strength: 0, reason: '' };
  const people = draft.type === 'person' && source.type === 'person';
  const { relation, score } = (people ? comparePeople : compareBodies)(draft.full, source.full);
  if (relation === 'different') return { relation: 'unrelated', strength: 0, reason: '' };
  return { relation: relation === 'same' ? 'agrees' : 'near', strength: score, reason: `spelt ${source.full}` };
}
