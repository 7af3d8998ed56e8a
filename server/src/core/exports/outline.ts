import type { Nodes, PhrasingContent, RootContent, TableRow } from 'mdast';
import { readFrontMatter } from '../documents/front-matter.ts';
import { alignSource } from '../documents/markdown/align-source.ts';
import { parseMarkdown } from '../documents/markdown/parse-markdown.ts';
import type { Span } from '../text/span.ts';

/** A draft as a page shows it: blocks of runs, each run with the fact that its words belong to. Plain data. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly TextRun[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly TextRun[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly TextRun[])[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' };

/** Words in one shape. */
export interface TextRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly code: boolean;
  /** An address that a browser opens, or null. */
  readonly link: string | null;
  /** The label of the footnote that is called here; then there is no text. */
  readonly footnote: string | null;
  /** Index of the fact, or null. */
  readonly fact: number | null;
}

export interface Outline {
  readonly blocks: readonly Block[];
  /** The draft's own footnotes by label, in the order of their definitions. */
  readonly footnotes: ReadonlyMap<string, readonly Block[]>;
}

type Shape = Omit<TextRun, 'text' | 'fact'>;

const plain: Shape = { bold: false, italic: false, struck: false, code: false, link: null, footnote: null };

/** Lays a Markdown draft out; `facts` are the file spans of its facts, none inside another. Comments and HTML are left out. */
export function outline(text: string, facts: readonly Span[]): Outline {
  const { end } = readFrontMatter(text);
  // Blanks in place of the front matter leave every offset as it is.
  const source = text.slice(0, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
  const layout = new Layout(source, facts);
  return { blocks: layout.blocks(parseMarkdown(source).children), footnotes: layout.footnotes };
}

class Layout {
  readonly footnotes = new Map<string, readonly Block[]>();
  readonly #source: string;
  readonly #facts: readonly Span[];

  constructor(source: string, facts: readonly Span[]) {
    this.#source = source;
    this.#facts = facts;
  }

  blocks(nodes: readonly RootContent[]): readonly Block[] {
    return nodes.flatMap((node) => this.#block(node));
  }

  #block(node: RootContent): readonly Block[] {
    switch (node.type) {
      case 'heading':
        return [{ kind: 'heading', level: node.depth, runs: this.#runs(node.children, plain) }];
      case 'paragraph': {
        const runs = this.#runs(node.children, plain);
        return runs.length === 0 ? [] : [{ kind: 'paragraph', runs }];
      }
      case 'list': {
        const items = node.children.map((it) => this.blocks(it.children));
        return [{ kind: 'list', ordered: node.ordered === true, items }];
      }
      case 'blockquote':
        return [{ kind: 'quote', blocks: this.blocks(node.children) }];
      case 'table':
        return [{ kind: 'table', rows: node.children.map((row) => this.#cells(row)) }];
      case 'code':
        return [{ kind: 'code', text: node.value }];
      case 'thematicBreak':
        return [{ kind: 'rule' }];
      case 'footnoteDefinition':
        this.footnotes.set(node.identifier, this.blocks(node.children));
        return [];
      default:
        return [];
    }
  }

  #cells(row: TableRow): readonly (readonly TextRun[])[] {
    return row.children.map((cell) => this.#runs(cell.children, plain));
  }

  #runs(nodes: readonly PhrasingContent[], shape: Shape): readonly TextRun[] {
    return nodes.flatMap((node): readonly TextRun[] => {
      switch (node.type) {
        case 'text':
          return this.#words(node.value, startOf(node), node.position?.end.offset ?? 0, shape);
        case 'emphasis':
          return this.#runs(node.children, { ...shape, italic: true });
        case 'strong':
          return this.#runs(node.children, { ...shape, bold: true });
        case 'delete':
          return this.#runs(node.children, { ...shape, struck: true });
        case 'inlineCode':
          return [{ ...shape, code: true, text: node.value, fact: null }];
        case 'break':
          return [{ ...shape, text: '\n', fact: null }];
        case 'link':
          return this.#runs(node.children, { ...shape, link: /^https?:\/\//i.test(node.url) ? node.url : null });
        case 'linkReference':
          return this.#runs(node.children, shape);
        case 'image':
        case 'imageReference':
          return node.alt ? [{ ...shape, text: `[${node.alt}]`, fact: null }] : [];
        case 'footnoteReference':
          return [{ ...shape, footnote: node.identifier, text: '', fact: null }];
        default:
          return [];
      }
    });
  }

  /** A text, cut where a fact begins and ends; a line break in the file is a blank. */
  #words(value: string, start: number, end: number, shape: Shape): readonly TextRun[] {
    const runs: TextRun[] = [];
    const put = (text: string, fact: number | null) => {
      const last = runs.at(-1);
      if (last?.fact === fact) runs[runs.length - 1] = { ...last, text: last.text + text };
      else if (text !== '') runs.push({ ...shape, text, fact });
    };
    for (const { text, from, size } of alignSource(value, this.#source.slice(start, end), start)) {
      if (size !== text.length) put(text.replace(/\s+/g, ' '), this.#factAt(from));
      else for (let i = 0; i < text.length; i++) put(/[\r\n]/.test(text[i]!) ? ' ' : text[i]!, this.#factAt(from + i));
    }
    return runs;
  }

  #factAt(offset: number): number | null {
    let low = 0;
    let high = this.#facts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#facts[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    const found = this.#facts[low];
    return found && found.start <= offset && offset < found.end ? low : null;
  }
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}
