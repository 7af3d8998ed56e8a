/**
 * What the evidence view shows, as plain data: elements with attributes and text. Text is never read as markup: the webview
 * makes text nodes of it, and no attribute here can load or run anything.
 */
export interface Element {
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly children: readonly Content[];
}

export type Content = Element | string;

const htmlTags = [
  ...['article', 'section', 'header', 'h1', 'h2', 'p', 'div', 'span', 'strong', 'mark', 'ins', 'del', 'time'],
  ...[
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'table',
    'caption',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'blockquote',
    'button',
  ],
] as const;
export const svgTags = ['svg', 'title', 'g', 'line', 'polyline', 'circle', 'rect', 'path', 'text'] as const;

export type Tag = (typeof htmlTags)[number] | (typeof svgTags)[number];

/** The attributes that may be set, and no others. */
const attributeNames = [
  ...['class', 'role', 'lang', 'scope', 'title', 'datetime', 'type', 'id'],
  ...['aria-label', 'aria-hidden', 'aria-labelledby', 'data-action', 'data-passage'],
  ...[
    'width',
    'height',
    'viewBox',
    'x',
    'y',
    'x1',
    'y1',
    'x2',
    'y2',
    'cx',
    'cy',
    'r',
    'rx',
    'd',
    'points',
    'text-anchor',
  ],
] as const;

export type Attributes = Readonly<Partial<Record<(typeof attributeNames)[number], string | number>>>;

const known: ReadonlySet<string> = new Set(attributeNames);

/** Makes an element. What is null or empty among the children is left out. */
export function h(tag: Tag, attributes: Attributes, ...children: readonly (Content | null)[]): Element {
  return { tag, attributes, children: children.filter((it): it is Content => it !== null && it !== '') };
}

/** Whether an attribute may be set: asked again where elements become nodes. */
export function isKnownAttribute(name: string): boolean {
  return known.has(name);
}

/** The text of an element, as it reads. */
export function textOf(content: Content): string {
  return typeof content === 'string' ? content : content.children.map(textOf).join('');
}
