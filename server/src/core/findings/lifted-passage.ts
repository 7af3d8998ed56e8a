import { cite } from '../citations/styles.ts';
import { type Lifted, liftedIn } from '../corpus/lifted.ts';
import { toFile } from '../documents/places.ts';
import { attributionOf } from '../mentions/attribution.ts';
import type { Reading } from '../mentions/kind.ts';
import { sentenceAt, sentenceSpan } from '../text/tokens.ts';
import { citedFrom } from './cite-fix.ts';
import { type Finding, type FindingContext, type Fix, type Rule, withFixes } from './finding.ts';
import { placeOf, termsOf } from './wording.ts';

/** Fifteen or more words in a row as in a source, outside quotation marks, names and titles aside. */
export const liftedPassage: Rule = { code: 'lifted-passage', severity: 'information', find };

function find(context: FindingContext): readonly Finding[] {
  const { readings, mentions } = context.draft.reading;
  return readings.flatMap((reading, i) => {
    const { role } = reading.passage;
    if (role === 'heading' || role === 'title' || role === 'table') return [];
    return liftedIn(reading, mentions[i] ?? [], context.index).map((lifted): Finding => {
      return withFixes(
        {
          code: liftedPassage.code,
          severity: 'information',
          ...toFile(reading.passage, lifted),
          message: `${placeOf(lifted.evidence)}, has these ${lifted.evidence.reason}. The draft has them outside quotation marks.`,
          evidence: [lifted.evidence],
        },
        () => [...inMarks(reading, lifted), ...citing(context, reading, lifted)],
      );
    });
  });
}

/**
 * Quotation marks around the words, curly where the passage has curly ones. Not where the sentence gives them to somebody: the
 * source's own prose would become his speech.
 */
function inMarks(reading: Reading, lifted: Lifted): readonly Fix[] {
  if (!lifted.evidence.speech && attributionOf(reading, lifted) !== null) return [];
  const { passage } = reading;
  const { start, end } = toFile(passage, lifted);
  const isStraight = /"/.test(passage.text) && !/[“”]/.test(passage.text);
  const edits = [
    { start, end: start, newText: isStraight ? '"' : '“' },
    { start: end, end, newText: isStraight ? '"' : '”' },
  ];
  return [{ title: 'Put in quotation marks', preferred: false, edits }];
}

/** Cites the source behind the sentence, where it is not cited there already and may be named. */
function citing(context: FindingContext, reading: Reading, { end, evidence }: Lifted): readonly Fix[] {
  const sentence = sentenceSpan(reading.tokens, sentenceAt(reading.tokens, Math.max(0, end - 1)));
  const at = toFile(reading.passage, { start: sentence.start, end: Math.max(sentence.end, end) }).end;
  const isCited = context.draft.citations.some(
    (it) => it.sources.includes(evidence.at.source) && it.scope.start < at && at <= it.scope.end,
  );
  if (isCited || termsOf(evidence.source) !== null) return [];
  const edits = cite(context.draft, context.settings.citationStyle, [
    { at, cited: citedFrom(evidence.source, evidence) },
  ]);
  return edits.length === 0 ? [] : [{ title: `Cite ${placeOf(evidence)}`, preferred: false, edits }];
}
