import { plain } from '../src/core/documents/formats/plain.ts';
import { toFile } from '../src/core/documents/places.ts';
import type { Knowledge } from '../src/core/mentions/knowledge.ts';
import { isEnglish } from '../src/core/mentions/language.ts';
import type { NameType } from '../src/core/mentions/mention.ts';
import { extractNames } from '../src/core/mentions/names/extract.ts';
import { relateNames } from '../src/core/mentions/names/relate.ts';
import { scan } from '../src/core/text/scan.ts';
import type { GoldDocument, GoldName } from './sets.ts';

/** Counts of one comparison of names found with names annotated. */
export interface Tally {
  right: number;
  found: number;
  gold: number;
}

/** Spans alone, and spans with their types over persons, places and organisations. */
export interface Score {
  readonly untyped: Tally;
  readonly typed: Tally;
}

const typeNames = { person: 'PER', organisation: 'ORG', place: 'LOC', other: 'MISC' } as const;

/** A type of ours as the sets call it. */
export function setType(type: NameType): string {
  return typeNames[type];
}

/** The names that the program finds in a text, as a set's own are written; no other kind of mention is read. */
export function findNames(text: string, knowledge: Knowledge): GoldName[] {
  const document = plain.read(text);
  const readings = document.passages.map((passage) => {
    const tokens = scan(passage.text);
    return { passage, tokens, knowledge, date: null, found: [], english: isEnglish(tokens) };
  });
  const mentions = readings.map((it) => (it.passage.role === 'byline' ? [] : extractNames(it)));
  return relateNames({ document, readings, mentions }).flatMap((list, i) =>
    list.map((it) => ({ ...toFile(document.passages[i]!, it), type: setType(it.type) })),
  );
}

/** Compares names by exact span, after a leading “the”, a trailing possessive and marks are taken off both. */
export function scoreNames(
  documents: readonly GoldDocument[],
  find: (document: GoldDocument) => readonly GoldName[],
): Score {
  const score = { untyped: { right: 0, found: 0, gold: 0 }, typed: { right: 0, found: 0, gold: 0 } };
  for (const document of documents) {
    const gold = keysOf(document.text, document.names);
    const found = keysOf(document.text, find(document));
    count(score.untyped, new Set(gold.keys()), new Set(found.keys()));
    count(score.typed, typedKeys(gold), typedKeys(found));
  }
  return score;
}

/** `untyped P 87.6 R 84.4 F 86.0, typed F 73.6`. */
export function formatScore({ untyped, typed }: Score): string {
  const precision = ((100 * untyped.right) / Math.max(1, untyped.found)).toFixed(1);
  const recall = ((100 * untyped.right) / Math.max(1, untyped.gold)).toFixed(1);
  return `untyped P ${precision} R ${recall} F ${fOf(untyped).toFixed(1)}, typed F ${fOf(typed).toFixed(1)}`;
}

/** F in percent. */
export function fOf(tally: Tally): number {
  return tally.found + tally.gold === 0 ? 0 : (200 * tally.right) / (tally.found + tally.gold);
}

function keysOf(text: string, names: readonly GoldName[]): Map<string, string> {
  const keys = new Map<string, string>();
  for (const name of names) {
    const it = strip(text, name);
    if (it) keys.set(it, name.type);
  }
  return keys;
}

function typedKeys(keys: ReadonlyMap<string, string>): Set<string> {
  return new Set([...keys].filter(([, type]) => type !== 'MISC').map(([key, type]) => `${key} ${type}`));
}

function count(tally: Tally, gold: ReadonlySet<string>, found: ReadonlySet<string>): void {
  tally.gold += gold.size;
  tally.found += found.size;
  for (const key of found) if (gold.has(key)) tally.right++;
}

function strip(text: string, { start, end }: GoldName): string | null {
  const words = text.slice(start, end);
  const lead = /^(?:[^\p{L}\p{N}]*)(?:the\s+)?[^\p{L}\p{N}]*/iu.exec(words)?.[0].length ?? 0;
  const rest = words.slice(lead);
  const tail = /(?:['’]s)?[^\p{L}\p{N}]*$/u.exec(rest)?.[0].length ?? 0;
  return rest.length > tail ? `${start + lead} ${end - tail}` : null;
}
