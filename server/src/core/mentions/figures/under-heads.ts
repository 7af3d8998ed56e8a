/** A lone number of a table as it would stand in prose; `before` is the length of what was put before it. */
export interface HeadedNumber {
  readonly text: string;
  readonly before: number;
}

const lone = /^[^\p{L}\d]*\d[\d.,]*(?:\s?(?:%|million|billion|thousand|bn|mn|m|k))?$/iu;
const scales: readonly (readonly [RegExp, string])[] = [
  [/^(?:m|mn|mln|mio\.?|millions?)$/i, 'million'],
  [/^(?:bn|bln|billions?)$/i, 'billion'],
  [/^(?:k|thousands?|['’]?000s?)$/i, 'thousand'],
];
const share = /^(?:%|per ?cent|pct\.?|percentage|share)$/i;

/**
 * The ways to say a cell's number with one of the headings it stands under, most likely first: “412” under “Cost (USD million)” is
 * “412 million USD”, “128” under “Piles” is “128 piles”. Empty for cells with words of their own.
 */
export function underHeads(cell: string, heads: readonly string[]): readonly HeadedNumber[] {
  const number = cell.trimEnd();
  if (!lone.test(number)) return [];
  return heads.flatMap((head) => {
    const { unit, noun } = partsOf(head);
    const counted = noun === '' ? '' : ` ${noun}`;
    if (unit === null) return noun === '' ? [] : [{ text: `${number}${counted}`, before: 0 }];
    if (unit === '%')
      return [{ text: `${number.replace(/\s?%$/, '')}%${noun === '' ? '' : ` of ${noun}`}`, before: 0 }];
    const said = unit.sign === '' ? `${number} ${unit.words}` : `${unit.sign}${number} ${unit.words}`;
    return [{ text: `${said.trimEnd()}${unit.isScale ? counted : ''}`, before: unit.sign.length }];
  });
}

interface Unit {
  readonly sign: string;
  readonly words: string;
  /** A scale alone, which leaves room for what is counted. */
  readonly isScale: boolean;
}

/** A heading as the unit it gives and the thing it counts: “Soldiers killed (thousands)”. */
function partsOf(head: string): { readonly unit: Unit | '%' | null; readonly noun: string } {
  const marked = /^(.*?)\s*(?:[([]([^()[\]]{1,30})[)\]]|,\s*([^,]{1,25})|\bin\s+([^,()]{1,25}))\s*$/i.exec(head);
  const written = marked?.[2] ?? marked?.[3] ?? marked?.[4];
  const unit = readUnit(written ?? head);
  const noun = plainNoun(unit === null ? head : written === undefined ? '' : (marked?.[1] ?? ''));
  return { unit, noun };
}

function readUnit(written: string): Unit | '%' | null {
  const words = written.trim().split(/\s+/);
  if (words.every((it) => share.test(it))) return '%';
  let scale = '';
  let sign = '';
  const rest: string[] = [];
  for (const word of words) {
    const known = scales.find(([pattern]) => pattern.test(word))?.[1];
    const currency = /^([$€£¥])(m|bn|k|mn)?$/i.exec(word);
    if (known) scale = known;
    else if (currency) {
      sign = currency[1] ?? '';
      scale = scales.find(([pattern]) => pattern.test(currency[2] ?? ''))?.[1] ?? scale;
    } else rest.push(word);
  }
  const other = rest.filter((it) => !/^(?:of|in|the)$/i.test(it));
  if (scale === '' && sign === '' && !isUnitWord(other)) return null;
  return { sign, words: [scale, ...other].filter(Boolean).join(' '), isScale: sign === '' && other.length === 0 };
}

/** Units that stand alone in a heading; whether the words are a unit at all is for the reader of figures to say. */
function isUnitWord(words: readonly string[]): boolean {
  return (
    words.length === 1 && /^(?:[A-Z]{3}|k?m[²2]?|kg|ha|t|kWh?|MWh?|GWh?|km\/h|mph|\p{Ll}{3,12})$/u.test(words[0] ?? '')
  );
}

function plainNoun(head: string): string {
  const noun = head
    .replace(/^(?:the )?(?:total|overall)\s+/i, '')
    .replace(
      /^(?:the )?(?:number|no\.?|count|sum|share|percentage|proportion|rate|amount|#)\s*(?:of\s+(?:the\s+)?|$)/i,
      '',
    )
    .trim();
  // A heading's capital is no name's.
  return /^\p{Lu}\p{Ll}/u.test(noun) && !/^\S+ \p{Lu}/u.test(noun)
    ? noun.charAt(0).toLowerCase() + noun.slice(1)
    : noun;
}
