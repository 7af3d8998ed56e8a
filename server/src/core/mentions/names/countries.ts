import { blocList, countryList, regionList } from './country-list.ts';

/** A country, region, people or bloc: what the list says of one line. */
export interface Country {
  /** ISO 3166 code where there is one; unique in the list. */
  readonly id: string;
  readonly kind: 'country' | 'region' | 'bloc';
  /** Names that mean the same, the one to show first. */
  readonly names: readonly string[];
  /** Adjectives and words for its people. */
  readonly demonyms: readonly string[];
}

/** What one form names: an entry, by its name or by a demonym. */
export interface CountryForm {
  readonly country: Country;
  readonly demonym: boolean;
  /** False for forms that are also common words or other names (`Jersey`): they count only where something else speaks for them. */
  readonly sure: boolean;
}

/** Every entry, countries first. */
export const countries: readonly Country[] = [
  ...parse(countryList, 'country'),
  ...parse(regionList, 'region'),
  ...parse(blocList, 'bloc'),
];

const forms = new Map<string, CountryForm>();
for (const country of countries) {
  for (const name of country.names) addForm(name, country, false);
  for (const name of country.demonyms) addForm(name, country, true);
}

/** The most words that a form of the list has. */
export const longestForm = Math.max(...[...forms.keys()].map((form) => form.split(' ').length));

const longest = new Map<string, number>();
for (const form of forms.keys()) {
  const words = form.split(/[ -]/);
  const first = words[0] ?? '';
  longest.set(first, Math.max(longest.get(first) ?? 0, words.length * 2 - 1));
}

/** The most tokens, hyphens included, that a form of the list has whose first word this is; 0 when there is none. */
export function longestFormFrom(firstWord: string): number {
  return longest.get(firstWord) ?? 0;
}

/** The entry that a form names exactly (`DPRK`, `South Koreans`); curly apostrophes are read as straight ones. */
export function findCountry(form: string): CountryForm | undefined {
  return forms.get(form.includes('’') ? form.replaceAll('’', "'") : form);
}

/** The same for words as they stand in a text: what is set in capitals counts as well (`ITALY`), where it is not short (`US`, `WHO`). */
export function readCountry(words: string): CountryForm | undefined {
  const form = findCountry(words);
  return form ?? (isShouted(words) ? findCountry(calm(words)) : undefined);
}

/** Whether words are set in capitals and long enough to be no abbreviation. */
export function isShouted(words: string): boolean {
  return words.length > 3 && words === words.toUpperCase();
}

/** Words in capitals with one capital each. */
export function calm(words: string): string {
  return words.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

function addForm(form: string, country: Country, demonym: boolean): void {
  const key = form.replace('~', '').replaceAll('’', "'");
  if (!forms.has(key)) forms.set(key, { country, demonym, sure: !form.startsWith('~') });
}

function parse(list: string, kind: Country['kind']): Country[] {
  return list.split('\n').map((line) => {
    const [id = '', names = '', demonyms = ''] = line.split('|');
    return { id, kind, names: split(names), demonyms: split(demonyms) };
  });
}

function split(list: string): string[] {
  return list === '' ? [] : list.split(',');
}
