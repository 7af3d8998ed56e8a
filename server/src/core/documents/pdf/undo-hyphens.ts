/** How often each word stands in a document, in lower case, but for those that a line's end may have cut. */
export type Vocabulary = ReadonlyMap<string, number>;

const word = /[\p{L}\p{N}]+(?:[-‐‑'’][\p{L}\p{N}]+)*/gu;

/** Counts the words that stand inside lines. */
export function countWords(lines: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const words = line.match(word) ?? [];
    // The last word of a line may be half of one, the first the other half.
    for (const it of words.slice(1, /[\p{L}\p{N}]$/u.test(line) ? undefined : -1)) {
      const lower = it.toLowerCase().replace(/[‐‑]/g, '-');
      counts.set(lower, (counts.get(lower) ?? 0) + 1);
    }
  }
  return counts;
}

/** What is looked at before a line's end, in letters. */
const longestWord = 60;

/** Joins the lines of a paragraph: words that were broken at a line's end are made whole, those with a hyphen of their own keep it. */
export function joinLines(lines: readonly string[], vocabulary: Vocabulary): string {
  let text = '';
  for (const line of lines) {
    const head = /^[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*/u.exec(line)?.[0] ?? '';
    const tail = /[\p{L}\p{N}][\p{L}\p{N}\-‐‑]*(?=[-‐\u00ad]$)/u.exec(text.slice(-longestWord))?.[0] ?? '';
    if (text === '' || tail === '' || head === '') text += (text === '' ? '' : ' ') + line;
    else if (text.endsWith('\u00ad') || !keepsHyphen(tail, head, vocabulary)) text = text.slice(0, -1) + line;
    else text = `${text.slice(0, -1)}-${line}`;
  }
  return text.replace(/(?<=\p{L})\u00ad(?=\p{L})/gu, '').replace(/\u00ad/g, '-');
}

/** Second halves of compounds, “state-backed”, “seven-year”, that no hyphenation makes. */
const seconds =
  /^(?:aged|armed|averse|backed|based|born|bound|built|caliber|calibre|century|controlled|designed|dollar|driven|facing|fired|friendly|funded|held|induced|intensive|laden|launched|level|like|linked|mile|million|billion|minded|minute|month|operated|owned|powered|pronged|range|ranking|related|resistant|scale|seeking|sized|speaking|strong|supported|term|threatening|tonne|trained|winning|year)\b/i;
const firsts =
  /^(?:all|anti|co|cross|ex|far|first|second|third|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|high|ill|large|left|long|low|mid|multi|near|non|now|off|on|one|post|pre|pro|right|self|semi|short|single|small|so|then|up|vice|well|world|would)$/i;
const tens = /(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/i;

/** What the document itself writes elsewhere decides, then the look of the two halves. */
function keepsHyphen(tail: string, head: string, vocabulary: Vocabulary): boolean {
  const [before, after] = [tail.toLowerCase(), head.toLowerCase()];
  const compound = vocabulary.get(`${before}-${after}`) ?? 0;
  const whole = vocabulary.get(`${before}${after}`) ?? 0;
  if (compound !== whole) return compound > whole;
  if (/\p{N}$/u.test(tail) || !/^\p{Ll}/u.test(head)) return true;
  // Acronyms, and a compound that has one hyphen already.
  if (/\p{Lu}{2}$/u.test(tail) || /[-‐‑]/.test(tail)) return true;
  if (tens.test(before) && /^(?:one|two|three|four|five|six|seven|eight|nine|first|second|third)/.test(after))
    return true;
  if (seconds.test(after)) return before.length > 2;
  const areWords = (vocabulary.get(before) ?? 0) > 0 && (vocabulary.get(after) ?? 0) > 0;
  return firsts.test(before) && areWords;
}
