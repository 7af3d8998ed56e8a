import type { Reading } from '../mentions/kind.ts';
import type { Name } from '../mentions/mention.ts';
import type { Evidence } from './evidence.ts';
import type { Index } from './source.ts';

/** What the sources say of a name. */
export function nameEvidence(_name: Name, _reading: Reading, _index: Index): readonly Evidence[] {
  return [];
}
