/** An object with its fields by plain names: lower case, without hyphens and underscores. */
export type Fields = ReadonlyMap<string, unknown>;

/** Names under which interfaces of news archives wrap their lists, outermost first where they nest. */
const wrappers =
  /^(?:articles?|items?|data|results?|docs|documents|hits|entries|entry|stories|news|posts|response|feed|channel|rows|records|content|value|payload|objects|messages)$/;
/** Names under which one article's own fields lie deeper. */
const inner = ['fields', '_source', 'attributes', 'article', 'document'];

/**
 * Finds the articles of parsed JSON: a list of objects, one object, or either inside the wrappers of news archives
 * (`{response: {results: […]}}`). Everything that a list holds is given; whether it is an article is for the reader to say.
 */
export function findArticles(value: unknown): readonly Fields[] {
  return findIn(value, 0) ?? [];
}

function findIn(value: unknown, depth: number): readonly Fields[] | null {
  if (Array.isArray(value)) {
    const objects = value.filter(isObject);
    return objects.length > 0 ? objects.map(fieldsOf) : null;
  }
  if (!isObject(value) || depth > 4) return null;
  const own = fieldsOf(value);
  if (textIn(own) !== null && (stringIn(own, titleNames) !== null || !hasList(value))) return [own];
  for (const [name, child] of Object.entries(value)) {
    if (!wrappers.test(name.toLowerCase())) continue;
    const found = findIn(child, depth + 1);
    if (found) return found;
  }
  return stringIn(own, titleNames) !== null ? [own] : null;
}

function hasList(value: object): boolean {
  return Object.entries(value).some(
    ([name, it]) => wrappers.test(name.toLowerCase()) && typeof it === 'object' && it !== null,
  );
}

function fieldsOf(value: object): Fields {
  const fields = new Map<string, unknown>();
  const add = (source: object) => {
    for (const [name, it] of Object.entries(source)) {
      const plain = plainName(name);
      if (!fields.has(plain)) fields.set(plain, it);
    }
  };
  add(value);
  for (const name of inner) {
    const deeper: unknown = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : null;
    if (isObject(deeper)) add(deeper);
  }
  return fields;
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_:.-]+/g, '');
}

const titleNames = ['title', 'headline', 'webtitle', 'name', 'heading'];
const textNames = [
  'articlebody',
  'bodytext',
  'fulltext',
  'fullcontent',
  'contentencoded',
  'rawcontent',
  'content',
  'body',
  'text',
  'bodyhtml',
  'html',
  'transcript',
  'story',
];
const leadNames = [
  'description',
  'summary',
  'abstract',
  'leadparagraph',
  'lead',
  'standfirst',
  'excerpt',
  'trailtext',
  'subtitle',
  'snippet',
];

/** The title of an article, without its HTML. */
export function titleIn(fields: Fields): string | null {
  return stringIn(fields, titleNames);
}

/** The text of an article, plain or in HTML: the longest of the fields that hold one. */
export function textIn(fields: Fields): string | null {
  const texts = textNames.flatMap((name) => wordsOf(fields.get(name), '\n\n') ?? []);
  return texts.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** What stands above the text: a summary, a standfirst. */
export function leadIn(fields: Fields): string | null {
  return stringIn(fields, leadNames);
}

/** The first of some fields that holds words. */
export function stringIn(fields: Fields, names: readonly string[], between = ', '): string | null {
  for (const name of names) {
    const words = wordsOf(fields.get(name), between);
    if (words !== null) return words;
  }
  return null;
}

/** A string, a number, `{name}`, `{rendered}`, `{main}` and the like, or a list of these. */
function wordsOf(value: unknown, between: string, depth = 0): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (depth > 2) return null;
  if (Array.isArray(value)) {
    const words = value.flatMap((it) => wordsOf(it, between, depth + 1) ?? []);
    return words.length === 0 ? null : words.join(between);
  }
  if (!isObject(value)) return null;
  const fields = new Map(Object.entries(value));
  for (const name of [
    'name',
    'rendered',
    'main',
    'original',
    'title',
    'text',
    'content',
    'value',
    'href',
    'url',
    '_text',
    '#text',
    '$t',
  ]) {
    const words = wordsOf(fields.get(name), between, depth + 1);
    if (words !== null) return words;
  }
  return null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
