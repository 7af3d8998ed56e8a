import { mostWords } from '../../text/vocabulary.ts';
import { type Surroundings, writeAhead, writeBehind, writeOwn } from './features.ts';
import { addWeights, type TaggerModel, weightCount } from './model.ts';
import type { WordFacts } from './word-facts.ts';

/** Where a word stands to the token that is labelled: it is that token, inside its sentence or opening it, or one of its neighbours. */
export const Place = { own: 0, opening: 1, behind: 2, ahead: 3 } as const;
const places = 4;

/** What words of the vocabulary say by themselves to a model: sums of weights, a row for each word and place. */
interface SaidWeights {
  readonly isKnown: Uint8Array;
  readonly sums: Int16Array;
}

const saidTo = new WeakMap<TaggerModel, SaidWeights>();
const features = new Int32Array(64);
const sum = new Int32Array(weightCount);

/**
 * Adds what token `i` says by itself in its place to the scores from `at` on. That is half of all that is looked up for a token,
 * and the same wherever its word stands again: it is added up once.
 */
export function addSaid(
  model: TaggerModel,
  words: WordFacts,
  around: Surroundings,
  i: number,
  place: number,
  scores: Int32Array,
  at: number,
): void {
  const { sums, isKnown } = saidWeights(model);
  const row = wordIn(words, around, i, place) * places + place;
  if (isKnown[row] === 0) {
    sum.fill(0);
    addWeights(model, features, writeSaid(words, around, i, place), sum, 0);
    if (row < places) {
      for (let y = 0; y < weightCount; y++) scores[at + y]! += sum[y]!;
      return;
    }
    sums.set(sum, row * weightCount);
    isKnown[row] = 1;
  }
  const from = row * weightCount;
  for (let y = 0; y < weightCount; y++) scores[at + y]! += sums[from + y]!;
}

/** The number of the word whose weights may be kept; 0 where it has none, or says something else than it does elsewhere. */
function wordIn(words: WordFacts, around: Surroundings, i: number, place: number): number {
  if (i < 0 || i >= words.tokens.count) return 0;
  const isOwn = place === Place.own || place === Place.opening;
  return isOwn && (around.numeric > 0 || words.shouting[i] === 1) ? 0 : words.tokens.words[i]!;
}

function writeSaid(words: WordFacts, around: Surroundings, i: number, place: number): number {
  if (place === Place.behind) return writeBehind(words, i, features, 0);
  if (place === Place.ahead) return writeAhead(words, i, features, 0);
  return writeOwn(words, around, i, features, 0);
}

function saidWeights(model: TaggerModel): SaidWeights {
  let said = saidTo.get(model);
  if (!said) {
    const rows = mostWords * places;
    said = { isKnown: new Uint8Array(rows), sums: new Int16Array(rows * weightCount) };
    saidTo.set(model, said);
  }
  return said;
}
