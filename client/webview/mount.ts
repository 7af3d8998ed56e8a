import { type Content, isKnownAttribute, svgTags } from '../src/evidence/element.ts';

const svg: ReadonlySet<string> = new Set(svgTags);

/** Makes nodes of what is to be shown. Text becomes text nodes; an attribute that is not on the list is not set. */
export function mount(content: Content): Node {
  if (typeof content === 'string') return document.createTextNode(content);
  const { tag, attributes, children } = content;
  const node = svg.has(tag) ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (isKnownAttribute(name)) node.setAttribute(name, String(value));
  node.append(...children.map(mount));
  return node;
}
