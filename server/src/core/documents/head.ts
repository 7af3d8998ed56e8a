import { cutSpans } from './cut.ts';
import type { Passage } from './document.ts';
import { latePattern } from './late-pattern.ts';
import { type Field, fieldOf, type Statement } from './metadata.ts';
import { toFile } from './places.ts';
import { dayPattern, readDay } from './stated-date.ts';

/** The passages of a document with its bylines marked and its dateline cut, and what they state of it. */
export interface Head {
  readonly passages: readonly Passage[];
  readonly statements: readonly Statement[];
}

/** Bylines and dates stand among the first passages; below, the same words are prose. */
const headLength = 10;
const datelineLength = 4;

const time = '(?:[ ,|·–—-]+(?:at )?\\d{1,2}(?:[:.]\\d{2}){1,2}(?: ?[ap]\\.?m\\.?)?(?: ?\\(?[A-Z]{2,5}\\)?)?)?';
const label =
  '(?:date|published|publication date|posted|updated|last updated|modified|first published|created)(?: on| at)?';
const dateAlone = new RegExp(`^(${dayPattern})${time}\\.?$`, 'i');
const labelledDate = new RegExp(`^(${label})[:\\s]\\s*(${dayPattern})${time}\\.?$`, 'i');
const relativeDate = new RegExp(`^${label}:? (?:\\d+|an?|one) (?:minute|hour|day|week)s? ago$`, 'i');
const field =
  /^(title|headline|author|byline|by|outlet|publication|publisher|source|url|link|date|published):\s+(\S.*)$/i;
const calendar =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|Ramadan|Thanksgiving)';
const capital = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
const name = `(?!${calendar}\\b)${capital}(?: (?:(?:de|da|del|della|di|van|von|der|den|bin|al|el|la|le) )*${capital}){0,4}`;
// What may follow the names: a newspaper, an office, a day; not the rest of a sentence (“By Tuesday, many had left.”).
const affiliation = `(?:[ ,|–—·/-]+(?:${capital}|of|the|and|for|at|in|on|staff|writer|reporter|correspondent|editor|contributor|\\d{1,4}(?:st|nd|rd|th)?|\\d{1,2}[:.]\\d{2}))*`;
const byline = latePattern(
  `^(?:(?:[Rr]eport(?:ing|ed)|[Ww]ritten|[Ss]tory|[Ww]ords|[Tt]ext|[Aa]nalysis|[Oo]pinion) )?(?:[Bb]y|BY):? (${name}(?:(?:, ${name}){0,5},? (?:and|&) ${name})?)${affiliation}$`,
  'u',
);
const place =
  "(?:\\p{Lu}[\\p{Lu}\\p{M}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}\\p{M}.'’-]+)*|\\p{Lu}[\\p{L}\\p{M}.'’-]+(?:[ /-]\\p{Lu}[\\p{L}\\p{M}.'’-]+){0,3})";
const dayOfYear =
  '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2}|\\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?';
const dateline = latePattern(
  `^(${place}(?:, ${place})?)(?:,? (${dayPattern}|${dayOfYear}))?(?: ?[(\\[]([\\p{L}][\\p{L}\\p{N} .&/-]{1,40})[)\\]])?\\s*(?:[–—―]|--?)\\s+(?=\\S)`,
  'u',
);

/** Reads what the first passages state: bylines, dates that stand alone, fields, the dateline. Headings are never datelines. */
export function readHead(passages: readonly Passage[]): Head {
  const statements: Statement[] = [];
  const result = [...passages];
  const days = daysAlone(passages.slice(0, headLength));
  let bodies = 0;
  for (const [i, passage] of passages.slice(0, headLength).entries()) {
    if (!isHead(passage)) continue;
    const stated = bylineOf(passage.text);
    // Several days on lines of their own are a chronicle.
    if (stated && !(days.size > 1 && dateAlone.test(passage.text))) {
      statements.push(...stated);
      result[i] = { ...passage, role: 'byline' };
    } else if (passage.role === 'body' && bodies++ < datelineLength) {
      const read = cutDateline(passage, bodies <= 2);
      statements.push(...read.statements);
      result[i] = read.passage;
    }
  }
  return { passages: result, statements };
}

function isHead({ role, text, quoted, footnote }: Passage): boolean {
  if (quoted || footnote !== null) return false;
  return role === 'body' || (role === 'heading' && !dateAlone.test(text));
}

function daysAlone(passages: readonly Passage[]): ReadonlySet<string> {
  const days = passages.flatMap(({ role, text }) => (role === 'table' ? [] : (dateAlone.exec(text)?.[1] ?? [])));
  return new Set(days.map((it) => readDay(it) ?? it));
}

/** Whether a passage only says by whom or when the document was published. */
export function isByline(text: string): boolean {
  return bylineOf(text) !== null;
}

/** What a passage states that is nothing but a byline; null for prose. */
function bylineOf(text: string): readonly Statement[] | null {
  if (text.length > 200) return null;
  const alone = dateAlone.exec(text)?.[1];
  if (alone) return [{ field: 'date', value: alone, found: 'line of its own' }];
  const labelled = labelledDate.exec(text);
  if (labelled?.[2]) {
    const isLater = /updated|modified/i.test(labelled[1] ?? '');
    return isLater ? [] : [{ field: 'date', value: labelled[2], found: 'line of its own' }];
  }
  if (relativeDate.test(text)) return [];
  const pair = field.exec(text);
  const known: Field | null = pair?.[1] ? fieldOf(pair[1]) : null;
  // Longer is a sentence: “Source: the ministry said that …”.
  if (known && pair?.[2] && (known === 'title' || pair[2].length < 70))
    return [{ field: known, value: pair[2], found: 'line of its own' }];
  const author = byline().exec(text)?.[1];
  return author ? [{ field: 'author', value: author, found: 'byline' }] : null;
}

/**
 * Cuts “KYIV, Oct. 24 (Reuters) —” from the start of a passage; a place alone, “KYIV —”, only at the top: in the first passage
 * or in the second, where a caption stands above the text.
 */
function cutDateline(
  passage: Passage,
  isTop: boolean,
): { readonly passage: Passage; readonly statements: readonly Statement[] } {
  const match = dateline().exec(passage.text);
  const [whole = '', where = '', date, agency] = match ?? [];
  if (!match || !(date || agency || (isTop && isPlaceAlone(where, passage.text.slice(whole.length)))))
    return { passage, statements: [] };
  const span = toFile(passage, { start: 0, end: whole.length });
  const statements: Statement[] = [];
  if (date) statements.push({ field: 'date', value: date, found: 'dateline' });
  if (agency) statements.push({ field: 'outlet', value: agency, found: 'dateline' });
  return { passage: cutSpans(passage, [span]), statements };
}

/** Capitals before a sentence, unlike “NATO – the alliance – said”. */
function isPlaceAlone(where: string, rest: string): boolean {
  const isCapitals = where === where.toUpperCase() && where.length > 3;
  return isCapitals && /^["“‘'$£€]?[\p{Lu}\p{N}]/u.test(rest) && !/^.{0,80} (?:[–—-]|--) /.test(rest);
}
