import { backing, figureVerdicts, isTraceable } from './figure-verdicts.ts';
import type { Finding, FindingContext, Rule } from './finding.ts';
import { isHeadline } from './headline.ts';
import { list, oneASource, saidBy, voiceName } from './wording.ts';

/** Every source gives the figure as somebody's claim; the draft's sentence states it as fact. */
export const unattributedFigure: Rule = { code: 'unattributed-figure', severity: 'hint', local: true, find };

function find(context: FindingContext): readonly Finding[] {
  return figureVerdicts(context).flatMap((verdict) => {
    const evidence = backing(verdict);
    const [best] = evidence;
    if (!best || verdict.mention.attribution !== null || !isTraceable(verdict.mention)) return [];
    if (isHeadline(context, verdict)) return [];
    // A calculation is the writer's own; what an outlet states in its own words is no claim of somebody's.
    if (evidence.some((it) => it.relation === 'computed' || it.attribution === null)) return [];
    const claimed = list(oneASource(evidence).slice(0, 2).map(saidBy));
    const who = voiceName(best);
    if (who === null) return [];
    const at = endOfSentence(context.draft.text, verdict.sentence.end);
    return {
      code: unattributedFigure.code,
      severity: 'hint',
      ...verdict.span,
      message: `${claimed}: ${best.text}. The draft states ${verdict.mention.text} as fact.`,
      evidence: verdict.evidence,
      fixes: [
        {
          title: `Add “according to ${who}”`,
          preferred: false,
          edits: [{ start: at, end: at, newText: `, according to ${who}` }],
        },
      ],
    } satisfies Finding;
  });
}

/** Before the closing full stop, where there is one. */
function endOfSentence(text: string, end: number): number {
  return /[.!?]/.test(text.charAt(end - 1)) ? end - 1 : end;
}
