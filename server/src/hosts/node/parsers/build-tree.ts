import { Parser } from 'htmlparser2';
import type { HtmlElement, HtmlNode, HtmlPage } from '../../../core/documents/html/tree.ts';

/** What is made of a page at most: beyond, what was read so far is the page. */
const limits = { elements: 400_000, characters: 30_000_000, open: 4_000 };
/** How much is parsed before the limits are looked at: an element that is opened costs as much as elements are open. */
const chunkSize = 16_384;

/**
 * Takes HTML apart into a plain tree. Nothing in it is run or fetched. Elements deeper than `nesting` are laid beside their
 * parents: who walks a tree walks it by recursion.
 */
export function buildTree(
  html: string,
  nesting: number,
): { readonly page: HtmlPage; readonly problems: readonly string[] } {
  const builder = new TreeBuilder(nesting);
  const parser = new Parser(builder, {
    lowerCaseTags: true,
    lowerCaseAttributeNames: true,
    recognizeSelfClosing: false,
  });
  for (let at = 0; at < html.length && builder.excess === null; at += chunkSize)
    parser.write(html.slice(at, at + chunkSize));
  if (builder.excess === null) parser.end();
  const problems = builder.excess === null ? [] : [`${builder.excess}: what follows was not read`];
  return { page: { root: builder.root, comments: builder.comments, address: null }, problems };
}

interface OpenElement extends HtmlElement {
  readonly children: HtmlNode[];
}

/** Elements whose insides are no text of the page. */
const unread = new Set('style svg canvas iframe object noscript audio video map math frameset noframes'.split(' '));

class TreeBuilder {
  readonly root: OpenElement = { tag: '#page', attributes: {}, children: [] };
  readonly comments: string[] = [];
  /** Which limit was passed, in words. */
  excess: string | null = null;
  /** The elements that are open; null for one that is not kept. */
  private readonly open: (OpenElement | null)[] = [this.root];
  private unreadDepth = 0;
  private readonly nesting: number;
  private elements = 0;
  private characters = 0;

  constructor(nesting: number) {
    this.nesting = nesting;
  }

  onopentag(tag: string, attributes: Record<string, string>): void {
    const isUnread = this.unreadDepth > 0 || unread.has(tag) || isIdle(tag, attributes);
    if (isUnread) this.unreadDepth++;
    if (++this.elements > limits.elements) this.excess = `more than ${limits.elements} elements`;
    if (this.open.length > limits.open) this.excess = `elements nested more than ${limits.open} deep`;
    if (isUnread || this.excess !== null) {
      this.open.push(null);
      return;
    }
    const element: OpenElement = { tag, attributes: keepAttributes(attributes), children: [] };
    this.parent()?.children.push(element);
    this.open.push(element);
  }

  ontext(text: string): void {
    if (this.unreadDepth > 0 || this.excess !== null) return;
    this.characters += text.length;
    if (this.characters > limits.characters) this.excess = `more than ${limits.characters} characters of text`;
    const children = this.parent()?.children;
    // The parser hands text over in parts, one for each entity.
    if (typeof children?.at(-1) === 'string') children[children.length - 1] += text;
    else children?.push(text);
  }

  onclosetag(): void {
    if (this.unreadDepth > 0) this.unreadDepth--;
    if (this.open.length > 1) this.open.pop();
  }

  oncomment(text: string): void {
    if (this.comments.length < 20) this.comments.push(text.slice(0, 1_000));
  }

  /** The element that takes what comes next. */
  private parent(): OpenElement | null {
    return this.open[Math.min(this.open.length, this.nesting) - 1] ?? null;
  }
}

/** Scripts but for the data that they hold for search engines, and templates that no program has filled. */
function isIdle(tag: string, attributes: Readonly<Record<string, string>>): boolean {
  if (tag === 'script') return !/^application\/ld\+json/i.test((attributes.type ?? '').trim());
  return tag === 'template' && attributes.shadowrootmode === undefined;
}

const kept = new Set(
  'class id role itemprop itemtype itemscope rel href content name property http-equiv datetime type hidden aria-hidden style value lang colspan data-testid data-component data-qa data-type'.split(
    ' ',
  ),
);

function keepAttributes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes))
    if (kept.has(name) && !value.startsWith('data:')) result[name] = value.slice(0, 2_000);
  return result;
}
