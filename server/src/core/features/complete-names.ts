import { mapProse } from '../citations/prose-map.ts';
import { scopeOf } from '../citations/scope.ts';
import type { NameForm } from '../corpus/name-table.ts';
import { termsOf } from '../findings/wording.ts';
import { nameKeys } from '../mentions/names/keys.ts';
import { contains, type Span } from '../text/span.ts';
import { searchNames } from './search-names.ts';
import type { View } from './view.ts';

/** A name that can be completed. */
export interface NameCompletion {
  readonly name: string;
  readonly type: NameForm['type'];
  /** The letters that are replaced. */
  readonly span: Span;
  /** “12 in 3 sources”. */
  readonly detail: string;
}

/** The names for an offset, best first. */
export interface NameCompletions {
  readonly items: readonly NameCompletion[];
  /** True where there may be more: ask again with more letters. */
  readonly incomplete: boolean;
}

/** Names offered at once, and forms looked at for them. */
const offered = 20;
const formLimit = 60;

/**
 * Completes a name of the sources, in the sources' spellings, from two letters of which the first is a capital: names that the
 * passages beside this sentence's evidence hold come first, then the most used. Null outside prose.
 */
export function completeNames(view: View, offset: number): NameCompletions | null {
  const { text, document } = view.draft;
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const letters = /(?<![\p{L}\p{N}_@/#\\:[^-])\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]*)*$/u.exec(line)?.[0];
  if (letters === undefined) return null;
  const span = { start: offset - letters.length, end: offset };
  if (view.draft.citations.some((it) => contains(it.mark, span))) return null;
  if (mapProse(document).passageOf(offset - 1) === null) return null;
  // “Yesterday Zel”: the words before may be no part of the name.
  for (let at = 0; at >= 0 && at < letters.length; at = next(letters, at)) {
    const typed = letters.slice(at);
    if (typed.length < 2) break;
    const forms = searchNames(view.index, typed, formLimit).filter((it) => it.text !== typed && isOpen(view, it));
    if (forms.length === 0) continue;
    const beside = keysBeside(view, offset);
    const first = forms.filter((it) => beside.has(it.key));
    const ranked = [...first, ...forms.filter((it) => !beside.has(it.key))];
    const items = ranked.slice(0, offered).map((it) => item(it, { start: span.start + at, end: offset }));
    return { items, incomplete: forms.length > offered || typed.length < 3 };
  }
  return null;
}

function next(letters: string, at: number): number {
  const space = letters.indexOf(' ', at);
  return space < 0 ? -1 : space + 1;
}

function item({ text, type, count, sources }: NameForm, span: Span): NameCompletion {
  return { name: text, type, span, detail: `${count} in ${sources === 1 ? 'one source' : `${sources} sources`}` };
}

/** A name that sources under terms alone have is not written into a draft. */
function isOpen({ index }: View, form: NameForm): boolean {
  const { postings } = index.lookup(form.key, form.sources > 8 ? 8 : 64);
  return postings.some((it) => {
    const source = index.source(it.source);
    return source !== null && termsOf(source) === null;
  });
}

/** The names in the passages that bear on the sentence at an offset. */
function keysBeside({ draft, index }: View, offset: number): ReadonlySet<string> {
  const scope = scopeOf({ start: offset, end: offset }, draft.reading.readings, 'sentence');
  const keys = new Set<string>();
  for (const verdict of draft.verdicts.filter((it) => contains(scope, it.span)))
    for (const { at } of verdict.evidence.slice(0, 5))
      for (const mention of index.passage(at.source, at.passage)?.mentions ?? [])
        if (mention.kind === 'name') for (const key of nameKeys(mention)) keys.add(key);
  return keys;
}
