import { entityOf } from '../corpus/name-evidence.ts';
import type { Name } from '../mentions/mention.ts';
import { nameTokens } from '../mentions/names/fold-name.ts';
import { nameKeys } from '../mentions/names/keys.ts';
import { stem } from '../text/stem.ts';
import type { Finding, FindingContext, Rule } from './finding.ts';
import { firstMentions, type NameVerdict } from './name-verdicts.ts';
import { searched } from './wording.ts';

/** A person or organisation that no source names. */
export const unsourcedName: Rule = { code: 'unsourced-name', severity: 'hint', find };

function find(context: FindingContext): readonly Finding[] {
  if (!context.index.complete || context.index.size === 0) return [];
  return firstMentions(context).flatMap((verdict) => {
    const { mention, span } = verdict;
    if (verdict.state !== 'not-backed' || !isBody(verdict) || isWritten(mention, context)) return [];
    if (entityOf(mention, context.index).near.length > 0) return [];
    return {
      code: unsourcedName.code,
      severity: 'hint',
      ...span,
      message: `${mention.text}: ${searched(context.index)}.`,
      evidence: [],
      fixes: [],
    } satisfies Finding;
  });
}

/** A person or body with a word that says who: an initial alone does not. */
function isBody({ mention: { type, text } }: NameVerdict): boolean {
  return (type === 'person' || type === 'organisation') && /\p{L}{2}/u.test(text);
}

/** Whether every word of the name stands in the sources, read there as a name or not; capitals inside a word do not split it. */
function isWritten(name: Name, { index }: FindingContext): boolean {
  const stands = (word: string) =>
    index.lookup(`w:${stem(word.toLowerCase())}`, 0).count > 0 ||
    nameKeys({ ...name, text: word, full: word }).some((key) => index.lookup(key, 0).count > 0);
  const words = name.text.split(/[^\p{L}\p{N}’']+/u).filter(Boolean);
  return words.every((word) => stands(word) || nameTokens(word).every(stands));
}
