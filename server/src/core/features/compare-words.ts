import { align } from '../text/align.ts';
import { type QuotedWords, quotedWords } from '../text/quoted-words.ts';
import { scan } from '../text/scan.ts';

/** A run of words that draft and source share, or that one has otherwise, in addition or not at all. */
export interface WordRun {
  readonly kind: 'equal' | 'replaced' | 'dropped' | 'added';
  /** The draft's words, empty where it lacks them. */
  readonly draft: string;
  /** The source's words, empty where it lacks them. */
  readonly source: string;
}

/** Draft and source word by word. `dropped` are words of the source that the draft lacks, `added` are the draft's alone. */
export function compareWords(draft: string, source: string): readonly WordRun[] {
  const ours = quotedWords(scan(draft));
  const theirs = quotedWords(scan(source));
  return align(theirs.texts, ours.texts).map(({ kind, a, b }) => {
    return { kind, draft: written(draft, ours, b.start, b.end), source: written(source, theirs, a.start, a.end) };
  });
}

/** Words as they are written, with the marks between and behind them. */
function written(text: string, { spans }: QuotedWords, first: number, end: number): string {
  if (end <= first) return '';
  const from = first === 0 ? 0 : (spans[first]?.start ?? 0);
  const to = end < spans.length ? (spans[end]?.start ?? text.length) : text.length;
  return text.slice(from, to).trim();
}
