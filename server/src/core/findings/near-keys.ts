import { distance } from 'fastest-levenshtein';
import type { Index, Source } from '../corpus/source.ts';
import { termsOf } from './wording.ts';

/** Most keys offered for one that no source has. */
const offered = 3;

/** Sources up to which every key is looked at, and keys looked at of each kind beyond. */
const few = 2000;
const most = 300;

interface Kept {
  readonly generation: number;
  readonly byKey: Map<string, readonly Source[]>;
}

const kept = new WeakMap<Index, Kept>();

/**
 * The sources whose keys are near to a key in spelling, nearest first: a third of its letters at most differ, or one begins
 * or holds the other. Sources under terms are left out. Kept until the next commit, since a draft under work asks with every keystroke.
 */
export function nearKeys(key: string, index: Index): readonly Source[] {
  let known = kept.get(index);
  if (known?.generation !== index.generation) {
    known = { generation: index.generation, byKey: new Map() };
    kept.set(index, known);
  }
  const found = known.byKey.get(key) ?? search(key, index);
  known.byKey.set(key, found);
  return found;
}

function search(key: string, index: Index): readonly Source[] {
  const wanted = fold(key);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const found: { readonly source: Source; readonly away: number }[] = [];
  for (const source of candidates(key, index)) {
    const other = fold(source.key);
    const begins = wanted.length > 1 && other.startsWith(wanted);
    const holds =
      begins || (Math.min(wanted.length, other.length) > 3 && (other.includes(wanted) || wanted.includes(other)));
    if (!holds && Math.abs(other.length - wanted.length) > limit) continue;
    const away = distance(wanted, other);
    if ((holds || away <= limit) && termsOf(source) === null) found.push({ source, away });
  }
  found.sort((a, b) => a.away - b.away || (a.source.key < b.source.key ? -1 : 1));
  return found.slice(0, offered).map((it) => it.source);
}

/**
 * The sources whose keys are held against one: all of a small corpus; of a large one those that begin alike or have a word in
 * common, up to a bound.
 */
function* candidates(key: string, index: Index): Generator<Source> {
  if (index.size <= few) {
    yield* index.sources();
    return;
  }
  const lists = [
    index.sourcesFrom(key),
    index.sourcesFrom(key.slice(0, Math.ceil(key.length / 2))),
    ...(key.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).map((it) => index.sourcesWith([it])),
  ];
  const seen = new Set<string>();
  for (const list of lists) {
    let left = most;
    for (const it of list) {
      if (left-- === 0) break;
      if (!seen.has(it.id)) yield it;
      seen.add(it.id);
    }
  }
}

/** Case and the signs between words do not tell two keys apart for a reader. */
function fold(key: string): string {
  return key.toLowerCase().replace(/[\s_.-]+/g, '-');
}
