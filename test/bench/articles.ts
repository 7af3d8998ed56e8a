import type { Random } from './random.ts';

/** One invented article: a name for its file and its text. */
export interface Article {
  readonly name: string;
  readonly text: string;
}

const given =
  'Ada Bruno Clara Dmitri Elena Farid Greta Hugo Irina Jonas Katya Lev Mira Nils Olga Petra Quentin Rosa Sami Tilda Umberto Vera Wanda Xenia Yusuf Zora'.split(
    ' ',
  );
const starts = 'Bren Kal Dor Fen Gar Hol Jas Kor Lun Mar Nor Ost Pel Ros Sten Tor Ul Var Wes Zel'.split(' ');
const ends = 'nick berg sky ov mann well ston by wick sen dottir ini escu enko ard'.split(' ');
const places = 'Port Ellis,Karsk,Novy Brod,Saint Alder,Tamrin,Velmora,Ostrand,Harrow Bay,Lindova,Mirgrad'.split(',');
const bodies =
  'Harbour Authority,Ministry of Works,Fishery Board,River Police,National Grain Office,Institute for Coastal Studies,Workers Council,Red Lantern Relief'.split(
    ',',
  );
const things =
  'soldiers,families,tons of grain,homes,fishing boats,workers,schools,square kilometres,litres of fuel,refugees'.split(
    ',',
  );
const verbs = 'reached,left,crossed,rebuilt,lost,counted,inspected,moved,sheltered,supplied'.split(',');
/** What everybody writes about, the common words first; rarer ones are made of syllables. */
const common =
  'council repairs road winter crews parts families town train storm bridge lorries engineers pillar school harbour price wage court vote budget doctor ferry market factory union'.split(
    ' ',
  );
const syllables = 'bar cor den fal gil hep kan lor mun nar pel rud sim tan vol wex'.split(' ');
/** Sentences as they go: each `#` is a word. */
const frames = [
  'the # of the # has # that the # near the # will # for a # while the # is with the #',
  'no # has come since the # and the # stays # until # have looked at every # of the #',
  'all of the # in the # were # by a # who had been at the # when the # came to the #',
].map((it) => it.split(' '));
const months = 'January February March April May June July August September October November December'.split(' ');

/** People, the more the larger the corpus; the first are in the news most. */
function personOf(rank: number): string {
  const family = Math.floor(rank / (starts.length * ends.length));
  const middle = family === 0 ? '' : syllables[family % syllables.length]!;
  const surname = starts[rank % starts.length]! + middle + ends[Math.floor(rank / starts.length) % ends.length]!;
  return `${given[(rank * 7 + family) % given.length]} ${surname}`;
}

/** Amounts: small and round ones are everywhere, most others are rare. */
function amountOf(random: Random): string {
  const value = 10 ** (1.1 + 4.5 * random.next());
  const digits = random.next() < 0.6 ? 2 : 3 + random.below(3);
  return Number(value.toPrecision(digits))
    .toFixed(0)
    .replace(/\B(?=(\d{3})+$)/g, ',');
}

function wordOf(rank: number): string {
  const known = common[rank];
  if (known !== undefined) return known;
  const at = (power: number) => syllables[Math.floor(rank / syllables.length ** power) % syllables.length]!;
  return `${at(0)}${at(1)}${rank >= syllables.length ** 2 ? at(2) : 'e'}`;
}

/** Articles of about 500 words with names, figures, dates and quotations in every paragraph. */
export function writeArticles(count: number, random: Random): readonly Article[] {
  return Array.from({ length: count }, (_, i) => writeArticle(i, count, random));
}

/** One article of so many. */
export function writeArticle(i: number, count: number, random: Random): Article {
  const day = `${months[i % 12]} ${1 + (i % 28)}, 2031`;
  const head = `${capital(filler(random, 6))}\n\n${random.pick(places).toUpperCase()}, ${day} —\n`;
  const paragraphs = Array.from({ length: 9 }, () => `${paragraph(random, count)}\n`);
  return { name: `${String(i).padStart(6, '0')}.txt`, text: [head, ...paragraphs].join('\n') };
}

/**
 * A draft of about so many words: one paragraph in two is taken from an article, some with a figure changed, the rest is the
 * writer's own.
 */
export function writeDraft(wordCount: number, articles: readonly Article[], random: Random): string {
  const parts: string[] = ['# The harbour and the storm'];
  let written = 0;
  while (written < wordCount) {
    const lines = random
      .pick(articles)
      .text.split('\n')
      .filter((it) => it.length > 100);
    const taken = random.next() < 0.5 ? random.pick(lines) : paragraph(random, articles.length);
    const changed = random.next() < 0.2 ? taken.replace(/\d00/, '700') : taken;
    parts.push(changed);
    written += changed.split(' ').length;
  }
  return `${parts.join('\n\n')}\n`;
}

function paragraph(random: Random, size: number): string {
  const person = personOf(random.rank(40 + Math.floor(size / 2)));
  const surname = person.split(' ')[1];
  const number = () => amountOf(random);
  const day = `${random.pick(months)} ${1 + random.below(28)}`;
  return [
    `${person}, who heads the ${random.pick(bodies)} in ${random.pick(places)}, ${filler(random, 8)}.`,
    `About ${number()} ${random.pick(things)} ${random.pick(verbs)} ${random.pick(places)} on ${day}, ${filler(random, 6)}.`,
    `“${capital(filler(random, 9))},” ${surname} said.`,
    `${capital(filler(random, 8))}, and ${number()} ${random.pick(things)} ${filler(random, 5)}.`,
  ].join(' ');
}

function filler(random: Random, length: number): string {
  const frame = random.pick(frames);
  const from = random.below(frame.length - length);
  const words = frame.slice(from, from + length).map((it) => (it === '#' ? wordOf(random.rank(4000)) : it));
  return words.join(' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
