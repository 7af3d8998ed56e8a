import { toFile } from '../documents/places.ts';
import type { Reading } from '../mentions/kind.ts';
import type { Mention } from '../mentions/mention.ts';
import { isStopword } from '../text/stopwords.ts';
import { tokenAt, tokenText } from '../text/tokens.ts';
import type { Finding, FindingContext, Rule } from './finding.ts';

/** `TK`, `XX`, `[CK]` or `??` left in the prose: something the writer meant to come back to. */
export const openMark: Rule = { code: 'open-mark', severity: 'information', find };

const marks = /(?<![\p{L}\p{N}_.-])(?:TK(?:[- ]?TK)*|XX+)(?![\p{L}\p{N}_-])|\[CK\]|\?\?+/gu;

function find({ draft }: FindingContext): readonly Finding[] {
  return draft.reading.readings.flatMap((reading, i) => {
    const { text } = reading.passage;
    const mentions = draft.reading.mentions[i] ?? [];
    return [...text.matchAll(marks)].flatMap((match) => {
      const [words] = match;
      const span = { start: match.index, end: match.index + words.length };
      if (words.startsWith('?') ? !standsForWords(text, span, mentions) : isName(reading, span, mentions)) return [];
      return {
        code: openMark.code,
        severity: 'information',
        ...toFile(reading.passage, span),
        message: `${words} is left to fill in.`,
        evidence: [],
        fixes: [],
      } satisfies Finding;
    });
  });
}

interface Words {
  readonly start: number;
  readonly end: number;
}

/** Part of a longer name (“TK Maxx”), or a Roman numeral beside one (“Super Bowl XX”, “the XX century”). */
function isName({ tokens }: Reading, span: Words, mentions: readonly Mention[]): boolean {
  if (
    mentions.some(
      (it) =>
        it.kind === 'name' && it.start <= span.start && span.end <= it.end && it.end - it.start > span.end - span.start,
    )
  )
    return true;
  if (!tokens.text.startsWith('XX', span.start)) return false;
  const i = tokenAt(tokens, span.start);
  const before = tokenText(tokens, i - 1);
  const after = tokenText(tokens, i + 1);
  const capital = (word: string) => /^\p{Lu}\p{L}/u.test(word) && !isStopword(word.toLowerCase());
  return capital(before) || capital(after) || /^centur/i.test(after);
}

/** `??` stands for words unless it ends a question: behind a letter it must go on in the same sentence, outside a quotation. */
function standsForWords(text: string, span: Words, mentions: readonly Mention[]): boolean {
  if (!/\p{L}/u.test(text[span.start - 1] ?? ' ')) return !/[!"”’]/.test(text[span.start - 1] ?? ' ');
  const quoted = mentions.some((it) => it.kind === 'quotation' && it.start <= span.start && span.end <= it.end);
  return !quoted && /^ \p{Ll}/u.test(text.slice(span.end));
}
