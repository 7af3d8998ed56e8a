import type { DateMention } from '../mentions/mention.ts';

const months = 'January February March April May June July August September October November December'.split(' ');
/** As the Associated Press abbreviates them; March to July are never cut. */
const short = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/**
 * Writes a source's day, month or year the way the draft writes its own: “June 18, 2024” for “June 19, 2024”, “Oct. 3” for
 * “Oct. 4”, “18 June” for “19 June”. Null where it cannot be written that way, or would read the same.
 */
export function rewriteDate(draft: DateMention, source: DateMention): string | null {
  const day = singleDay(source);
  const parts = day
    ? { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8)) }
    : source.certain;
  const text = isWeekday(draft.text) && isWeekday(source.text) ? source.text : write(draft, source, parts, day);
  return text === null || text === draft.text ? null : text;
}

function isWeekday(text: string): boolean {
  return weekdays.includes(text);
}

function singleDay(date: DateMention): string | null {
  return date.granularity === 'day' && date.from !== null && date.from === date.to ? date.from : null;
}

function write(
  draft: DateMention,
  source: DateMention,
  parts: DateMention['certain'],
  day: string | null,
): string | null {
  const { text } = draft;
  const { year, month } = parts;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return day;
  if (/^\d{4}$/.test(text)) return year === undefined ? null : String(year);
  if (isWeekday(text)) return day === null ? null : weekdayOf(day, draft);
  const quarter = writeQuarter(text, source);
  if (quarter !== null) return quarter;
  const first = /^(\p{L}+)(\.?) (\d{1,2})(st|nd|rd|th)?(, \d{4}| \d{4})?$/u.exec(text);
  if (first && month !== undefined && parts.day !== undefined)
    return `${monthLike(first[1]!, first[2]!, month)} ${parts.day}${ordinal(first[4], parts.day)}${yearLike(first[5], year)}`;
  const second = /^(\d{1,2})(st|nd|rd|th)? (of )?(\p{L}+)(\.?)(,? \d{4})?$/u.exec(text);
  if (second && month !== undefined && parts.day !== undefined)
    return `${parts.day}${ordinal(second[2], parts.day)} ${second[3] ?? ''}${monthLike(second[4]!, second[5]!, month)}${yearLike(second[6], year)}`;
  const whole = /^(\p{L}+)(\.?)(,? \d{4})?$/u.exec(text);
  if (whole && draft.granularity === 'month' && month !== undefined && draft.certain.month !== undefined)
    return `${monthLike(whole[1]!, whole[2]!, month)}${yearLike(whole[3], year)}`;
  return null;
}

/** “third quarter of 2020” for “second quarter of 2020”, “Q3” for “Q2”. */
function writeQuarter(text: string, source: DateMention): string | null {
  const match = /^(?:(first|second|third|fourth)([ -]quarter)|Q([1-4]))((?: of)? \d{4})?$/i.exec(text);
  if (!match || source.granularity !== 'quarter' || source.from === null || source.to === null) return null;
  const [year = 0, month = 1] = source.from.split('-').map(Number);
  // A half or a season is no quarter.
  if (month % 3 !== 1 || Number(source.to.slice(5, 7)) !== month + 2) return null;
  const n = (month - 1) / 3;
  const name = ['first', 'second', 'third', 'fourth'][n] ?? '';
  const written =
    match[1] === undefined
      ? `Q${n + 1}`
      : `${/^\p{Lu}/u.test(text) ? name.charAt(0).toUpperCase() + name.slice(1) : name}${match[2]}`;
  return `${written}${match[4] === undefined ? '' : match[4].replace(/\d{4}/, String(year))}`;
}

/** The month in full, or cut as the draft cuts its own. */
function monthLike(written: string, dot: string, month: number): string {
  const name = months[month - 1] ?? '';
  if (months.includes(written) && (written !== 'May' || dot === '')) return name;
  if (month >= 3 && month <= 7) return name;
  return `${short[month - 1]}${dot}`;
}

function ordinal(written: string | undefined, day: number): string {
  if (!written) return '';
  if (day % 100 >= 11 && day % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

function yearLike(written: string | undefined, year: number | undefined): string {
  if (!written) return '';
  return year === undefined ? written : written.replace(/\d{4}/, String(year));
}

/** The name of a day within a week of the draft's own, which a weekday can still name. */
function weekdayOf(day: string, draft: DateMention): string | null {
  if (draft.from === null || Math.abs(Date.parse(day) - Date.parse(draft.from)) > 6 * 86_400_000) return null;
  return weekdays[new Date(Date.parse(day)).getUTCDay()] ?? null;
}
