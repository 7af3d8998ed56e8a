import { Kind, type Tokens, tokenText } from '../text/tokens.ts';

/**
 * The calculations that a sentence can name, each by the words that name it. A figure is computed from others only where its
 * own sentence says how; sums and differences of any two figures would excuse anything.
 */
export type Calculation = 'sum' | 'difference' | 'share' | 'change' | 'ratio' | 'years';

const single: Readonly<Record<string, readonly Calculation[]>> = {
  total: ['sum'],
  totals: ['sum'],
  totalling: ['sum'],
  totaling: ['sum'],
  totalled: ['sum'],
  totaled: ['sum'],
  combined: ['sum'],
  altogether: ['sum'],
  together: ['sum'],
  overall: ['sum'],
  sum: ['sum'],
  jointly: ['sum'],
  brings: ['sum'],
  bringing: ['sum'],
  brought: ['sum'],
  difference: ['difference'],
  gap: ['difference'],
  remaining: ['difference'],
  rest: ['difference'],
  left: ['difference'],
  net: ['difference'],
  share: ['share'],
  portion: ['share'],
  proportion: ['share'],
  percent: ['share'],
  percentage: ['share'],
  '%': ['share'],
  quarter: ['share'],
  quarters: ['share'],
  third: ['share'],
  thirds: ['share'],
  fifth: ['share'],
  fifths: ['share'],
  half: ['share'],
  majority: ['share'],
  doubled: ['ratio'],
  tripled: ['ratio'],
  trebled: ['ratio'],
  quadrupled: ['ratio'],
  double: ['ratio'],
  triple: ['ratio'],
  twice: ['ratio'],
  thrice: ['ratio'],
  times: ['ratio'],
  fold: ['ratio'],
  halved: ['ratio'],
  since: ['years'],
  years: ['years'],
  year: ['years'],
  decades: ['years'],
};

/** Verbs and nouns of change: the figure is what something moved by. */
const changes = new Set(
  'up down rise rises rose risen rising increase increases increased increasing grow grows grew grown growth growing gain gains gained climb climbed jump jumped surge surged soar soared swell swelled add added fall falls fell fallen falling drop drops dropped dropping decrease decreased decline declined declining lose loses lost loss shrink shrank shrunk cut cuts reduce reduced reduction plunge plunged slump slumped slip slipped dip dipped tumble tumbled'.split(
    ' ',
  ),
);

/** Comparatives that take *than*: “2,000 more than”, “300 fewer than”. */
const comparatives = new Set(
  'more fewer less higher lower greater larger smaller longer shorter older younger above below short'.split(' '),
);

/** The calculations that a sentence names. */
export function calculationsIn(tokens: Tokens, sentence: number): ReadonlySet<Calculation> {
  const found = new Set<Calculation>();
  const end = tokens.sentences[sentence + 1] ?? 0;
  for (let i = tokens.sentences[sentence] ?? 0; i < end; i++) {
    if (tokens.kinds[i] === Kind.number) continue;
    const word = tokenText(tokens, i).toLowerCase();
    for (const it of Object.hasOwn(single, word) ? single[word]! : []) found.add(it);
    if (changes.has(word)) found.add('difference').add('change');
    const next = tokenText(tokens, i + 1).toLowerCase();
    // “More than 300” hedges; “300 more than last year” and “300 more workers than” compare.
    if (comparatives.has(word) && (followsFigure(tokens, i) || word === 'short')) found.add('difference');
    if (word === 'in' && next === 'all') found.add('sum');
    // “which makes 40”, “that makes it 40”
    if (/^(?:that|which|this)$/.test(word) && /^(?:makes|made)$/.test(next)) found.add('sum');
  }
  return found;
}

function followsFigure(tokens: Tokens, i: number): boolean {
  return (
    tokens.kinds[i - 1] === Kind.number ||
    /^(?:percent|points?|years?|months?|days?|km|miles?|million|billion|thousand|hundred)$/i.test(
      tokenText(tokens, i - 1),
    )
  );
}
