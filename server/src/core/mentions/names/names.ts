import type { Kind } from '../kind.ts';
import type { Name } from '../mention.ts';
import { compareNames } from './compare.ts';
import { extractNames } from './extract.ts';
import { nameKeys } from './keys.ts';
import { relateNames } from './relate.ts';

/**
 * Names of people, organisations, places and other things: where they stand, what they name, and what the document calls them
 * in full. This folder reads one document; which names of the corpus are one entity is not decided here.
 */
export const names: Kind<Name> = {
  id: 'name',
  extract: extractNames,
  relate: relateNames,
  keys: nameKeys,
  compare: compareNames,
};
