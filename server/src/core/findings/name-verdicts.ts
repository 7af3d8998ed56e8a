import type { JudgedDraft, Verdict } from '../corpus/evidence.ts';
import { entityOf } from '../corpus/name-evidence.ts';
import type { Name } from '../mentions/mention.ts';
import type { FindingContext } from './finding.ts';
import { isHeadline } from './headline.ts';

/** A verdict on a name. */
export interface NameVerdict extends Verdict {
  readonly mention: Name;
}

/** The names that findings may speak of: no demonyms, none inside a quotation that is checked, none that a note settles. */
export function nameVerdicts(context: FindingContext): readonly NameVerdict[] {
  return allNames(context).filter((it) => it.note === null);
}

/**
 * The first mention in the body of each name, by what it names: headings and titles claim nothing. A name that a note settles
 * where it is first mentioned is settled for the draft.
 */
export function firstMentions(context: FindingContext): readonly NameVerdict[] {
  return firstNames(context).filter((it) => it.note === null);
}

/** The first mentions, those that a note settles among them. */
export function firstNames(context: FindingContext): readonly NameVerdict[] {
  const known = firsts.get(context.draft) ?? findFirst(context);
  firsts.set(context.draft, known);
  return known;
}

/** Several findings ask the same of a draft. */
const firsts = new WeakMap<JudgedDraft, readonly NameVerdict[]>();

function findFirst(context: FindingContext): readonly NameVerdict[] {
  const seen = new Set<string>();
  return allNames(context).filter((it) => {
    if (isHeadline(context, it)) return false;
    const { same } = entityOf(it.mention, context.index);
    const id = same[0]?.key ?? it.mention.full;
    return !seen.has(id) && seen.add(id);
  });
}

function allNames(context: FindingContext): readonly NameVerdict[] {
  return context.draft.verdicts.filter(
    (it): it is NameVerdict => it.mention.kind === 'name' && it.mention.subtype !== 'demonym' && !it.insideQuotation,
  );
}
