/**
 * A web page as its parser gives it: plain data, which a worker can send. Scripts, styles and pictures are left out; what is
 * here is bounded in number and depth.
 */
export interface HtmlPage {
  readonly root: HtmlElement;
  /** The first comments of the file: programs that save pages say there where from. */
  readonly comments: readonly string[];
  /** Where the file around the page says that it was saved from, in a web archive; null elsewhere. */
  readonly address: string | null;
}

export interface HtmlElement {
  /** Lower case. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}

/** An element or a run of text. */
export type HtmlNode = HtmlElement | string;

/** Every element below one, itself first, in the order of the page. */
export function* elementsIn(element: HtmlElement): Generator<HtmlElement> {
  const open = [element];
  for (;;) {
    const next = open.pop();
    if (!next) return;
    yield next;
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i];
      if (typeof child === 'object') open.push(child);
    }
  }
}

/** The text of an element, its white space as single spaces. */
export function textOf(element: HtmlElement): string {
  return joinText(element).replace(/\s+/g, ' ').trim();
}

function joinText(node: HtmlNode): string {
  if (typeof node === 'string') return node;
  if (node.tag === 'br') return ' ';
  return node.children.map(joinText).join('');
}
