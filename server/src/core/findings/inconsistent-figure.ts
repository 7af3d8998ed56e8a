import { contextOf, coverage, surroundings } from '../corpus/context.ts';
import { lookUpsOf } from '../corpus/look-ups.ts';
import { figures } from '../mentions/figures/figures.ts';
import { type FigureVerdict, isTraceable } from './figure-verdicts.ts';
import type { Finding, FindingContext, Rule } from './finding.ts';
import { isHeadline } from './headline.ts';

/** The draft gives two values of one thing: headline and body, caption and table. */
export const inconsistentFigure: Rule = { code: 'inconsistent-figure', severity: 'information', find };

/** The share of a headline's words that must stand around the body's figure before the two are of one thing. */
const sameThing = 0.5;

function find(context: FindingContext): readonly Finding[] {
  const own = context.draft.verdicts.filter(
    (it): it is FigureVerdict => it.mention.kind === 'figure' && !it.insideQuotation && isTraceable(it.mention),
  );
  const heads = own.filter((it) => isHeadline(context, it));
  return heads.flatMap((head) => {
    const told = own.filter((it) => !isHeadline(context, it) && isSameThing(context, head, it));
    const other = told.find((it) => relation(context, head, it) === 'differs');
    if (!other || told.some((it) => relation(context, head, it) !== 'differs')) return [];
    return {
      code: inconsistentFigure.code,
      severity: 'information',
      ...head.span,
      message: `${other.mention.text} in the text, ${head.mention.text} here.`,
      evidence: [],
      fixes: [],
    } satisfies Finding;
  });
}

function isSameThing(context: FindingContext, head: FigureVerdict, body: FigureVerdict): boolean {
  const { readings } = context.draft.reading;
  const above = readings[head.passage];
  const below = readings[body.passage];
  if (!above || !below || head.mention.unit !== body.mention.unit) return false;
  const around = surroundings(below, body.mention);
  return coverage(contextOf(above, head.mention.numeral), around, lookUpsOf(context.index)) >= sameThing;
}

function relation(context: FindingContext, head: FigureVerdict, body: FigureVerdict): string {
  const { readings } = context.draft.reading;
  const [draft, source] = [{ reading: readings[head.passage]! }, { reading: readings[body.passage]! }];
  const { knowledge } = draft.reading;
  return figures.compare(head.mention, body.mention, { draft, source, knowledge }).relation;
}
