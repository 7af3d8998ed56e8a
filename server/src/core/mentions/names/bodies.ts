import { markWords } from '../../text/per-word.ts';
import { type Tokens, tokenText } from '../../text/tokens.ts';
import { type Found, found, plain, plainWord } from './found.ts';
import { anchorsOf, isAnchor } from './segments.ts';
import { bodyOpeners, titles } from './words.ts';

/**
 * Puts bodies together that go on behind “for” or “of”: “Institute for the Study of War”, “Department of Labor”. What was
 * seen of one is widened to the whole; one that was not seen at all is added.
 */
export function joinBodies(tokens: Tokens, names: readonly Found[]): readonly Found[] {
  let result = names;
  for (const i of anchorsOf(tokens)) {
    if (!opensBody(tokens, i) || !/^(?:for|of|on)$/.test(tokenText(tokens, i + 1))) continue;
    const last = bodyEnd(tokens, i + 1);
    if (last === 0 || result.some((it) => it.first <= i && it.last >= last)) continue;
    const touched = result.filter((it) => it.first < last && i < it.last);
    if (touched.some((it) => it.type === 'person' || it.last > last)) continue;
    const first = Math.min(i, ...touched.map((it) => it.first));
    const rest = result.filter((it) => !touched.includes(it));
    result = [...rest, found(first, last, 'organisation')].sort((a, b) => a.first - b.first);
  }
  return result;
}

const opensBody = markWords((word) => Number(bodyOpeners.has(plain(word))));

/** Behind the last capital of “for the Study of War”, or 0; a title within (“Office of President …”) speaks against a body. */
function bodyEnd(tokens: Tokens, from: number): number {
  let last = 0;
  for (let i = from; i < tokens.count; i++) {
    if (isAnchor(tokens, i)) {
      if (last === 0 && titles.has(plainWord(tokens, i)) && isAnchor(tokens, i + 1)) return 0;
      last = i + 1;
      continue;
    }
    const word = tokenText(tokens, i);
    const joins =
      word === 'of' || word === 'for' || (i === from && word === 'on') || (word === 'the' && !isAnchor(tokens, i - 1));
    if (!joins) break;
  }
  return last;
}
