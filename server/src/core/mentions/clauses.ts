import { mapWords } from '../text/per-word.ts';
import type { Span } from '../text/span.ts';
import { Kind, type Tokens, tokenText } from '../text/tokens.ts';
import { cueOf } from './cues.ts';

/** A word, number or mark of the prose, or a whole quotation taken as one. Offsets into the passage. */
export interface Unit extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark' | 'quote';
}

/** A sentence of the prose around quotations; what stands in quotation marks never breaks it. */
export type Clause = readonly Unit[];

/** Cuts a passage into sentences of units, each quotation (given with its marks) one unit. */
export function clausesOf(tokens: Tokens, quotations: readonly Span[]): readonly Clause[] {
  const clauses: Unit[][] = [];
  let clause: Unit[] = [];
  let quotation = 0;
  let sentence = 1;
  let broken = false;
  for (let i = 0; i < tokens.count; i++) {
    while (sentence < tokens.sentences.length && (tokens.sentences[sentence] ?? 0) <= i) {
      broken = true;
      sentence++;
    }
    const start = tokens.starts[i]!;
    const span = quotations[quotation];
    const unit = span && start >= span.start ? quoteUnit(tokens.text, span) : wordUnit(tokens, i);
    if (unit.kind === 'quote') {
      quotation++;
      while (i + 1 < tokens.count && tokens.starts[i + 1]! < unit.end) i++;
      while (sentence < tokens.sentences.length && (tokens.sentences[sentence] ?? 0) <= i) sentence++;
    }
    const last = clause.at(-1);
    if (last && (last.kind === 'quote' ? endsAtQuote(last, tokens, i, unit) : broken)) {
      clauses.push(clause);
      clause = [];
    }
    broken = false;
    clause.push(unit);
  }
  if (clause.length > 0) clauses.push(clause);
  return clauses;
}

function quoteUnit(text: string, span: Span): Unit {
  return { ...span, text: text.slice(span.start, span.end), lower: '', kind: 'quote' };
}

function wordUnit(tokens: Tokens, i: number): Unit {
  const start = tokens.starts[i]!;
  const end = tokens.ends[i]!;
  const kind = tokens.kinds[i] === Kind.word ? 'word' : tokens.kinds[i] === Kind.number ? 'number' : 'mark';
  return { start, end, text: tokenText(tokens, i), lower: lowerWord(tokens, i), kind };
}

const lowerWord = mapWords((word) => word.toLowerCase().replaceAll('’', "'"));

/**
 * Whether a sentence ends with the quotation before token `i`: its last words end one, what follows opens another, and what
 * follows does not say who speaks (“Really?” Ms Hale asked.).
 */
function endsAtQuote(quote: Unit, tokens: Tokens, i: number, next: Unit): boolean {
  if (!/[.?!…]["”’'»“]?$/.test(quote.text)) return false;
  if (next.kind === 'quote') return true;
  if (next.kind === 'mark' || !/^\p{Lu}/u.test(next.text)) return false;
  const closing = /[.]["”’'»“]?$/.test(quote.text);
  for (let at = i + 1; at < Math.min(tokens.count, i + 10); at++) {
    const word = tokenText(tokens, at);
    if (/^[,.:;?!“"‘]$/.test(word)) return true;
    const after = tokens.text.slice(tokens.ends[at]).trimStart();
    if (cueOf(word) > 0) return closing && !/^(?:\.|$)/.test(after);
  }
  return true;
}
