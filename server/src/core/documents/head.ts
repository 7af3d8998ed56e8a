import { cutSpans } from './cut.ts';
import type { Passage } from './document.ts';
import { type Field, fieldOf, type Statement } from './metadata.ts';
import { toFile } from './places.ts';
import { dayPattern } from './stated-date.ts';

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
const name =
  "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:(?:de|da|del|della|di|van|von|der|den|bin|al|el|la|le) )*\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,4}";
const byline = new RegExp(
  `^(?:(?:[Rr]eport(?:ing|ed)|[Ww]ritten|[Ss]tory|[Ww]ords|[Tt]ext|[Aa]nalysis|[Oo]pinion) )?(?:[Bb]y|BY):? (${name}(?:(?:, ${name}){0,5},? (?:and|&) ${name})?)(?:[,|–—·/-].{0,80})?$`,
  'u',
);
const place =
  "(?:\\p{Lu}[\\p{Lu}\\p{M}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}\\p{M}.'’-]+)*|\\p{Lu}[\\p{L}\\p{M}.'’-]+(?:[ /-]\\p{Lu}[\\p{L}\\p{M}.'’-]+){0,3})";
const dayOfYear =
  '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2}|\\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?';
const dateline = new RegExp(
  `^(${place}(?:, ${place})?)(?:,? (${dayPattern}|${dayOfYear}))?(?: ?[(\\[]([\\p{L}][\\p{L}\\p{N} .&/-]{1,40})[)\\]])?\\s*(?:[–—―]|--?)\\s+(?=\\S)`,
  'u',
);

/** Reads what the first passages state: bylines, dates that stand alone, fields, the dateline. Headings are never datelines. */
export function readHead(passages: readonly Passage[]): Head {
  const statements: Statement[] = [];
  const result = [...passages];
  let bodies = 0;
  for (let i = 0; i < Math.min(passages.length, headLength); i++) {
    const passage = passages[i];
    if (!passage || passage.role === 'title' || passage.role === 'table' || passage.quoted || passage.footnote !== null)
      continue;
    const stated = bylineOf(passage.text);
    if (stated) {
      statements.push(...stated);
      result[i] = { ...passage, role: 'byline' };
    } else if (passage.role === 'body' && bodies++ < datelineLength) {
      const read = cutDateline(passage);
      statements.push(...read.statements);
      result[i] = read.passage;
    }
  }
  return { passages: result, statements };
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
  const author = byline.exec(text)?.[1];
  return author ? [{ field: 'author', value: author, found: 'byline' }] : null;
}

/** Cuts “KYIV, Oct. 24 (Reuters) —” from the start of a passage. */
function cutDateline(passage: Passage): { readonly passage: Passage; readonly statements: readonly Statement[] } {
  const match = dateline.exec(passage.text);
  const [whole = '', where = '', date, agency] = match ?? [];
  const isCapitals = where === where.toUpperCase() && where.length > 2;
  if (!match || !(isCapitals || date || agency)) return { passage, statements: [] };
  const span = toFile(passage, { start: 0, end: whole.length });
  const statements: Statement[] = [];
  if (date) statements.push({ field: 'date', value: date, found: 'dateline' });
  if (agency) statements.push({ field: 'outlet', value: agency, found: 'dateline' });
  return { passage: cutSpans(passage, [span]), statements };
}
