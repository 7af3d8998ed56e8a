import type { Field, Statement } from '../metadata.ts';
import { isSameHeadline } from './find-title.ts';
import type { StatedArticle } from './json-ld.ts';
import type { PageTags } from './meta-tags.ts';
import { pageAddresses } from './page-address.ts';
import { dayOfStamp, daysApart, type StatedDay } from './page-day.ts';
import { isOutletName, withoutOutlet } from './page-title.ts';
import type { HtmlPage } from './tree.ts';

/**
 * What a page states of itself, field by field, the statement that counts first: the data for search engines, then that for
 * networks, then `meta` elements, then marks in the page, then what a reader sees. The headline is the one that readers see.
 */
export function pageStatements(
  page: HtmlPage,
  tags: PageTags,
  article: StatedArticle | null,
  headline: string | null,
): readonly Statement[] {
  const outlets = outletStatements(tags, article, headline);
  const names = outlets.map((it) => it.value);
  return [
    ...titleStatements(tags, article, headline, names),
    ...outlets,
    ...authorStatements(tags, article),
    ...dateStatements(tags, article),
    ...pageAddresses(page, tags, article?.url ?? null).map(({ url, found }) => ({
      field: 'url' as const,
      value: url,
      found,
    })),
  ];
}

/** What a page calls its article, in its head. */
export function statedTitles(tags: PageTags, article: StatedArticle | null): readonly string[] {
  const meta = ['og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title'].flatMap(
    (it) => tags.meta.get(it) ?? [],
  );
  return [
    ...(article?.headlines ?? []),
    ...meta,
    ...(tags.marked.get('headline') ?? []),
    ...(tags.title ? [tags.title] : []),
  ];
}

function titleStatements(
  tags: PageTags,
  article: StatedArticle | null,
  headline: string | null,
  outlets: readonly string[],
): readonly Statement[] {
  const statements: Statement[] = [];
  const titles = statedTitles(tags, article);
  const add = (value: string | undefined, found: string) => {
    if (value) statements.push({ field: 'title', value: withoutOutlet(value, outlets), found });
  };
  if (headline !== null && (titles.length === 0 || titles.some((it) => isSameHeadline(it, headline))))
    add(withoutKicker(headline, titles, outlets), 'headline');
  add(article?.headlines[0], 'JSON-LD');
  for (const name of ['og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title'])
    add(tags.meta.get(name)?.[0], name);
  add(tags.title ?? undefined, 'title element');
  if (headline !== null) add(headline, 'headline');
  return statements;
}

/** The headline without the words that stand above it in the same heading, where the page states it without them. */
function withoutKicker(headline: string, titles: readonly string[], outlets: readonly string[]): string {
  const bare = titles.map((it) => withoutOutlet(it, outlets));
  return bare.find((it) => it.length > headline.length / 2 && headline.endsWith(` ${it}`)) ?? headline;
}

const outletNames = [
  'og:site_name',
  'publisher',
  'dc.publisher',
  'dcterms.publisher',
  'citation_journal_title',
  'application-name',
  'apple-mobile-web-app-title',
  'cre',
  'source',
];

function outletStatements(
  tags: PageTags,
  article: StatedArticle | null,
  headline: string | null,
): readonly Statement[] {
  const statements: Statement[] = [];
  const add = (value: string | null | undefined, found: string) => {
    if (value && isOutletName(value)) statements.push({ field: 'outlet', value, found });
  };
  add(tags.meta.get('og:site_name')?.[0], 'og:site_name');
  add(article?.publisher, 'JSON-LD');
  for (const name of outletNames.slice(1)) add(tags.meta.get(name)?.[0], `meta ${name}`);
  add(tags.marked.get('publisher')?.[0], 'itemprop');
  // “Headline | The Gazette”: the head names the outlet behind the headline that the page shows.
  const [, words, outlet] = /^(.+?)\s+[|–—-]\s+([^|–—]{2,40})$/.exec(tags.title ?? '') ?? [];
  if (
    headline !== null &&
    words !== undefined &&
    isSameHeadline(words, headline) &&
    !isSameHeadline(outlet ?? '', headline)
  )
    add(outlet, 'title element');
  return statements;
}

const authorNames = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'citation_author',
  'article:author_name',
  'authors',
];

function authorStatements(tags: PageTags, article: StatedArticle | null): readonly Statement[] {
  const given: (readonly [readonly string[], string])[] = [
    [article?.authors ?? [], 'JSON-LD'],
    ...authorNames.map((name) => [tags.meta.get(name) ?? [], `meta ${name}`] as const),
    [tags.marked.get('author') ?? [], 'itemprop'],
    [tags.bylines.filter((it) => personName.test(it)).slice(0, 1), 'byline'],
  ];
  return given.flatMap(([names, found]) => {
    const people = [...new Set(names.map((it) => it.replace(/^(?:written )?by:? /i, '').trim()))];
    // An account or a page in place of a name.
    const named = people.filter(
      (it) =>
        it !== '' &&
        it.length < 120 &&
        !/^https?:|^www\.|^@|@.+\.|^\d+$|^(?:admin|administrator|editor|webmaster|user|null|undefined)$/i.test(it),
    );
    return named.length === 0 ? [] : [{ field: 'author' as Field, value: named.join(', '), found }];
  });
}

/** “By Ada Moss” or her name alone, as a part of the page that is meant for it has it. */
const personName =
  /^(?:[Bb]y:? )?\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:de|da|del|di|van|von|der|den|bin|al|el|la|le) )*\p{Lu}[\p{L}\p{M}.'’-]*){1,4}$/u;

const dateNames = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'publishdate',
  'published',
  'article.published',
  'cxenseparse:recs:publishtime',
  'dcterms.created',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.date',
  'dc.date',
  'citation_publication_date',
  'date',
  'article_date_original',
  'originalpublicationdate',
  'rnews:datepublished',
];

function dateStatements(tags: PageTags, article: StatedArticle | null): readonly Statement[] {
  const given: (readonly [string | null | undefined, string])[] = [
    [article?.published, 'JSON-LD'],
    ...dateNames.map((name) => [tags.meta.get(name)?.[0], `meta ${name}`] as const),
    [tags.marked.get('datePublished')?.[0], 'itemprop'],
    ...[...tags.times]
      .sort((a, b) => Number(b.isPublished) - Number(a.isPublished))
      .map((it) => [it.value ?? it.text, 'time element'] as const),
  ];
  const days = given.flatMap(([stamp, found]) => {
    const it = stamp ? dayOfStamp(stamp) : null;
    return it === null ? [] : [{ ...it, found }];
  });
  const [first] = days;
  if (!first) return [];
  const local = first.isUniversal ? localDay(first, days, tags) : null;
  return (local ? [local, ...days] : days).map(({ day, found }) => ({ field: 'date', value: day, found }));
}

/** The outlet's own day, where the first statement is in universal time: one with a clock of its own, or the day that readers see. */
function localDay(first: StatedDay, days: readonly (StatedDay & { readonly found: string })[], tags: PageTags) {
  const near = (day: string) => day !== first.day && daysApart(day, first.day) <= 1;
  const shown = tags.times.flatMap((it) => {
    const day = dayOfStamp(it.text);
    return day === null || day.isUniversal ? [] : [{ ...day, found: 'time element' }];
  });
  const [own] = [...days.filter((it) => !it.isUniversal && it.found !== 'time element'), ...shown];
  return own && near(own.day) ? own : null;
}
