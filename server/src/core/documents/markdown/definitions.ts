import type { Span } from '../../text/span.ts';

/** Link reference definitions of a file, `[label]: address`, by their normal label, as Markdown. */
export type LinkDefinitions = ReadonlyMap<string, string>;

const definition = / {0,3}\[((?:[^\][\\\r\n]|\\.)+)\]:[ \t]*(?:\r?\n[ \t]*)?(<[^<>\r\n]*>|[^\s<]\S*)[^\r\n]*/y;

/** Finds the definitions of a file; the first of a label counts. They stand where no paragraph is open. */
export function readDefinitions(text: string, blocks: readonly Span[]): LinkDefinitions {
  const found = new Map<string, string>();
  for (const { start, end } of blocks) {
    const block = text.slice(start, end);
    if (!block.includes(']:')) continue;
    let isOpen = false;
    for (let at = 0; at < block.length; ) {
      definition.lastIndex = at;
      const match: RegExpExecArray | null = isOpen ? null : definition.exec(block);
      const newline = block.indexOf('\n', match ? definition.lastIndex : at);
      const next = newline < 0 ? block.length : newline + 1;
      isOpen = !match && !/^\s*$|^ {0,3}#|-->\s*$/.test(block.slice(at, next));
      at = next;
      const [, label = '', address = ''] = match ?? [];
      const normal = normalLabel(label);
      if (match && !label.startsWith('^') && !found.has(normal)) found.set(normal, `[${label}]: ${address}\n`);
    }
  }
  return found;
}

/**
 * Markdown that goes before a block so that its references are read as in the whole file. Footnote marks are marks whether
 * the file defines them or not: each gets a definition here.
 */
export function definitionsFor(block: string, definitions: LinkDefinitions): string {
  if (!block.includes('[')) return '';
  const used = new Set<string>();
  for (const [, label = ''] of block.matchAll(/\[\^((?:[^\][\\\s]|\\.)+)\]/g)) used.add(`[^${label}]: .\n\n`);
  if (definitions.size > 0) {
    for (const [, label = ''] of block.matchAll(/\[((?:[^\][\\]|\\.)+)\]/g)) {
      const known = definitions.get(normalLabel(label));
      if (known) used.add(known);
    }
  }
  // The comment ends whatever could run on into the block.
  return used.size > 0 ? `${[...used].join('')}\n<!---->\n\n` : '';
}

function normalLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toUpperCase();
}
