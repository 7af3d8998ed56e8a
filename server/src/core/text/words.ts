import { foldText } from './fold.ts';
import { mapWords } from './per-word.ts';
import { Kind, type Tokens, tokenText } from './tokens.ts';

/** The words of a stretch of tokens as they are compared, each with its token. */
export interface Words {
  readonly texts: readonly string[];
  /** The index of the token of each word. */
  readonly tokens: readonly number[];
}

/**
 * Folded words, numbers and addresses from token `first` up to `end`, without punctuation. A possessive stays with its word
 * (`moss's`), and `&` and `%` are read as words.
 */
export function foldedWords(tokens: Tokens, first = 0, end = tokens.count): Words {
  const texts: string[] = [];
  const indices: number[] = [];
  for (let i = first; i < end; i++) {
    if (tokens.kinds[i] !== Kind.punctuation) {
      texts.push(foldedWord(tokens, i));
      indices.push(i);
      continue;
    }
    const text = tokenText(tokens, i);
    if (text.length === 2 && texts.length > 0 && isPossessive(text) && tokens.starts[i] === tokens.ends[i - 1]) {
      texts[texts.length - 1] += "'s";
    } else if (text === '&' || text === '%') {
      texts.push(text === '&' ? 'and' : 'percent');
      indices.push(i);
    }
  }
  return { texts, tokens: indices };
}

const foldedWord = mapWords(foldText);

function isPossessive(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first === 39 || first === 0x2019) && (text.charCodeAt(1) | 32) === 115;
}
