/** A story as it was written, before a page was made around it. Places, people and papers are invented. */
export interface Story {
  readonly title: string;
  readonly standfirst: string;
  readonly authors: readonly string[];
  /** The day it was published, `2024-10-24`, and the minute with its offset. */
  readonly date: string;
  readonly time: string;
  readonly outlet: string;
  readonly url: string;
  readonly parts: readonly Part[];
}

/** What stands in the text of a story. */
export type Part =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  /** Where a picture stands; its caption is no text of the story. */
  | { readonly kind: 'picture'; readonly caption: string };

/** The text of a story, which a reader of its page must give back: a paragraph, heading, item or cell a line. */
export function textOfStory(story: Story): string {
  return story.parts
    .flatMap((it): readonly string[] => {
      if (it.kind === 'picture') return [];
      if (it.kind === 'list') return it.items;
      return it.kind === 'table' ? it.rows.flat() : [it.text];
    })
    .join('\n');
}

/** Parts out of lines: `## heading`, `> quotation`, `- item`, `| cell | cell`, `! caption`, else a paragraph. */
export function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  for (const line of text.split('\n').map((it) => it.trim())) {
    const last = parts.at(-1);
    const rest = line.slice(line.indexOf(' ') + 1);
    if (line === '') continue;
    if (line.startsWith('## ')) parts.push({ kind: 'heading', text: rest });
    else if (line.startsWith('> ')) parts.push({ kind: 'quote', text: rest });
    else if (line.startsWith('! ')) parts.push({ kind: 'picture', caption: rest });
    else if (line.startsWith('- ')) {
      if (last?.kind === 'list') parts[parts.length - 1] = { kind: 'list', items: [...last.items, rest] };
      else parts.push({ kind: 'list', items: [rest] });
    } else if (line.startsWith('| ')) {
      const row = rest.split('|').map((it) => it.trim());
      if (last?.kind === 'table') parts[parts.length - 1] = { kind: 'table', rows: [...last.rows, row] };
      else parts.push({ kind: 'table', rows: [row] });
    } else parts.push({ kind: 'paragraph', text: line });
  }
  return parts;
}
