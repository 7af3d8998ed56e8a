import type { HtmlElement } from './tree.ts';

/**
 * The names that a page gives an element for its styles, each as words: `article__relatedLinks share-bar` is
 * `article related links` and `share bar`. States and variants (`is-open`, `has-comments`, `story--wide`) name no element, nor do
 * the names that content systems give an article for its sections, tags and authors.
 */
export function classWords(element: HtmlElement): readonly string[] {
  const names = namesOf(element.attributes);
  if (names === '') return noWords;
  const key = element.tag === 'article' ? `article ${names}` : names;
  const known = memo.get(key);
  if (known) return known;
  const isFiled = filed.test(names) || element.tag === 'article';
  const words = names
    .split(/\s+/)
    .flatMap((name) => (stateName.test(name) || (isFiled && filedName.test(name)) ? [] : (wordsOf(name) ?? [])));
  if (memo.size > memoSize) memo.clear();
  memo.set(key, words);
  return words;
}

const noWords: readonly string[] = [];

/** Where pages put the names of their parts. */
function namesOf(attributes: HtmlElement['attributes']): string {
  const { class: classes = '', id } = attributes;
  const [test, component, qa] = [attributes['data-testid'], attributes['data-component'], attributes['data-qa']];
  if (id === undefined && test === undefined && component === undefined && qa === undefined) return classes;
  return [classes, id, test, component, qa].join(' ');
}

/** A page says the same names of thousands of elements. */
const memo = new Map<string, readonly string[]>();
const memoSize = 5_000;

const stateName =
  /^(?:is|has|no|not|with|without|js|page-template|post-type|single|logged|wp-custom|theme|skin|hide|show|hidden|visible)[-_:]/i;
/** What content systems write on an article for its sections, tags and authors. */
const filedName = /^(?:category|tag|author|format|type|status|post|section|topic)[-_]/i;
const filed = /(?:^|\s)(?:hentry|type-post|type-article|node)(?:\s|$)|\bpost-template/;

function wordsOf(name: string): string | null {
  const words = name
    .replace(/--.*$/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    // Digits inside are the mark of a name that a program made up; at its end they count.
    .filter((it) => /^[a-z]+\d*$/.test(it))
    .map((it) => it.replace(/\d+$/, ''));
  return words.length === 0 || words.some((it) => relations.has(it)) ? null : words.join(' ');
}

/** “content-with-ads”, “ad-free”: what an element has or lacks, not what it is. */
const relations = new Set([
  'with',
  'has',
  'no',
  'without',
  'free',
  'after',
  'before',
  'enabled',
  'disabled',
  'hidable',
]);
