import type { Field, Statement } from '../metadata.ts';
import { readElements, textOf } from '../xml/read-elements.ts';

/** The properties of Microsoft's formats. */
export const packageFields = { 'dc:title': 'title', 'dc:creator': 'author', 'dcterms:created': 'date' } as const;

/** What word processors write into a property where its writer wrote nothing. */
const placeholders =
  /^(?:document ?\d*|untitled(?: \d+)?|unknown|un-named|user|admin(?:istrator)?|author|owner|python-docx|apache poi|(?:windows|microsoft office) user)$/i;

/**
 * What the properties of an Office document state, by the names of their elements: the day on which it was made counts as its
 * date, since most are never given another.
 */
export function readProperties(xml: string | undefined, fields: Readonly<Record<string, Field>>): readonly Statement[] {
  const values = new Map<string, string>();
  readElements(xml ?? '', Object.keys(fields), (it) => {
    if (!values.has(it.name)) values.set(it.name, textOf(it).replace(/\s+/g, ' ').trim());
  });
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = values.get(name) ?? '';
    if (value === '' || placeholders.test(value)) return [];
    return [{ field, value, found: 'document properties' }];
  });
}
