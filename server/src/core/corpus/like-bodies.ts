import type { NounTable } from '../mentions/knowledge.ts';
import type { Name } from '../mentions/mention.ts';
import { nameTokens, smallWords } from '../mentions/names/fold-name.ts';
import { nameBlocks } from '../mentions/names/keys.ts';
import type { Entity } from './entities.ts';
import { byUse, type NameForm } from './name-table.ts';
import type { Index } from './source.ts';

const formLimit = 200;
const shown = 3;

/**
 * Bodies that sources name in other words of like meaning: “Nationwide Safety Council” beside “National Security Council”, as
 * translations and rewritten articles have them. Shown beside a name as a hint; nothing is concluded from it.
 */
export function likeBodies(name: Name, same: Entity, index: Index, nouns: NounTable | null): readonly NameForm[] {
  if (name.type === 'person' || name.type === 'place' || name.subtype !== null) return [];
  const texts = [...new Set([name.full, ...same.map((it) => it.text)])].filter((it) => nameTokens(it).length > 1);
  const candidates = new Map<string, NameForm>();
  for (const full of texts)
    for (const block of nameBlocks({ ...name, text: full, full }))
      if (/^[ts]:/.test(block)) for (const form of index.forms(block, formLimit)) candidates.set(form.key, form);
  const others = [...candidates.values()].filter(
    (it) => !it.key.startsWith('n:=') && it.type !== 'person' && !same.some((own) => own.key === it.key),
  );
  return others
    .filter((it) => texts.some((text) => areAlike(text, it.text, nouns)))
    .sort(byUse)
    .slice(0, shown);
}

/**
 * Whether two names say the same word for word: small words in the same places, every other word equal, of one stem or of like
 * meaning; in a name that small words build (“Institute for the … of …”) one word may be any.
 */
function areAlike(a: string, b: string, nouns: NounTable | null): boolean {
  const left = wordsOf(a);
  const right = wordsOf(b);
  if (left.length !== right.length) return false;
  let equal = 0;
  let unlike = 0;
  let built = 0;
  for (const [i, x] of left.entries()) {
    const y = right[i]!;
    if (smallWords.has(x) || smallWords.has(y)) {
      if (x !== y) return false;
      built++;
    } else if (x === y) equal++;
    else if (!isLikeWord(x, y, nouns)) unlike++;
  }
  return equal > 0 && left.length - built > 1 && unlike <= (built > 1 && left.length - built > 2 ? 1 : 0);
}

function wordsOf(name: string): readonly string[] {
  return nameTokens(name).filter((it, i) => i > 0 || it !== 'the');
}

function isLikeWord(a: string, b: string, nouns: NounTable | null): boolean {
  const length = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < length && a[shared] === b[shared]) shared++;
  // “war” in “warfare”, “nation” in “national” and “nationwide”.
  return shared > 5 || (shared === length && shared > 2) || (nouns?.compatible(a, b) ?? false);
}
