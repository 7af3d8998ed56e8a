import type { Tokens } from '../../text/tokens.ts';
import type { Reading } from '../kind.ts';
import type { Name } from '../mention.ts';
import { type Found, textOf } from './found.ts';
import { guessNames } from './guess.ts';
import { refine } from './refine.ts';
import { findSegments } from './segments.ts';
import { tagNames } from './tag.ts';

/** The names of one passage, in order. Knows nothing of the passages around it. */
export function extractNames(reading: Reading): readonly Name[] {
  const { tokens, knowledge } = reading;
  const names = knowledge.tagger ? tagNames(tokens, knowledge.tagger) : guessAll(tokens);
  return refine(tokens, names).flatMap((it) => (isAnchored(tokens, it) ? toName(tokens, it) : []));
}

/** A number that lost the word before it (“Some 9,400”) is no name. */
function isAnchored(tokens: Tokens, { first, last }: Found): boolean {
  for (let i = first; i < last; i++) if (/\p{L}/u.test(tokens.text.charAt(tokens.starts[i] ?? 0))) return true;
  return false;
}

function guessAll(tokens: Tokens): Found[] {
  const segments = findSegments(tokens);
  const names: Found[] = [];
  let sentence = 0;
  for (let s = 0; s < segments.length; s += 2) {
    const first = segments[s] ?? 0;
    while (first >= (tokens.sentences[sentence + 1] ?? tokens.count)) sentence++;
    names.push(...guessNames(tokens, first, segments[s + 1] ?? 0, first === tokens.sentences[sentence]));
  }
  return names;
}

/** A name as a mention of its passage. */
export function toName(tokens: Tokens, it: Found): Name {
  const text = textOf(tokens, it.first, it.last);
  return {
    kind: 'name',
    start: tokens.starts[it.first] ?? 0,
    end: tokens.ends[it.last - 1] ?? 0,
    text,
    type: it.type,
    subtype: it.subtype,
    full: it.full ?? text,
    role: it.role,
  };
}
