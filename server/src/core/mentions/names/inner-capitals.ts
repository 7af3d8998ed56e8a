import { type Tokens, tokenText } from '../../text/tokens.ts';
import { type Found, found } from './found.ts';

/** “AutoNation”, “SpaceX”, “eBay”: only names are written so. “McDonald” and “MacLeod” are people's, and told by other means. */
const innerCapital = /^(?!Ma?c\p{Lu})(?:\p{Lu}\p{Ll}+\p{Lu}\p{L}*|\p{Ll}\p{Lu}\p{Ll}\p{L}*)$/u;

/** Takes words with a capital inside for names: of the body, place or work that they stand before, or by themselves. */
export function addInnerCapitals(tokens: Tokens, names: readonly Found[]): readonly Found[] {
  const result: Found[] = [];
  let next = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (!hasInnerCapital(tokens, i)) continue;
    while (next < names.length && names[next]!.last <= i) result.push(names[next++]!);
    const ahead = names[next];
    if ((ahead && ahead.first <= i) || !innerCapital.test(tokenText(tokens, i))) continue;
    if (ahead?.first === i + 1 && ahead.type !== 'person' && ahead.subtype === null) {
      result.push({ ...ahead, first: i, type: ahead.type === 'other' ? 'other' : 'organisation' });
      next++;
    } else result.push(found(i, i + 1, /^\p{Ll}/u.test(tokenText(tokens, i)) ? 'other' : 'organisation'));
  }
  return [...result, ...names.slice(next)];
}

/** Whether a capital stands behind a small letter: looked for without cutting every word out of the text. */
function hasInnerCapital({ text, starts, ends }: Tokens, i: number): boolean {
  const end = ends[i] ?? 0;
  for (let at = (starts[i] ?? 0) + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) return text.charCodeAt(at - 1) > 90;
  }
  return false;
}
