import { classWords } from './class-words.ts';
import { elementsIn, type HtmlElement, textOf } from './tree.ts';

/** What the head of a page, and the marks inside it, say of it. */
export interface PageTags {
  /** The values of `meta` elements by name, `og:title`, lower case, in order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** The words of the `title` element. */
  readonly title: string | null;
  readonly canonical: string | null;
  /** The values of schema.org marks inside the page (`itemprop`), by name. */
  readonly marked: ReadonlyMap<string, readonly string[]>;
  /** What calls itself the name of the author, in the page. */
  readonly bylines: readonly string[];
  /** Days given in `time` elements near the article's head: the machine's form, and the words shown. */
  readonly times: readonly { readonly value: string | null; readonly text: string; readonly isPublished: boolean }[];
}

/** More times than these are a list's. */
const mostTimes = 12;

export function readTags(root: HtmlElement): PageTags {
  const meta = new Map<string, string[]>();
  const marked = new Map<string, string[]>();
  const bylines: string[] = [];
  const times: PageTags['times'][number][] = [];
  let title: string | null = null;
  let canonical: string | null = null;
  const put = (map: Map<string, string[]>, name: string, value: string) => {
    const words = value.replace(/\s+/g, ' ').trim();
    if (words !== '') map.set(name, [...(map.get(name) ?? []), words]);
  };
  for (const element of elementsIn(root)) {
    const { tag, attributes } = element;
    if (tag === 'title' && title === null) title = textOf(element);
    if (tag === 'link' && attributes.rel === 'canonical') canonical ??= attributes.href ?? null;
    const { content } = attributes;
    if (tag === 'meta' && content !== undefined) {
      const name = attributes.property ?? attributes.name ?? attributes['http-equiv'];
      if (name !== undefined) put(meta, name.toLowerCase(), content);
    }
    for (const name of attributes.itemprop?.split(/\s+/) ?? [])
      if (markedNames.has(name))
        put(marked, name, content ?? (tag === 'time' ? attributes.datetime : undefined) ?? nameIn(element));
    if (bylines.length < 20 && isByline(element)) bylines.push(textOf(element));
    if (tag === 'time' && times.length < mostTimes) {
      const isPublished = /publish|posted|\bdate\b|created|issued/i.test(
        `${attributes.itemprop} ${attributes.class} ${attributes['data-testid']}`,
      );
      if (!/modif|updat/i.test(`${attributes.itemprop} ${attributes.class}`))
        times.push({ value: attributes.datetime ?? null, text: textOf(element), isPublished });
    }
  }
  return { meta, title: title === '' ? null : title, canonical, marked, bylines, times };
}

const markedNames = new Set(['headline', 'author', 'datePublished', 'publisher']);

function isByline(element: HtmlElement): boolean {
  const { rel, href } = element.attributes;
  if (rel === 'author' && href !== undefined && element.tag === 'a') return true;
  return element.tag !== 'body' && classWords(element).some((it) => authorNames.test(it));
}

const authorNames =
  /^(?:(?:article|post|story|entry|page|td post|gh article) )?(?:author|byline|writer|reporter)(?: (?:name|link|names))?$|^fn$/;

/** The name of a person or an outlet, where the mark is around more. */
function nameIn(element: HtmlElement): string {
  for (const it of elementsIn(element))
    if (it !== element && it.attributes.itemprop === 'name') return it.attributes.content ?? textOf(it);
  return textOf(element);
}
