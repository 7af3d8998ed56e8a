import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countries } from '../src/core/mentions/names/countries.ts';
import { Listed } from '../src/core/mentions/names/lexicon.ts';
import { seeded } from './crf.ts';
import type { GoldDocument, GoldName } from './sets.ts';

type Fill = (random: () => number) => string;

const types: Readonly<Record<string, string>> = {
  person: 'PER',
  surname: 'PER',
  city: 'LOC',
  country: 'LOC',
  place: 'LOC',
  organisation: 'ORG',
  abbreviation: 'ORG',
  club: 'ORG',
  town: 'ORG',
  demonym: 'MISC',
  people: 'MISC',
  other: 'MISC',
};

/**
 * Agency sentences with invented content: each template filled `copies` times. They teach the shapes that the annotated
 * sets lack: datelines, results, tables, headlines, by-lines.
 */
export function readTemplates(lexiconPath: string, copies: number): GoldDocument[] {
  const fills = readFills(lexiconPath);
  const random = seeded(7);
  const documents: GoldDocument[] = [];
  for (const [i, line] of readLines(join(import.meta.dirname, 'templates.txt')).entries()) {
    if (line.startsWith('#')) continue;
    for (let copy = 0; copy < copies; copy++) {
      const document = fill(`template-${i}-${copy}`, line.replace(/^! /, ''), fills, random);
      documents.push(document);
      if (line.startsWith('!')) documents.push({ ...document, text: document.text.toUpperCase() });
    }
  }
  return documents;
}

function fill(id: string, template: string, fills: ReadonlyMap<string, Fill>, random: () => number): GoldDocument {
  const names: GoldName[] = [];
  let text = '';
  let from = 0;
  for (const slot of template.matchAll(/\{(\w+)\}/g)) {
    text += template.slice(from, slot.index);
    from = slot.index + slot[0].length;
    const kind = slot[1] ?? '';
    const lower = kind.toLowerCase();
    const word = fills.get(lower)?.(random) ?? '';
    const type = types[lower];
    const start = text.length;
    text += kind === lower ? word : word.toUpperCase();
    if (type) names.push({ start, end: text.length, type });
  }
  return { id, text: text + template.slice(from), names };
}

function readFills(lexiconPath: string): ReadonlyMap<string, Fill> {
  const rows = readLines(lexiconPath).map((line) => line.split('\t'));
  const known = (bit: number) =>
    rows
      .filter(
        ([form = '', lists = '0', cluster = '0']) => !form.includes(' ') && Number(lists) & bit && cluster !== '0',
      )
      .map(([form = '']) => capitalise(form));
  const listed = (name: string) =>
    readLines(join(import.meta.dirname, 'lexicon', name)).flatMap((line) => line.split(';'));
  const firstNames = known(Listed.firstName);
  const surnames = [...known(Listed.surname), ...listed('people.txt').filter((it) => !it.includes(' '))];
  const cities = known(Listed.city);
  const states = countries.filter((it) => it.kind === 'country');
  const plain = (list: readonly string[]) => list.filter((it) => !it.startsWith('~'));
  const digits = (most: number) => (random: () => number) => String(1 + Math.floor(random() * most));
  return new Map<string, Fill>([
    ['person', (random) => person(pick(firstNames), pick(surnames), random)],
    ['surname', pick(surnames)],
    ['city', pick([...cities, ...cities, ...listed('places.txt')])],
    ['town', pick(cities)],
    ['country', pick(states.flatMap((it) => plain(it.names).slice(0, 2)))],
    ['demonym', pick(states.flatMap((it) => plain(it.demonyms).slice(0, 1)))],
    ['people', pick(states.flatMap((it) => plain(it.demonyms).slice(1)))],
    ['place', pick([...listed('places.txt'), ...known(Listed.region), ...cities])],
    ['organisation', pick(listed('organisations.txt'))],
    ['abbreviation', abbreviation],
    ['club', pick(listed('clubs.txt'))],
    ['other', pick(listed('works.txt'))],
    ['day', pick('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '))],
    ['month', pick('Jan Feb March April May June July Aug Sept Oct Nov Dec January August October'.split(' '))],
    ['year', (random) => String(1985 + Math.floor(random() * 40))],
    ['n', digits(99)],
    ['n1', digits(9)],
    ['n2', (random) => String(10 + Math.floor(random() * 20))],
    ['n3', (random) => String(100 + Math.floor(random() * 800))],
  ]);
}

function pick(list: readonly string[]): Fill {
  return (random) => list[Math.floor(random() * list.length)] ?? '';
}

function person(first: Fill, last: Fill, random: () => number): string {
  const chance = random();
  const [given, family] = [first(random), last(random)];
  if (chance < 0.86) return `${given} ${family}`;
  if (chance < 0.9) return `${given} ${String.fromCharCode(65 + Math.floor(random() * 26))}. ${family}`;
  if (chance < 0.93) return `${given} ${random() < 0.5 ? 'al-' : 'van '}${family}`;
  if (chance < 0.95) return `${given} ${random() < 0.5 ? 'de' : 'bin'} ${family}`;
  if (chance < 0.97) return `${given} ${family}${random() < 0.5 ? ' Jr.' : ' III'}`;
  return `${given} ${family}-${last(random)}`;
}

function abbreviation(random: () => number): string {
  const letters = Array.from({ length: 3 + Math.floor(random() * 2) }, () => Math.floor(random() * 26));
  return String.fromCharCode(...letters.map((it) => 65 + it));
}

function capitalise(word: string): string {
  const first = word.charAt(0).toUpperCase() + word.slice(1);
  return first.replace(/^Mc(\w)/, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}

function readLines(path: string): string[] {
  return readFileSync(path, 'utf8').trim().split('\n');
}
