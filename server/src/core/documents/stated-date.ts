/** A day in one of the forms of `dayPattern`, as `2024-10-26`; null for anything else, and for a day that does not exist. */
export function readDay(text: string): string | null {
  const match = whole.exec(text.trim());
  const it = match?.groups;
  if (!it) return null;
  if (it.isoYear) return day(it.isoYear, Number(it.isoMonth), Number(it.isoDay));
  if (it.numericYear) return numericDay(it.numericYear, Number(it.first), Number(it.second));
  const name = (it.monthA ?? it.monthB ?? '').slice(0, 3).toLowerCase();
  return day(it.yearA ?? it.yearB ?? '', months.indexOf(name) / 3 + 1, Number(it.dayA ?? it.dayB));
}

const months = 'janfebmaraprmayjunjulaugsepoctnovdec';
const month =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember)?\\.?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';
const weekday = '(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|sday|nesday|rsday|urday|s|rs|r)?\\.?,? (?:the )?)?';

const forms = [
  '(?<isoYear>\\d{4})[-/](?<isoMonth>\\d{2})[-/](?<isoDay>\\d{2})(?:T[\\d:.]+(?:Z|[+-][\\d:]+)?)?',
  `${weekday}(?<monthA>${month}) (?<dayA>\\d{1,2})(?:st|nd|rd|th)?,? (?<yearA>\\d{4})`,
  `${weekday}(?<dayB>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<monthB>${month}),? (?<yearB>\\d{4})`,
  '(?<first>\\d{1,2})[./](?<second>\\d{1,2})[./](?<numericYear>\\d{4})',
].join('|');

const whole = new RegExp(`^(?:${forms})$`, 'i');

/**
 * A day with its year, in digits or with the month's name: `2024-10-26`, `October 26, 2024`, `Sat 26th October 2024`,
 * `26/10/2024`. The source of a regular expression without groups, to be used with the flag `i`.
 */
export const dayPattern = `(?:${forms.replace(/\?<[A-Za-z]+>/g, '?:')})`;

/** Day and month in either order, where only one order is a day at all. */
function numericDay(year: string, first: number, second: number): string | null {
  if (first === second) return day(year, first, second);
  if (first <= 12 && second <= 12) return null;
  return first > 12 ? day(year, second, first) : day(year, first, second);
}

function day(year: string, monthNumber: number, dayNumber: number): string | null {
  const longest = monthNumber === 2 ? 28 + leap(Number(year)) : [4, 6, 9, 11].includes(monthNumber) ? 30 : 31;
  if (!(monthNumber >= 1 && monthNumber <= 12 && dayNumber >= 1 && dayNumber <= longest)) return null;
  return `${year}-${String(monthNumber).padStart(2, '0')}-${String(dayNumber).padStart(2, '0')}`;
}

function leap(year: number): number {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 1 : 0;
}
