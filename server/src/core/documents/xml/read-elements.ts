import { walkXml } from './walk-xml.ts';

/** An element with what stands in it, in order. */
export interface XmlElement {
  readonly name: string;
  readonly children: readonly (XmlElement | string)[];
  attribute(name: string): string | null;
}

/**
 * Hands over the elements of certain names, outermost ones only, each as a tree of its own: a file is never in memory as one
 * tree. Returns what was left out, in plain English.
 */
export function readElements(
  xml: string,
  names: readonly string[],
  take: (element: XmlElement) => void,
): readonly string[] {
  const open: (XmlElement & { readonly children: (XmlElement | string)[] })[] = [];
  return walkXml(xml, {
    open(name, attribute) {
      if (open.length === 0 && !names.includes(name)) return;
      const element = { name, attribute, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close(name) {
      if (open.at(-1)?.name !== name) return;
      const element = open.pop();
      if (element && open.length === 0) take(element);
    },
    text(words) {
      open.at(-1)?.children.push(words);
    },
  });
}

/** The elements of a name inside another, at any depth, outermost ones only. */
export function* elementsIn(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    else yield* elementsIn(child, name);
  }
}

/** The first child of a name. */
export function childOf(element: XmlElement | null | undefined, name: string): XmlElement | null {
  for (const child of element?.children ?? []) if (typeof child !== 'string' && child.name === name) return child;
  return null;
}

/** All letters in an element. */
export function textOf(element: XmlElement | null): string {
  return (element?.children ?? []).map((it) => (typeof it === 'string' ? it : textOf(it))).join('');
}
