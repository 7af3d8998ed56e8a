import type { Evidence } from '../corpus/evidence.ts';
import type { Attribution } from '../mentions/mention.ts';
import { comparePeople } from '../mentions/names/compare-names.ts';
import { backing, type FigureVerdict, figureVerdicts, fileSpanOfNumeral, numeralOf } from './figure-verdicts.ts';
import type { Finding, FindingContext, Fix, Rule } from './finding.ts';
import { rewriteFigure, singleValue } from './rewrite-figure.ts';
import { oneASource, saidBy, voiceName } from './wording.ts';

/** The draft names who gives this figure; the sources have it from another voice, and another figure from this one. */
export const misattributedFigure: Rule = { code: 'misattributed-figure', severity: 'warning', local: true, find };

function find(context: FindingContext): readonly Finding[] {
  if (!context.index.complete) return [];
  return figureVerdicts(context).flatMap((verdict) => {
    const { attribution } = verdict.mention;
    const evidence = backing(verdict);
    if (!attribution?.certain || evidence.length === 0) return [];
    // One passage that gives the figure to nobody, or to the draft's voice, leaves nothing to say.
    if (!evidence.every((it) => isOther(it, attribution))) return [];
    const theirs = verdict.evidence.find(
      (it) => it.relation === 'differs' && it.attributionCertain && isSame(it, attribution),
    );
    const [best] = oneASource(evidence);
    if (!theirs || !best) return [];
    return {
      code: misattributedFigure.code,
      severity: 'warning',
      ...verdict.span,
      message: `${saidBy(best)}: ${best.text}. ${saidBy(theirs)}: ${theirs.text}. The draft has ${verdict.mention.text} from ${attribution.text}.`,
      evidence: verdict.evidence,
      fixes: fixes(context, verdict, theirs),
    } satisfies Finding;
  });
}

function fixes(context: FindingContext, verdict: FigureVerdict, theirs: Evidence): readonly Fix[] {
  const value = theirs.mention?.kind === 'figure' ? singleValue(theirs.mention) : null;
  const newText = value === null ? null : rewriteFigure(numeralOf(verdict.mention), value);
  if (newText === null) return [];
  return [
    {
      title: `Change to ${newText}, as ${voiceName(theirs)} has it`,
      preferred: false,
      edits: [{ ...fileSpanOfNumeral(context, verdict), newText }],
    },
  ];
}

function isOther(evidence: Evidence, attribution: Attribution): boolean {
  return evidence.attribution !== null && evidence.attributionCertain && !isSame(evidence, attribution);
}

/** One voice: a name that both hold, or a description whose words the other has too. */
function isSame(evidence: Evidence, attribution: Attribution): boolean {
  const a = evidence.attributionName;
  const b = attribution.name;
  if (a !== null && b !== null && comparePeople(a, b).relation !== 'different') return true;
  const theirs = words(evidence.attribution ?? '');
  const ours = words(attribution.text);
  return ours.length > 0 && ours.filter((it) => theirs.includes(it)).length * 2 > Math.min(ours.length, theirs.length);
}

function words(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((it) => it.length > 3);
}
