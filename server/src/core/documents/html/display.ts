import type { HtmlElement } from './tree.ts';

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frame h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre search section summary table tbody td tfoot ' +
    'th thead title tr ul'
  ).split(' '),
);
const controls = new Set(
  'script style template head title button input select textarea option datalist menu progress meter link meta area img source'.split(
    ' ',
  ),
);

/** Whether an element stands apart from the text around it. Elements that a site has made up (`x-story`) do, but for words in a paragraph. */
export function isBlock(element: HtmlElement, around: string | null): boolean {
  if (blocks.has(element.tag) || element.tag === '#page') return true;
  return element.tag.includes('-') && !(around !== null && lines.has(around) && !holdsBlock(element));
}

/** What holds lines of words and nothing else, as a rule. */
const lines = new Set('p h1 h2 h3 h4 h5 h6 li dt dd figcaption caption summary'.split(' '));

function holdsBlock(element: HtmlElement): boolean {
  return element.children.some((it) => typeof it !== 'string' && (blocks.has(it.tag) || holdsBlock(it)));
}

/** Whether an element holds no text of the page: what a reader clicks or fills in, and what says something about the page. */
export function isControl(element: HtmlElement): boolean {
  return controls.has(element.tag);
}

/** Whether an element is not shown, by what it says itself. */
export function isHidden({ attributes }: HtmlElement): boolean {
  if (attributes.hidden !== undefined && attributes.hidden !== 'until-found') return true;
  if (attributes['aria-hidden'] === 'true') return true;
  return /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? '');
}
