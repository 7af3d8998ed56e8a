import { type Fields, stringIn } from './find-articles.ts';

/** Longest name taken from an article's own words. */
const longest = 60;

/**
 * Names the articles of a file so that a name stays with its article when others come or go: by what it calls itself, else by
 * its address, else by its title, else by its number. Two of one name get numbers behind it.
 */
export function partNames(articles: readonly Fields[]): readonly string[] {
  const used = new Map<string, number>();
  return articles.map((fields, i) => {
    const name = nameOf(fields) || String(i + 1);
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}

function nameOf(fields: Fields): string {
  const id = stringIn(fields, ['id', 'uuid', 'articleid', 'docid', 'guid', 'uri']) ?? '';
  if (id !== '' && !/^https?:/i.test(id)) return slug(id);
  const address = id || stringIn(fields, ['url', 'link', 'weburl', 'canonicalurl', 'permalink']) || '';
  const last =
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .filter(Boolean)
      .at(-1) ?? '';
  return slug(last.replace(/\.[a-z]{2,5}$/i, '')) || slug(stringIn(fields, ['title', 'headline']) ?? '');
}

function slug(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_.-]+/gu, '-')
    .slice(0, longest)
    .replace(/^[-.]+|[-.]+$/g, '')
    .toLowerCase();
}
