import type { Edit } from '../text/edit.ts';
import type { CitedDraft } from './citation.ts';
import { styleOf } from './styles.ts';

/** Edits that write another key in every citation of one, each in its style, and in the definition of its footnote. */
export function renameKey({ citations, document }: CitedDraft, key: string, newKey: string): readonly Edit[] {
  const marks = citations.filter((it) => it.key === key);
  const label = styleOf('footnote').writeKey(key).toUpperCase();
  const definitions = marks.some((it) => it.style === 'footnote')
    ? document.markup.filter((it) => it.kind === 'definition' && it.label.toUpperCase() === label)
    : [];
  return [
    ...marks.map((it) => ({ ...it.target, newText: styleOf(it.style).writeKey(newKey) })),
    ...definitions.map((it) => {
      const start = it.start + '[^'.length;
      return { start, end: start + label.length, newText: styleOf('footnote').writeKey(newKey) };
    }),
  ];
}
