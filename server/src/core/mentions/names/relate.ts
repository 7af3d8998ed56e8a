import type { DocumentReading } from '../kind.ts';
import type { Name } from '../mention.ts';
import { copyToRepeats } from './copy-names.ts';
import { nameInFull } from './full-names.ts';
import { castVotes, settleTypes } from './settle-types.ts';

/**
 * Names as the whole document has them: one type for one name, by majority; names that were seen in one place found in the
 * others; short names and acronyms with their full form. Reads no text again but the capitalised words that are in no name.
 */
export function relateNames(document: DocumentReading): readonly (readonly Name[])[] {
  const lists = document.mentions.map((list) => list.filter((it): it is Name => it.kind === 'name'));
  const votes = castVotes(lists);
  const settled = settleTypes(lists, votes);
  const copied = copyToRepeats(document.readings, settled, votes);
  return nameInFull(copied);
}
