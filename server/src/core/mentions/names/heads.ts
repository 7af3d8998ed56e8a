import type { Tokens } from '../../text/tokens.ts';
import { findCountry, readCountry } from './countries.ts';
import { type Found, plainWord, textOf } from './found.ts';
import { eventHeads, eventOpeners, lawHeads, organisationHeads, sureBodies } from './words.ts';

/** Types a name by what its words say outright: an entry of the country list, or a head word (`… Treaty`, `… Summit`). */
export function retypeByHead(tokens: Tokens, it: Found): Found {
  const form = readCountry(textOf(tokens, it.first, it.last));
  if (form?.demonym) return { ...it, type: 'other', subtype: 'demonym' };
  if (form?.sure && it.type !== 'organisation')
    return { ...it, type: form.country.kind === 'bloc' ? 'organisation' : 'place', subtype: null };
  if (form?.sure && form.country.kind !== 'bloc') return { ...it, type: 'place', subtype: null };
  if (it.last - it.first < 2 || it.subtype) return it;
  const head = headOf(tokens, it);
  const long = it.last - it.first > 2;
  if (lawHeads.has(head) && (long || it.type !== 'person')) return { ...it, type: 'other', subtype: 'law' };
  if (eventOpeners.has(plainWord(tokens, it.first))) return { ...it, type: 'other', subtype: 'event' };
  if (it.type === 'place' && sureBodies.has(head)) return { ...it, type: 'organisation' };
  if (it.type === 'other' && eventHeads.has(head)) return { ...it, subtype: 'event' };
  if (it.type !== 'person' && sureEvents.has(head)) return { ...it, type: 'other', subtype: 'event' };
  if ((it.type === 'other' || (it.type === 'person' && long)) && organisationHeads.has(head))
    return long || opensWithCountry(tokens, it) ? { ...it, type: 'organisation' } : it;
  return it;
}

/** Heads that nothing but events have; what is called “… Games” or “… Open” may be a company. */
const sureEvents = new Set(
  'cup championship championships olympics prix summit marathon war election elections'.split(' '),
);

/** “Russian Navy”, “Chile Airlines”: what belongs to a country. */
function opensWithCountry(tokens: Tokens, it: Found): boolean {
  return findCountry(textOf(tokens, it.first, it.first + 1)) !== undefined;
}

/** The head of a name: its last word, or the last before “of” and “for” (“*Institute* for the Study of War”). */
function headOf(tokens: Tokens, it: Found): string {
  for (let i = it.first + 1; i < it.last; i++) {
    if (/^(?:of|for|on|between|against)$/.test(plainWord(tokens, i))) return plainWord(tokens, i - 1);
  }
  return plainWord(tokens, it.last - 1);
}
