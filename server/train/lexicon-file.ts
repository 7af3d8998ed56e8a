import { existsSync, readFileSync } from 'node:fs';
import { finish, hashText } from '../src/core/mentions/names/hash.ts';
import { checkOf, hashPhrase, type Lexicon } from '../src/core/mentions/names/lexicon.ts';

/** Reads `word<TAB>lists<TAB>cluster` and `two words<TAB>types` lines into the table that goes into the model. */
export function readLexicon(path: string): Lexicon {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
  const rows = lines.map((line) => line.split('\t'));
  const words = rows.filter(([form = '']) => !form.includes(' '));
  const phrases = rows.filter(([form = '']) => form.includes(' '));
  const slots = tableSize(words.length);
  const phraseSlots = tableSize(phrases.length);
  const lexicon = {
    checks: new Uint16Array(slots),
    lists: new Uint16Array(slots),
    clusters: new Uint8Array(slots),
    phraseChecks: new Uint16Array(phraseSlots),
    phraseTypes: new Uint8Array(phraseSlots),
  };
  for (const [form = '', lists = '0', cluster = '0'] of words) {
    const slot = freeSlot(lexicon.checks, hashText(form));
    lexicon.lists[slot] = Number(lists);
    lexicon.clusters[slot] = Number(cluster);
  }
  for (const [form = '', types = '0'] of phrases)
    lexicon.phraseTypes[freeSlot(lexicon.phraseChecks, finish(hashPhrase(form)))] = Number(types);
  return lexicon;
}

function tableSize(entries: number): number {
  let size = 16;
  while (size * 0.8 < entries) size *= 2;
  return size;
}

function freeSlot(checks: Uint16Array, hash: number): number {
  const mask = checks.length - 1;
  let slot = hash & mask;
  while (checks[slot] !== 0 && checks[slot] !== checkOf(hash)) slot = (slot + 1) & mask;
  checks[slot] = checkOf(hash);
  return slot;
}
