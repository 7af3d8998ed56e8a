import type { Name } from '../mention.ts';
import { initialsOf, lettersOf, spells } from './acronyms.ts';
import { lastWord } from './settle-types.ts';

/**
 * Gives each short name the fullest form that its document has: a surname or first name that of the nearest person before it
 * who bears it, else of the next one after it; an acronym the name that it abbreviates.
 */
export function nameInFull(lists: readonly (readonly Name[])[]): readonly (readonly Name[])[] {
  const bearers = new Map<string, string[]>();
  const expansions = new Map<string, string>();
  const long: LongName[] = [];
  for (const it of lists.flat()) {
    if (it.full !== it.text && it.type !== 'person') expansions.set(it.text, it.full);
    if (!it.text.includes(' ')) continue;
    if (it.type === 'person') {
      const first = it.text.slice(0, it.text.indexOf(' '));
      for (const word of new Set([lastWord(it.text), first])) {
        const forms = bearers.get(word) ?? [];
        if (!forms.includes(it.text)) forms.push(it.text);
        bearers.set(word, forms);
      }
    } else if (it.type !== 'other' || it.subtype === 'law') long.push({ text: it.text, initials: initialsOf(it.text) });
  }
  const current = new Map<string, string>();
  return lists.map((list) =>
    list.map((it) => {
      const full = it.type === 'person' ? personInFull(it, bearers, current) : expansionOf(it, expansions, long);
      return full === it.full ? it : { ...it, full };
    }),
  );
}

/** A name in several words that an acronym may stand for. */
interface LongName {
  readonly text: string;
  readonly initials: readonly string[];
}

function personInFull(
  name: Name,
  bearers: ReadonlyMap<string, readonly string[]>,
  current: Map<string, string>,
): string {
  if (name.text.includes(' ')) {
    const first = name.text.slice(0, name.text.indexOf(' '));
    current.set(lastWord(name.text), name.text);
    current.set(first, name.text);
    return name.full;
  }
  const nearest = current.get(name.text);
  const longest = bearers.get(name.text)?.toSorted((a, b) => b.length - a.length)[0];
  return nearest ?? longest ?? name.full;
}

function expansionOf(name: Name, expansions: Map<string, string>, long: readonly LongName[]): string {
  if (name.full !== name.text || !/^\p{Lu}[\p{Lu}.]{1,7}$/u.test(name.text)) return name.full;
  const known = expansions.get(name.text);
  if (known) return known;
  const letters = lettersOf(name.text);
  const full = (letters && long.find((it) => spells(letters, it.initials))?.text) ?? name.text;
  expansions.set(name.text, full);
  return full;
}
