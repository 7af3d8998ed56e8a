import { canonicalWord } from '../text/canonical-word.ts';
import { type QuotedWords, quotedWords } from '../text/quoted-words.ts';
import type { Span } from '../text/span.ts';
import { type Tokens, tokenAt } from '../text/tokens.ts';

/** A quotation as it is looked up: its words, and where the writer owns to having left out or put in some. */
export interface Quoted extends QuotedWords {
  /** Indices of words before which an ellipsis stands, or words in square brackets that are not the speaker's. */
  readonly gaps: ReadonlySet<number>;
  /** Indices before which an ellipsis stands: any number of words may have been left out there. */
  readonly ellipses: ReadonlySet<number>;
}

/** Reads the words of a stretch of a passage, words in square brackets left out, “[t]he” and “threaten[ed]” put together. */
export function readQuoted(tokens: Tokens, span: Span): Quoted {
  const first = tokenAt(tokens, span.start);
  let end = first;
  while (end < tokens.count && (tokens.starts[end] ?? 0) < span.end) end++;
  const all = quotedWords(tokens, first, end);
  const texts: string[] = [];
  const spans: Span[] = [];
  const gaps = new Set<number>();
  const ellipses = new Set<number>();
  let depth = 0;
  let at = span.start;
  all.texts.forEach((text, i) => {
    const word = all.spans[i]!;
    const between = tokens.text.slice(at, word.start);
    const wasOpen = depth > 0;
    for (const mark of between) depth = mark === '[' ? 1 : mark === ']' ? 0 : depth;
    at = word.end;
    const joined =
      i > 0 && (between === '[' || (between === ']' && wasOpen)) && texts.length > 0 && !gaps.has(texts.length);
    const half =
      between.endsWith('[') && tokens.text[word.end] === ']' && /\p{L}/u.test(tokens.text[word.end + 1] ?? '');
    if (joined) {
      texts[texts.length - 1] = canonicalWord(texts.at(-1)! + text);
      spans[spans.length - 1] = { start: spans.at(-1)!.start, end: word.end };
      return;
    }
    if (/…|\.\s?\.\s?\./.test(between)) {
      ellipses.add(texts.length);
      gaps.add(texts.length);
    }
    if (depth > 0 && !half) {
      gaps.add(texts.length);
      return;
    }
    texts.push(text);
    spans.push(word);
  });
  return { texts, spans, gaps, ellipses };
}
