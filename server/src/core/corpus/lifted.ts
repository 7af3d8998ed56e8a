import type { Reading } from '../mentions/kind.ts';
import type { Mention } from '../mentions/mention.ts';
import { quotedWords } from '../text/quoted-words.ts';
import { shingles } from '../text/shingles.ts';
import { overlaps, type Span } from '../text/span.ts';
import { citePassage } from './cite-passage.ts';
import type { Evidence } from './evidence.ts';
import { type LookUps, lookUpsOf } from './look-ups.ts';
import { shingleKey, shingleSize } from './shingle-keys.ts';
import type { Index } from './source.ts';
import { wordsOf } from './stored-words.ts';

/** Words in a row, names and titles aside, from which prose counts as lifted. Section 4 of the contract. */
const liftedWords = 15;

/** Every run that long holds two runs of three words that start this many words apart. */
const stride = 6;
const postingLimit = 40;

/** A stretch of a draft's passage that stands in a source word for word. */
export interface Lifted extends Span {
  readonly evidence: Evidence;
}

/**
 * The stretches of a passage, outside quotation marks, that a source has word for word; of several sources the one with the
 * longest.
 */
export function liftedIn(reading: Reading, mentions: readonly Mention[], index: Index): readonly Lifted[] {
  if (reading.passage.quoted) return [];
  // Whether a quotation left open counts is for the next paragraph to say: the same words may have other mentions. They are
  // the same list where nothing changed.
  return lookUpsOf(index).recall(mentions, 'lifted', (it) => find(reading, mentions, it));
}

function find(reading: Reading, mentions: readonly Mention[], index: LookUps): readonly Lifted[] {
  const words = quotedWords(reading.tokens);
  if (words.texts.length < liftedWords) return [];
  const quoted = mentions.filter((it) => it.kind === 'quotation');
  const isBarred = words.spans.map((span) => quoted.some((it) => overlaps(it, span)));
  const isName = words.spans.map((span) => mentions.some((it) => it.kind === 'name' && overlaps(it, span)));
  const hashes = shingles(words.texts, shingleSize);
  const lifted: Lifted[] = [];
  let before = new Set<string>();
  for (let at = 0; at < hashes.length; at += stride) {
    const { postings } = index.lookup(shingleKey(hashes[at]!), postingLimit);
    const here = new Set(postings.map((it) => `${it.source} ${it.passage}`));
    if ((lifted.at(-1)?.end ?? -1) >= words.spans[at]!.end) {
      before = here;
      continue;
    }
    let best: Lifted | null = null;
    for (const { source, passage } of postings) {
      if (!before.has(`${source} ${passage}`)) continue;
      const it = extend({ source, passage }, words, at, isBarred, isName, index);
      if (it && (!best || it.end - it.start > best.end - best.start)) best = it;
    }
    if (best) lifted.push(best);
    before = here;
  }
  return lifted;
}

/** The run around word `at` that draft and source share, null where it is too short. */
function extend(
  place: { readonly source: number; readonly passage: number },
  words: ReturnType<typeof quotedWords>,
  at: number,
  isBarred: readonly boolean[],
  isName: readonly boolean[],
  index: LookUps,
): Lifted | null {
  const stored = index.passage(place.source, place.passage);
  if (!stored) return null;
  const theirs = wordsOf(stored);
  const isSame = (i: number, j: number) =>
    !isBarred[i] && words.texts[i] !== undefined && words.texts[i] === theirs.texts[j];
  for (let j = 0; j + shingleSize <= theirs.texts.length; j++) {
    if (!isSame(at, j) || !isSame(at + 1, j + 1) || !isSame(at + 2, j + 2)) continue;
    let back = 0;
    while (isSame(at - back - 1, j - back - 1)) back++;
    let ahead = shingleSize;
    while (isSame(at + ahead, j + ahead)) ahead++;
    let counted = 0;
    for (let i = at - back; i < at + ahead; i++) if (!isName[i]) counted++;
    if (counted < liftedWords) continue;
    const span = { start: theirs.spans[j - back]!.start, end: theirs.spans[j + ahead - 1]!.end };
    const reason = `${back + ahead} words in a row`;
    const evidence = citePassage(index, place, span, null, { relation: 'agrees', strength: 1, reason });
    return evidence && { start: words.spans[at - back]!.start, end: words.spans[at + ahead - 1]!.end, evidence };
  }
  return null;
}
