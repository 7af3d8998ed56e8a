import { irregularNouns, irregularVerbs } from './irregular.ts';

/** The singular of a folded noun: `soldier` for `soldiers`, `man` for `men`, `serviceman` for `servicemen`; other words as they are. */
export function singular(word: string): string {
  const known = irregularNouns.get(word);
  if (known !== undefined) return known;
  if (unchanged.has(word)) return word;
  return fromCompound(word) ?? (word.endsWith('s') ? fromRegular(word) : word);
}

/** A key that the forms of one word share: `deploy` for `deploys`, `deployed`, `deploying`; not always a word itself. */
export function stem(word: string): string {
  const verb = irregularVerbs.get(word);
  const base = verb ?? withoutEnding(singular(word));
  const short = base.length > 2 ? base.replace(/e+$/, '') : base;
  // `kill` as well as `plann`: the second letter tells nothing.
  const last = short.charAt(short.length - 1);
  return short.length > 3 && last === short.charAt(short.length - 2) ? short.slice(0, -1) : short;
}

// End in s, or look like a compound of an irregular plural, and are no plurals.
const unchanged = new Set(
  (
    'news series species means headquarters barracks crossroads gallows chaos cosmos ethos pathos kudos texas kansas arkansas always perhaps ' +
    'whereas besides sometimes towards afterwards upwards downwards forwards backwards overseas indoors outdoors thus yes does ' +
    'christmas gas bias bus lens canvas atlas alias pancreas iris plus minus surplus las los des politics economics physics mathematics athletics ' +
    'ethics statistics logistics tactics mechanics dynamics genetics electronics aids diabetes measles rabies mumps shingles scabies ' +
    'omen abdomen specimen regimen acumen semen stamen hymen yemen amen ramen bitumen cyclamen dolmen lumen gravamen foramen examen ' +
    'wales netherlands philippines maldives bahamas seychelles andes alps himalayas athens brussels paris naples hamas laos cyprus honduras barbados mauritius'
  ).split(' '),
);

const compounds: readonly (readonly [string, string])[] = [
  ['women', 'woman'],
  ['men', 'man'],
  ['children', 'child'],
  ['people', 'person'],
  ['wives', 'wife'],
  ['knives', 'knife'],
  ['wolves', 'wolf'],
  ['shelves', 'shelf'],
  ['selves', 'self'],
  ['leaves', 'leaf'],
  ['teeth', 'tooth'],
];

function fromCompound(word: string): string | undefined {
  for (const [plural, base] of compounds)
    if (word.length > plural.length && word.endsWith(plural)) return word.slice(0, -plural.length) + base;
  return undefined;
}

const chesToChe =
  /(?:^aches|[dkt]aches|caches|avalanches|psyches|niches|creches|quiches|cliches|pastiches|douches|brioches)$/;
const iesToIe =
  /^(?:movies|cookies|zombies|rookies|calories|ties|pies|lies|dies|selfies|hippies|junkies|brownies|prairies|smoothies|sorties|budgies|genies|eyries|pixies|veggies|foodies|freebies|hoodies|indies|laddies|lassies|pinkies|talkies|townies|techies|newbies|goalies|groupies|bookies|birdies|aussies|barbies|magpies|neckties|reveries|menageries|coteries|camaraderies|lingeries|collies|dixies|eeries|bogies|boogies|bourgeoisies)$/;
const oesToOe = /(?:shoes|canoes|oboes|floes|aloes|throes)$|^(?:toes|foes|hoes|woes|roes|tiptoes|mistletoes)$/;
const usesToUse =
  /(?:ouses|auses|^uses|^reuses|abuses|misuses|fuses|ccuses|xcuses|amuses|bemuses|^muses|^ruses|peruses)$/;

function fromRegular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is|ous)$/.test(word)) return word;
  if (word.endsWith('ies')) return iesToIe.test(word) ? word.slice(0, -1) : `${word.slice(0, -3)}y`;
  if (word.endsWith('oes')) return word.slice(0, oesToOe.test(word) ? -1 : -2);
  if (word.endsWith('uses')) return word.slice(0, usesToUse.test(word) ? -1 : -2);
  if (/(?:sses|xes|zzes|tzes)$/.test(word)) return word.slice(0, -2);
  if (/[cs]hes$/.test(word)) return word.slice(0, chesToChe.test(word) ? -1 : -2);
  return word.slice(0, -1);
}

const notVerbs = new Set(
  (
    'during nothing something everything anything morning evening ceiling sibling sterling beijing viking herring boeing pudding earring darling ' +
    'duckling shilling farthing inning hundred naked sacred wicked kindred ahmed mohamed muhammed hatred'
  ).split(' '),
);

function withoutEnding(word: string): string {
  if (word.length < 4 || notVerbs.has(word)) return word;
  if (word.endsWith('ing')) return hasVowel(word, 3) ? word.slice(0, -3) : word;
  if (!word.endsWith('ed')) return word;
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('eed') && !/(?:agreed|freed|guaranteed|refereed|decreed)$/.test(word)) return word;
  return hasVowel(word, 2) ? word.slice(0, -2) : word;
}

function hasVowel(word: string, ending: number): boolean {
  return /[aeiouy]/.test(word.slice(0, -ending));
}
