import type { LoosePassage } from '../lay-out.ts';
import { childOf, readElements } from '../xml/read-elements.ts';

/** What the paragraphs of a style are; null for those that are no prose, such as a table of contents. */
export type Kind = Partial<LoosePassage> | null;

/** Reads the styles of a Word document: their ids, which differ by language, with what they are by name or outline level. */
export function readWordStyles(xml: string): ReadonlyMap<string, Kind> {
  const styles = new Map<string, { name: string; basedOn: string | null; isOutline: boolean }>();
  readElements(xml, ['w:style'], (style) => {
    const outline = childOf(childOf(style, 'w:pPr'), 'w:outlineLvl')?.attribute('w:val') ?? '9';
    styles.set(style.attribute('w:styleId') ?? '', {
      name: childOf(style, 'w:name')?.attribute('w:val') ?? '',
      basedOn: childOf(style, 'w:basedOn')?.attribute('w:val') ?? null,
      isOutline: Number(outline) < 9,
    });
  });
  return new Map([...styles.keys()].map((id) => [id, kindOf(id)]));

  function kindOf(id: string): Kind {
    // A style may be based on one that is based on it.
    for (let at: string | null = id, steps = 0; at !== null && steps < 10; steps++) {
      const style = styles.get(at);
      const kind = kindOfStyle(style?.name ?? '');
      if (kind !== undefined) return kind;
      if (style?.isOutline) return { role: 'heading' };
      at = style?.basedOn ?? null;
    }
    return {};
  }
}

/** What a style of this name is, as Word, LibreOffice and Pandoc name them; undefined for text like any other. */
export function kindOfStyle(name: string): Kind | undefined {
  const plain = name
    .toLowerCase()
    .replace(/_20_|[\s_-]+/g, ' ')
    .trim();
  if (plain === 'title') return { role: 'title' };
  if (plain === 'author') return { role: 'byline' };
  if (/^(?:subtitle|heading(?: \d+)?)$/.test(plain)) return { role: 'heading' };
  if (/^(?:image |table )?caption$|^(?:illustration|figure|drawing)$/.test(plain)) return { role: 'caption' };
  if (/^(?:intense )?quote$|^quotations?$|^block (?:text|quotation)$/.test(plain)) return { quoted: true };
  if (/^(?:toc|contents|index|table of figures)(?: (?:heading|\d+))?$|^(?:header|footer)(?: \w+)?$/.test(plain))
    return null;
  return undefined;
}
