import { markWords } from '../../text/per-word.ts';
import { Kind, type Tokens, tokenText } from '../../text/tokens.ts';
import { type Found, found } from './found.ts';

/** “AutoNation”, “SpaceX”, “eBay”: only names are written so. “McDonald” and “MacLeod” are people's, and told by other means. */
const innerCapital = /^(?!Ma?c\p{Lu})(?:\p{Lu}\p{Ll}+\p{Lu}\p{L}*|\p{Ll}\p{Lu}\p{Ll}\p{L}*)$/u;
const hasInnerCapital = markWords((word) => Number(innerCapital.test(word)));

/** Takes words with a capital inside for names: of the body, place or work that they stand before, or by themselves. */
export function addInnerCapitals(tokens: Tokens, names: readonly Found[]): readonly Found[] {
  const result: Found[] = [];
  let next = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kinds[i] !== Kind.word || !hasInnerCapital(tokens, i)) continue;
    while (next < names.length && names[next]!.last <= i) result.push(names[next++]!);
    const ahead = names[next];
    if (ahead && ahead.first <= i) continue;
    if (ahead?.first === i + 1 && ahead.type !== 'person' && ahead.subtype === null) {
      result.push({ ...ahead, first: i, type: ahead.type === 'other' ? 'other' : 'organisation' });
      next++;
    } else result.push(found(i, i + 1, /^\p{Ll}/u.test(tokenText(tokens, i)) ? 'other' : 'organisation'));
  }
  return result.length === 0 ? names : [...result, ...names.slice(next)];
}
