import { elementsIn, type HtmlElement } from './tree.ts';

/** What a page says of its article in the words of schema.org. Missing fields are null or empty. */
export interface StatedArticle {
  readonly headlines: readonly string[];
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly body: string | null;
}

type Thing = Readonly<Record<string, unknown>>;

const articleType =
  /(?:Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting|Review|NewsArticle|Column|Interview|Press ?Release)$/i;
/** A page states a handful of things; more is another page's data. */
const mostThings = 2_000;

/** The article among what a page states as JSON-LD, in lists, graphs and other things; null where there is none. */
export function statedArticle(root: HtmlElement): StatedArticle | null {
  const things = scriptsOf(root).flatMap(parseThings);
  const byId = new Map(
    things.flatMap((it) =>
      typeof it['@id'] === 'string' && Object.keys(it).length > 1 ? [[it['@id'], it] as const] : [],
    ),
  );
  const articles = things.filter((it) => list(it['@type']).some((type) => articleType.test(String(type))));
  const [main, ...others] = articles.sort((a, b) => rank(b) - rank(a));
  if (!main) return null;
  // A page may state its article twice, each time in part; never another article.
  const same = others.filter((it) => text(it.headline) !== null && text(it.headline) === text(main.headline));
  const all = [main, ...same];
  const first = <T>(read: (thing: Thing) => T | null): T | null => all.map(read).find((it) => it !== null) ?? null;
  const page = things.find((it) => list(it['@type']).includes('WebPage'));
  return {
    headlines: all
      .flatMap((it) => [text(it.headline), text(it.name), text(it.alternativeHeadline)])
      .filter((it) => it !== null),
    authors: first((it) => names(it.author ?? it.creator, byId)) ?? [],
    published: first((it) => text(it.datePublished) ?? text(it.dateCreated)) ?? text(page?.datePublished),
    publisher: first((it) => names(it.publisher ?? it.sourceOrganization, byId)?.[0] ?? null),
    url: first((it) => address(it.url) ?? address(it.mainEntityOfPage)),
    body: all.map((it) => text(it.articleBody)).sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0] ?? null,
  };
}

/** An article with more said about it is the page's own; those of a list of links have a headline alone. */
function rank(thing: Thing): number {
  return ['headline', 'datePublished', 'author', 'publisher', 'articleBody', 'mainEntityOfPage'].filter(
    (it) => thing[it] != null,
  ).length;
}

function scriptsOf(root: HtmlElement): readonly string[] {
  const scripts: string[] = [];
  for (const it of elementsIn(root))
    if (it.tag === 'script')
      scripts.push(it.children.map((child) => (typeof child === 'string' ? child : '')).join(''));
  return scripts;
}

function parseThings(script: string): readonly Thing[] {
  const things: Thing[] = [];
  const collect = (value: unknown, depth: number): void => {
    if (things.length > mostThings || depth > 6 || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const it of value) collect(it, depth + 1);
      return;
    }
    const thing = value as Thing;
    things.push(thing);
    // What an article is part of, mentions or is followed by is another thing.
    for (const key of [
      '@graph',
      'mainEntity',
      'mainEntityOfPage',
      'itemListElement',
      'item',
      'author',
      'publisher',
      'blogPost',
    ])
      collect(thing[key], depth + 1);
  };
  collect(parseLoosely(script), 0);
  return things;
}

/** Pages write JSON by hand: line breaks inside strings, commas too many, comment marks around the whole. */
function parseLoosely(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/, '')
    .replace(/(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?)\s*;?\s*$/, '')
    .trim()
    .replace(/;$/, '');
  for (const attempt of [
    () => bare,
    () => bare.replace(/[\u0000-\u001f]+/g, ' '),
    () =>
      bare
        .replace(/[\u0000-\u001f]+/g, ' ')
        .replace(/,\s*(?=[}\]])/g, '')
        .replace(/\\(?!["\\/bfnrtu])/g, '\\\\'),
  ])
    try {
      return JSON.parse(attempt());
    } catch {}
  return null;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value == null ? [] : [value];
}

/** Words of a field, without the entities and tags that some systems leave in it. */
function text(value: unknown): string | null {
  const [first] = list(value);
  const words = typeof first === 'object' && first !== null ? (first as Thing)['@value'] : first;
  if (typeof words !== 'string' || words.trim() === '') return null;
  return decodeEntities(words).trim();
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

function decodeEntities(words: string): string {
  return words.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 31 && code < 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function names(value: unknown, byId: ReadonlyMap<string, Thing>): readonly string[] | null {
  const found = list(value).flatMap((it): readonly string[] => {
    if (typeof it === 'string') return /^https?:/.test(it) ? [] : [decodeEntities(it).trim()];
    if (typeof it !== 'object' || it === null) return [];
    const thing = it as Thing;
    const known = thing.name === undefined && typeof thing['@id'] === 'string' ? byId.get(thing['@id']) : thing;
    return list(known?.name).flatMap((name) => (typeof name === 'string' ? [decodeEntities(name).trim()] : []));
  });
  const named = found.filter((it) => it !== '');
  return named.length === 0 ? null : named;
}

function address(value: unknown): string | null {
  const [first] = list(value);
  const words = typeof first === 'object' && first !== null ? ((first as Thing)['@id'] ?? (first as Thing).url) : first;
  return typeof words === 'string' && /^https?:\/\//.test(words) ? words : null;
}
