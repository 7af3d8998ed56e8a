import { comparePeople } from '../mentions/names/compare-names.ts';
import type { Finding, FindingContext, Rule } from './finding.ts';
import { type NameVerdict, nameVerdicts } from './name-verdicts.ts';
import { respell, respellings } from './spelling.ts';

/** One person or body spelt two ways in this draft. */
export const inconsistentName: Rule = { code: 'inconsistent-name', severity: 'information', find };

function find(context: FindingContext): readonly Finding[] {
  const named = nameVerdicts(context).filter(
    (it) => it.mention.type === 'person' || it.mention.type === 'organisation',
  );
  const counts = new Map<string, number>();
  for (const { mention } of named) counts.set(mention.text, (counts.get(mention.text) ?? 0) + 1);
  return named.flatMap((verdict) => {
    const other = named.find((it) => isOtherSpelling(it, verdict) && prevails(it, verdict, counts));
    if (!other) return [];
    const { text } = other.mention;
    const newText = respell(verdict.mention.text, respellings(verdict.mention.text, text), text);
    return {
      code: inconsistentName.code,
      severity: 'information',
      ...verdict.span,
      message: `${other.mention.text} elsewhere in this draft, ${verdict.mention.text} here.`,
      evidence: [],
      fixes: [{ title: `Change to ${newText} here`, preferred: false, edits: [{ ...verdict.span, newText }] }],
    } satisfies Finding;
  });
}

/** Same romanised words, other letters: not an alias, an acronym or a short form, which have no word in common to spell otherwise. */
function isOtherSpelling(a: NameVerdict, b: NameVerdict): boolean {
  if (a.mention.text === b.mention.text || a.mention.type !== b.mention.type) return false;
  const changes = respellings(b.mention.text, a.mention.text);
  return changes.length > 0 && comparePeople(a.mention.full, b.mention.full).relation === 'same';
}

/** The spelling used more often stands; of two used alike, the one that comes first. */
function prevails(a: NameVerdict, b: NameVerdict, counts: ReadonlyMap<string, number>): boolean {
  const difference = (counts.get(a.mention.text) ?? 0) - (counts.get(b.mention.text) ?? 0);
  return difference > 0 || (difference === 0 && a.span.start < b.span.start);
}
