import type { ParsedFormat, Part } from '../format.ts';
import { readHead } from '../head.ts';
import { findSpeakers } from '../html/find-speakers.ts';
import { statedArticle } from '../html/json-ld.ts';
import { readTags } from '../html/meta-tags.ts';
import { pageStatements, statedTitles } from '../html/page-statements.ts';
import { type Article, readArticle, shortestArticle } from '../html/read-article.ts';
import type { HtmlPage } from '../html/tree.ts';
import { type LoosePassage, layOut, plainPassage } from '../lay-out.ts';
import { addStatements, noMetadata } from '../metadata.ts';

/** Web pages: saved from a browser, one file or an archive, fetched or taken from a web archive. The article alone is read. */
export const html: ParsedFormat<'html'> = {
  id: 'html',
  extensions: ['.html', '.htm', '.xhtml', '.mhtml', '.mht'],
  parser: 'html',
  readParts: (page) => [read(page)],
};

function read(page: HtmlPage): Part {
  const tags = readTags(page.root);
  const stated = statedArticle(page.root);
  const article = readArticle(page.root, statedTitles(tags, stated), stated?.body ?? null);
  const statements = pageStatements(page, tags, stated, article.headline);
  const title = addStatements(noMetadata, statements).title ?? article.headline;
  const { text, passages } = layOut([
    ...(title === null ? [] : [{ ...plainPassage, text: title, role: 'title' } as const]),
    ...(article.stated?.map((it) => ({ ...plainPassage, text: it })) ?? toPassages(article)),
  ]);
  const head = readHead(passages);
  const above = article.above.flatMap((it) => readHead(layOut([{ ...plainPassage, text: it }]).passages).statements);
  const metadata = addStatements(noMetadata, [...statements, ...above, ...head.statements]);
  return {
    name: null,
    text,
    document: { format: 'html', metadata, passages: head.passages, markup: [], problems: problemsOf(article) },
  };
}

/** A page that sets most of its text as a quotation indents it. */
const mostQuoted = 0.6;

function toPassages({ chosen, length }: Article): readonly LoosePassage[] {
  const quoted = chosen.reduce((sum, { block }) => sum + (block.quoted ? block.text.length : 0), 0);
  const prose = chosen.filter((it) => it.role === 'body' && it.block.kind === 'text');
  const found = findSpeakers(prose.map((it) => it.block.text));
  const speakers = new Map(prose.map((it, i) => [it, found[i] ?? null]));
  return chosen.map((it) => {
    const speaker = speakers.get(it) ?? null;
    return { ...toPassage(it, quoted < length * mostQuoted), speaker };
  });
}

function toPassage({ block, role }: Article['chosen'][number], quotes: boolean): LoosePassage {
  const shown =
    role === 'caption' ? 'caption' : block.kind === 'heading' ? 'heading' : block.kind === 'cell' ? 'table' : 'body';
  return { ...plainPassage, text: block.text, role: shown, cell: block.cell, quoted: block.quoted && quotes };
}

function problemsOf(article: Article): readonly string[] {
  if (article.stated) return ['shows only a part of its text: read from what the page states as data'];
  if (article.length >= shortestArticle) return [];
  return [
    article.chosen.length === 0
      ? 'no text was found on this page'
      : 'no article was found on this page: what is here may be a part of one, or a list of links',
  ];
}
