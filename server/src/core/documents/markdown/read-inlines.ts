import type { Definition, PhrasingContent } from 'mdast';
import type { Markup } from '../document.ts';
import type { Run } from '../prose.ts';
import { alignSource } from './align-source.ts';

/** What the inline content of a block holds. Offsets are into the text that was parsed. */
export interface Inlines {
  readonly runs: Run[];
  readonly markup: Markup[];
  /** The alternative texts and titles of images. */
  readonly captions: (readonly Run[])[];
}

/** Reads inline content: emphasis and links become the words in them, what is not prose is cut. */
export function readInlines(
  nodes: readonly PhrasingContent[],
  source: string,
  definitions: ReadonlyMap<string, Definition>,
): Inlines {
  const into: Inlines = { runs: [], markup: [], captions: [] };
  readInto(into, nodes, source, definitions);
  return into;
}

function readInto(
  into: Inlines,
  nodes: readonly PhrasingContent[],
  source: string,
  definitions: ReadonlyMap<string, Definition>,
): void {
  let struckBy: string | null = null;
  for (const node of nodes) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    const cut = { text: '', from: start, size: 0 };
    if (struckBy !== null && node.type !== 'html') continue;
    switch (node.type) {
      case 'text':
        into.runs.push(...alignSource(node.value, source.slice(start, end), start));
        break;
      case 'break':
        into.runs.push({ text: ' ', from: start, size: end - start });
        break;
      case 'emphasis':
      case 'strong':
        readInto(into, node.children, source, definitions);
        break;
      case 'link':
      case 'linkReference': {
        const url = node.type === 'link' ? node.url : (definitions.get(node.identifier)?.url ?? '');
        const isAutolink = source.charAt(start) === '<';
        const first = node.children[0]?.position?.start.offset ?? start + 1;
        const last = node.children.at(-1)?.position?.end.offset ?? first;
        const content = isAutolink ? { start: start + 1, end: end - 1 } : { start: first, end: last };
        into.markup.push({ kind: 'link', start, end, url, content });
        if (isAutolink) into.runs.push(cut);
        else readInto(into, node.children, source, definitions);
        break;
      }
      case 'image':
      case 'imageReference':
        into.captions.push(...captionsOf(node, source.slice(start, end), start));
        into.runs.push(cut);
        break;
      case 'footnoteReference':
        into.markup.push({ kind: 'footnote', start, end, label: node.label ?? node.identifier });
        into.runs.push(cut);
        break;
      case 'html': {
        const tag = /^<(\/?)(del|s|strike)\b/i.exec(node.value);
        if (tag) struckBy = tag[1] ? null : (tag[2] ?? '');
        if (/^<br\b/i.test(node.value)) into.runs.push({ text: ' ', from: start, size: end - start });
        else into.runs.push(cut);
        into.markup.push(...commentsIn(source, start, end));
        break;
      }
      default:
        into.runs.push(cut);
    }
  }
}

/** The comments in a stretch of HTML. */
export function commentsIn(source: string, start: number, end: number): readonly Markup[] {
  return [...source.slice(start, end).matchAll(/<!--([\s\S]*?)-->/g)].map((match) => {
    const at = start + match.index;
    return { kind: 'comment', start: at, end: at + match[0].length, text: (match[1] ?? '').trim() };
  });
}

function captionsOf(
  node: { readonly alt?: string | null | undefined; readonly title?: string | null | undefined },
  source: string,
  from: number,
): (readonly Run[])[] {
  const captions: (readonly Run[])[] = [];
  // `![` before the alternative text; the title stands in marks of its own at the end.
  if (node.alt) captions.push(alignSource(node.alt, source.slice(2), from + 2));
  const title = node.title ? /["'(][\s\S]*["')]\s*\)$/.exec(source.slice(source.indexOf(']'))) : null;
  if (node.title && title) {
    const at = source.indexOf(']') + title.index + 1;
    captions.push(alignSource(node.title, source.slice(at), from + at));
  }
  return captions;
}
