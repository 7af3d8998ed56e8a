import { type Fields, findArticles } from './find-articles.ts';

/** The articles of a file of one JSON object a line; a line that cannot be read is a fault with its number and silences nothing. */
export function readLines(text: string): { readonly articles: readonly Fields[]; readonly faults: readonly string[] } {
  const articles: Fields[] = [];
  const faults: string[] = [];
  for (const [i, line] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    try {
      const found = findArticles(JSON.parse(line));
      articles.push(...found);
      if (found.length === 0) faults.push(`line ${i + 1} holds no article`);
    } catch {
      faults.push(`line ${i + 1} is not valid JSON and is left out`);
    }
  }
  return { articles, faults };
}
