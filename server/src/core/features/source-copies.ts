import { type LookUps, lookUpsOf } from '../corpus/look-ups.ts';
import { shingleKey, shingleSize } from '../corpus/shingle-keys.ts';
import type { Index, StoredPassage } from '../corpus/source.ts';
import { wordsOf } from '../corpus/stored-words.ts';
import { shingles } from '../text/shingles.ts';

/** Passages of a source that are looked at, runs of words looked up in each, and sources read for one run. */
const passageLimit = 6;
const runLimit = 4;
const postingLimit = 24;

/** Words from which a passage tells one text from another. */
const tellingWords = 12;

/** The share of the runs looked up that another source must have to be a copy. */
const copied = 0.6;

/**
 * The sources that have most of a source's words, numbers in the index: a wire story that several papers print. A look at a few
 * runs of words of its first paragraphs, the same whatever the size of the corpus.
 */
export function copiesOf(index: Index, number: number): readonly number[] {
  const lookUps = lookUpsOf(index);
  return lookUps.recall(lookUps, `copies of ${number}`, (it) => findCopies(it, number));
}

function findCopies(index: LookUps, number: number): readonly number[] {
  const passages = tellingPassages(index, number);
  const runs = passages.flatMap((stored) => {
    const hashes = shingles(wordsOf(stored).texts, shingleSize);
    const step = Math.max(1, Math.floor(hashes.length / runLimit));
    return Array.from({ length: Math.min(runLimit, hashes.length) }, (_, i) => hashes[i * step]!);
  });
  const shared = new Map<number, number>();
  for (const run of runs) {
    const { more, postings } = index.lookup(shingleKey(run), postingLimit);
    // What everybody writes tells nobody apart.
    if (more) continue;
    for (const source of new Set(postings.map((it) => it.source)))
      if (source !== number) shared.set(source, (shared.get(source) ?? 0) + 1);
  }
  const enough = Math.max(runLimit - 1, runs.length * copied);
  return [...shared].filter(([, count]) => count >= enough).map(([source]) => source);
}

function tellingPassages(index: LookUps, number: number): readonly StoredPassage[] {
  const found: StoredPassage[] = [];
  for (let i = 0; i < index.passagesOf(number) && found.length < passageLimit; i++) {
    const stored = index.passage(number, i);
    if (stored && stored.role === 'body' && wordsOf(stored).texts.length >= tellingWords) found.push(stored);
  }
  return found;
}
