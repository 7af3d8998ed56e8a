import type { Evidence } from '../corpus/evidence.ts';
import { toFile } from '../documents/places.ts';
import type { Edit } from '../text/edit.ts';
import { slice } from '../text/span.ts';
import type { Finding, FindingContext, Fix, Rule } from './finding.ts';
import { type Fault, faultOf, type QuotationVerdict, quotationVerdicts } from './quotation-verdicts.ts';
import { list, oneASource, placeOf, saidBy } from './wording.ts';

/** The sources have these words from another speaker, or only in their own prose, or the quotation runs past the closing mark. */
export const misattributedQuotation: Rule = { code: 'misattributed-quotation', severity: 'warning', local: true, find };

function find(context: FindingContext): readonly Finding[] {
  if (!context.index.complete) return [];
  return quotationVerdicts(context).flatMap((verdict) => {
    const fault = faultOf(verdict, context.index);
    if (!fault) return [];
    const said = verdict.evidence.filter((it) => it.relation === 'agrees');
    return {
      code: misattributedQuotation.code,
      severity: 'warning',
      ...verdict.span,
      message: messageOf(verdict, said, fault),
      evidence: verdict.evidence,
      fixes: fault === 'speaker' ? respeak(context, verdict, said) : [withoutMarks(context, verdict)].flat(),
    } satisfies Finding;
  });
}

function messageOf({ mention }: QuotationVerdict, said: readonly Evidence[], fault: Fault): string {
  const [best] = said;
  const others = oneASource(said).length - 1;
  const more = others === 0 ? '' : others === 1 ? ' (and one more source)' : ` (and ${others} more sources)`;
  if (fault === 'speaker')
    return `${saidBy(best!)}, has these words${more}. The draft gives them to ${mention.speaker}.`;
  if (fault === 'past')
    return `${placeOf(best!)}, closes the quotation earlier${more}. The draft’s runs on into the source’s own words.`;
  return `${placeOf(best!)}, has these words outside quotation marks${more}. The draft gives them to ${mention.speaker}.`;
}

/** The sources' speaker in the place of the draft's, where the draft names him once beside the quotation. */
function respeak(context: FindingContext, verdict: QuotationVerdict, said: readonly Evidence[]): readonly Fix[] {
  const { passage } = context.draft.reading.readings[verdict.passage]!;
  const { speaker } = verdict.mention;
  const name = said.find((it) => it.attributionName !== null)?.attributionName;
  if (!speaker || !name) return [];
  const sources = oneASource(said).map((it) => placeOf(it));
  const at = nearest(passage.text, speaker, verdict.mention.start, verdict.mention.end);
  if (at === null) return [];
  const edit = { ...toFile(passage, { start: at, end: at + speaker.length }), newText: name };
  return [
    {
      title: `Give the words to ${name}: ${list(sources)}${sources.length === 1 ? ' alone' : ''}`,
      preferred: false,
      edits: [edit],
    },
  ];
}

/** Where the speaker stands next to the quotation, outside it. */
function nearest(text: string, speaker: string, start: number, end: number): number | null {
  const after = text.indexOf(speaker, end);
  const before = text.lastIndexOf(speaker, start - speaker.length);
  if (after < 0 && before < 0) return null;
  if (after < 0) return before;
  return before < 0 || after - end <= start - before ? after : before;
}

/** Takes the quotation marks away. */
function withoutMarks(context: FindingContext, verdict: QuotationVerdict): readonly Fix[] {
  const { passage } = context.draft.reading.readings[verdict.passage]!;
  const { mention } = verdict;
  const edits: Edit[] = [];
  for (const [mark, from] of [
    [mention.open, mention.start - mention.open.length],
    [mention.close, mention.end],
  ] as const) {
    const span = { start: from, end: from + mark.length };
    if (mark === '' || slice(passage.text, span) !== mark) return [];
    edits.push({ ...toFile(passage, span), newText: '' });
  }
  return [{ title: 'Without quotation marks', preferred: false, edits }];
}
