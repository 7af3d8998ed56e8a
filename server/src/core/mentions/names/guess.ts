import { type Tokens, tokenText } from '../../text/tokens.ts';
import type { NameType } from '../mention.ts';
import { findCountry, longestFormFrom } from './countries.ts';
import { type Found, found, plainWord, textOf } from './found.ts';
import { isAnchor, touchesBefore } from './segments.ts';
import { eventHeads, lawHeads, months, organisationHeads, particles, placeHeads, titles, weekdays } from './words.ts';

/**
 * The names of one segment by rules alone: what is done without a model. Cuts the segment into capitalised runs, takes
 * countries out of them and types the rest by its last word, by the title before it or by its shape.
 */
export function guessNames(tokens: Tokens, first: number, last: number, opens: boolean): Found[] {
  const names: Found[] = [];
  for (let i = first; i < last; ) {
    if (!isAnchor(tokens, i) || isDateWord(tokens, i)) {
      i++;
      continue;
    }
    const end = runEnd(tokens, i, last);
    names.push(...readRun(tokens, i, end, opens && i === first));
    i = end;
  }
  return names;
}

const compoundEnds = new Set('based led like run born made wide style only held born era bound rich paid'.split(' '));

function isDateWord(tokens: Tokens, i: number): boolean {
  const word = plainWord(tokens, i);
  return months.has(word) || weekdays.has(word);
}

const joiners = new Set(['of', 'for', 'the', 'and', '&', 'on']);

/** The end of the run of words that starts at `i`: over capitals, hyphens and particles, and over “of the” behind a head word. */
function runEnd(tokens: Tokens, i: number, last: number): number {
  let end = i + 1;
  let headed = isHead(plainWord(tokens, i));
  for (let at = end; at < last; at++) {
    if (isAnchor(tokens, at)) {
      if (isDateWord(tokens, at)) break;
      end = at + 1;
      headed ||= isHead(plainWord(tokens, at));
      continue;
    }
    const word = tokenText(tokens, at);
    const joins =
      (word === '-' && touchesBefore(tokens, at)) ||
      particles.has(word) ||
      /^\d/.test(word) ||
      (headed && joiners.has(word));
    if (!joins) break;
    if (/^\d/.test(word)) end = at + 1;
    // “Kim Jong-gyu”, not “Washington-based”.
    const after = tokenText(tokens, at + 1);
    if (word === '-' && end === at && at > i + 1 && /^\p{Ll}{2,5}$/u.test(after) && !compoundEnds.has(after))
      end = at + 2;
  }
  return end;
}

function isHead(word: string): boolean {
  return (
    organisationHeads.has(word) || lawHeads.has(word) || /^(?:republic|kingdom|union|bishop|archbishop)$/.test(word)
  );
}

function readRun(tokens: Tokens, first: number, last: number, opens: boolean): Found[] {
  const names: Found[] = [];
  let at = first;
  if (opens && sentenceOpeners.has(plainWord(tokens, at))) at++;
  let titled = false;
  while (at < last) {
    const country = countryAt(tokens, at, last);
    const rest = country ? at + country.length : at;
    const headed = organisationHeads.has(plainWord(tokens, last - 1)) && rest < last;
    if (country && !headed) {
      names.push(country.name);
      at = rest;
    } else if (titles.has(plainWord(tokens, at)) && at + 1 < last && !headed) {
      titled = true;
      at++;
    } else break;
  }
  while (at < last && !isAnchor(tokens, at) && !/^\d/.test(tokenText(tokens, at))) at++;
  if (at < last && !(last - at === 1 && isPlain(tokens, at, opens && at === first)))
    names.push(found(at, last, typeOf(tokens, at, last, titled)));
  return names;
}

/** Single words that are no name: titles alone, and the first word of a sentence when it is nothing but that. */
function isPlain(tokens: Tokens, at: number, opens: boolean): boolean {
  const word = plainWord(tokens, at);
  return word.length < 2 || sentenceOpeners.has(word) || (opens && /^(?:\p{Lu}\p{Ll}+)$/u.test(tokenText(tokens, at)));
}

function typeOf(tokens: Tokens, first: number, last: number, titled: boolean): NameType {
  const word = plainWord(tokens, last - 1);
  const text = textOf(tokens, first, last);
  if (titled) return 'person';
  if (lawHeads.has(word) || eventHeads.has(word) || /\d/.test(text)) return 'other';
  if (/^[\p{Lu}&.-]{2,}$/u.test(text)) return 'organisation';
  for (let i = first; i < last; i++) if (organisationHeads.has(plainWord(tokens, i))) return 'organisation';
  if (placeHeads.has(word)) return 'place';
  if (last - first > 1) return 'person';
  return /^(?:in|at|from|near|to|across|around)$/.test(tokenText(tokens, first - 1)) ? 'place' : 'person';
}

/** The longest form of the country list that starts at token `at`. */
function countryAt(tokens: Tokens, at: number, last: number): { readonly length: number; readonly name: Found } | null {
  for (let length = Math.min(longestFormFrom(tokenText(tokens, at)), last - at); length > 0; length--) {
    const form = findCountry(textOf(tokens, at, at + length));
    if (!form?.sure) continue;
    const type = form.demonym ? 'other' : form.country.kind === 'bloc' ? 'organisation' : 'place';
    return { length, name: found(at, at + length, type, form.demonym ? 'demonym' : null) };
  }
  return null;
}

const sentenceOpeners = new Set(
  `the a an this that these those it its he she they we you i his her their our my in on at by for from with to of as and but or nor so yet
  if when while where who what which why how there here now then after before since until although though because despite during under
  over between among also however meanwhile moreover later earlier last next first second third most many some all both each every no
  not one two three four five six seven eight nine ten according asked is are was were will would can could should may might must has
  have had do does did let be being been about above across along around against without within out up down off again once only just
  however news even still such other another more less few several much than too very well yes oh please thanks said says
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec`.split(/\s+/),
);
