import { isDigit, isLetter, isWordCharacter } from './characters.ts';

// Units between digits: 5ft11in, 2h30m, 6st2lb.
const unitsBetween = /^(?:ft|h|hr|hrs|m|min|mins|st|lb|lbs|d)$/;
const vulgarFraction = /[¼-¾⅐-⅟↉]/;

/** The end of a number's digits and separators: `12,000`, `3.4`, `1,20,000`, `10 000` with a narrow or no-break space, `2½`. */
export function numberEnd(text: string, start: number): number {
  let at = digitsEnd(text, start);
  let group = at - start;
  for (;;) {
    const code = text.charCodeAt(at);
    const next = digitsEnd(text, at + 1);
    const digits = next - at - 1;
    if (digits === 0) break;
    if (code === 46) group = 4;
    else if (!groups(text, code, group, digits, next)) break;
    at = next;
  }
  return at < text.length && vulgarFraction.test(text.charAt(at)) ? at + 1 : at;
}

/** Whether a separator joins the digits behind it: groups of three, or of two before others as in India. */
function groups(text: string, code: number, before: number, digits: number, end: number): boolean {
  if (before > 3 || (isLetter(text, end) && digits !== 3)) return false;
  if (code === 44) return digits === 3 || (digits === 2 && text.charCodeAt(end) === 44 && isDigit(text, end + 1));
  // No-break, thin and narrow spaces, and the Swiss apostrophe.
  return digits === 3 && (code === 0xa0 || code === 0x2009 || code === 0x202f || code === 39 || code === 0x2019);
}

/** The end of a word that starts with digits (`11th`, `1990s`, `4x4`), or `end` where the number stands by itself (`35C`, `1.2bn`). */
export function suffixEnd(text: string, start: number, end: number): number {
  const letters = lettersEnd(text, end);
  const suffix = text.slice(end, letters);
  if (isDigit(text, letters)) {
    if (digitsEnd(text, start) !== end || unitsBetween.test(suffix)) return end;
    let at = letters;
    while (isWordCharacter(text, at)) at++;
    return at;
  }
  if (/^(?:st|nd|rd|th)$/i.test(suffix)) return letters;
  const isDecade = suffix === 's' && text.charAt(end - 1) === '0' && (end - start === 2 || end - start === 4);
  return isDecade ? letters : end;
}

/** The end of a unit between two numbers, `ft` in `5ft11in`, or `start`. */
export function unitEnd(text: string, start: number): number {
  const end = lettersEnd(text, start);
  return isDigit(text, end) && unitsBetween.test(text.slice(start, end)) ? end : start;
}

const currencyBefore =
  /(?:Rs|RM|Rp|Tk|K[Ss]h|AED|AUD|BDT|BRL|CAD|CHF|CNY|DKK|EGP|EUR|GBP|HKD|IDR|ILS|INR|JPY|KES|KRW|LKR|MXN|MYR|NGN|NOK|NZD|PHP|PKR|PLN|QAR|RMB|RUB|SAR|SEK|SGD|THB|TRY|UAH|USD|VND|ZAR)(?=[\d.,]+$)/y;

/** The end of a currency that touches its amount, `Rs` in `Rs500`, or `start`: letters and digits of a word from `start` to `end`. */
export function currencyEnd(text: string, start: number, end: number): number {
  currencyBefore.lastIndex = 0;
  const match = currencyBefore.exec(text.slice(start, end));
  return match ? start + match[0].length : start;
}

function lettersEnd(text: string, start: number): number {
  let at = start;
  while (isLetter(text, at)) at++;
  return at;
}

function digitsEnd(text: string, start: number): number {
  let at = start;
  while (isDigit(text, at)) at++;
  return at;
}
