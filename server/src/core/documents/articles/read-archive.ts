import type { Part } from '../format.ts';
import { noMetadata } from '../metadata.ts';
import type { Fields } from './find-articles.ts';
import { partNames } from './part-names.ts';
import { readArticle } from './read-article.ts';

/** Articles read of one file; the rest is named. */
const mostArticles = 20_000;
/** Faults of one kind that are told one by one. */
const mostTold = 5;

/** The articles of an archive as parts, each a source of its own; `faults` are said with the first of them. */
export function readArchive(format: string, articles: readonly Fields[], faults: readonly string[]): readonly Part[] {
  const names = partNames(articles.slice(0, mostArticles));
  const parts: Part[] = [];
  const without: number[] = [];
  for (const [i, name] of names.entries()) {
    const read = readArticle(format, articles[i] ?? new Map());
    if (read) parts.push({ name: names.length === 1 ? null : name, ...read });
    else without.push(i + 1);
  }
  const problems = [
    ...few(faults),
    ...(parts.length === 0 ? ['it holds no articles: nothing in it has a title and a text'] : tellWithout(without)),
    ...(articles.length > mostArticles
      ? [`only the first ${mostArticles} of its ${articles.length} articles are read`]
      : []),
  ];
  const [first, ...others] = parts;
  if (!first)
    return [{ name: null, document: { format, metadata: noMetadata, passages: [], markup: [], problems }, text: '' }];
  return [{ ...first, document: { ...first.document, problems } }, ...others];
}

function few(faults: readonly string[]): readonly string[] {
  if (faults.length <= mostTold) return faults;
  return [...faults.slice(0, mostTold), `and ${faults.length - mostTold} more like these`];
}

function tellWithout(numbers: readonly number[]): readonly string[] {
  if (numbers.length === 0) return [];
  const shown = numbers.slice(0, mostTold).join(', ');
  const more = numbers.length > mostTold ? ` and ${numbers.length - mostTold} more` : '';
  return [`without a text and not read: article ${shown}${more}`];
}
