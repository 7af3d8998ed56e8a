import type { DocumentReading } from '../kind.ts';
import type { Name } from '../mention.ts';

/** Names as the whole document has them: a short name gets the full form that the document gives it elsewhere. */
export function relateNames(document: DocumentReading): readonly (readonly Name[])[] {
  const lists = document.mentions.map((list) => list.filter((it): it is Name => it.kind === 'name'));
  const surnames = new Map<string, string>();
  const acronyms = new Map<string, string>();
  for (const it of lists.flat()) {
    if (it.full !== it.text) acronyms.set(it.text, it.full);
    if (it.type !== 'person') continue;
    const surname = it.text.split(' ').at(-1) ?? '';
    if (it.text.length > surname.length && it.text.length > (surnames.get(surname) ?? '').length)
      surnames.set(surname, it.text);
  }
  return lists.map((list) =>
    list.map((it) => {
      const full = it.type === 'person' ? surnames.get(it.text) : acronyms.get(it.text);
      return full && it.full === it.text ? { ...it, full } : it;
    }),
  );
}
