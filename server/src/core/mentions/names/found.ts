import { mapWords } from '../../text/per-word.ts';
import type { Tokens } from '../../text/tokens.ts';
import type { Name, NameType } from '../mention.ts';

/** A name while it is being recognised: tokens `first` to `last - 1` of its passage. */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
  readonly subtype: Name['subtype'];
  readonly role: string | null;
  /** The expansion beside an acronym, or null. */
  readonly full: string | null;
}

/** A name of a type, with nothing else known of it yet. */
export function found(first: number, last: number, type: NameType, subtype: Name['subtype'] = null): Found {
  return { first, last, type, subtype, role: null, full: null };
}

/** The words of tokens `first` to `last - 1` as they stand in the passage. */
export function textOf(tokens: Tokens, first: number, last: number): string {
  return tokens.text.slice(tokens.starts[first], tokens.ends[last - 1]);
}

/** A word in lower case without the full stop of an abbreviation: `gen` for `Gen.`. */
export function plain(word: string): string {
  return (word.endsWith('.') ? word.slice(0, -1) : word).toLowerCase();
}

/** A token's word so. */
export const plainWord = mapWords(plain);
