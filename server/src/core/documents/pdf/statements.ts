import type { Passage } from '../document.ts';
import type { Statement } from '../metadata.ts';
import { dayPattern } from '../stated-date.ts';

/** Titles that programs write of themselves: file names, templates, “Microsoft Word - report.docx”. */
const junkTitle =
  /^(?:microsoft (?:word|powerpoint|excel)\b|powerpoint presentation|untitled|document\d*$|presentation\d*$|(?:slide|page|layout|template|blank|new|scan(?:ned)?|print(?:out)?|title|about:blank|null|none)\b.{0,14}$|[\w-]*\d{5,}[\w-]*$)|\.(?:docx?|odt|rtf|indd|qxp|qxd|pptx?|xlsx?|pdf|html?|tex|dvi|ps|ai|pub|pages|txt|tmp)$|^[\W\d_]*$/i;
/** Names that are accounts, machines and programs. */
const junkAuthor =
  /^(?:admin(?:istrator)?|user|owner|author|unknown|default|guest|root|test|staff|office|office user|microsoft.*|windows.*|hp|dell|lenovo|acer|apple|mac|pc|default user|registered user|preferred customer|.*@.*|[a-z0-9._-]+|[\W\d_]*)$/i;

/**
 * What the properties of a PDF state; `text` is what stands on its first pages, which a title has to have words of, and `shown`
 * the title that stands there.
 */
export function propertyStatements(
  properties: Readonly<Record<string, string>>,
  text: string,
  shown: string | null,
): { readonly title: Statement | null; readonly others: readonly Statement[] } {
  const given = (names: readonly string[]): readonly Statement[] =>
    names.flatMap((name) => {
      const value = (properties[name] ?? '').replace(/\s+/g, ' ').trim();
      return value === ''
        ? []
        : [{ field: 'title' as const, value, found: name.includes(':') ? 'XMP' : 'PDF properties' }];
    });
  const whole = given(['dc:title', 'title']).find((it) => !junkTitle.test(it.value) && isAbout(it.value, text));
  const site = whole && shown ? siteIn(whole.value, shown) : null;
  const title = whole && shown && site ? { ...whole, value: shown } : whole;
  const author = given(['dc:creator', 'author']).find((it) => !junkAuthor.test(it.value));
  const outlet =
    given(['prism:publicationname', 'dc:publisher'])[0] ?? (whole && site ? { ...whole, value: site } : null);
  const date = given(['prism:publicationdate', 'prism:coverdate', 'prism:coverdisplaydate'])[0];
  const url = given(['prism:url', 'dc:source', 'dc:identifier'])[0];
  return {
    title: title ?? null,
    others: [
      ...(author ? [{ ...author, field: 'author' as const }] : []),
      ...(outlet ? [{ ...outlet, field: 'outlet' as const }] : []),
      // When the file was made says nothing of when it was published: a page may be printed years later.
      ...(date ? [{ ...date, field: 'date' as const, value: date.value.slice(0, 10) }] : []),
      ...(url ? [{ ...url, field: 'url' as const }] : []),
    ],
  };
}

/** “Kelmouth Gazette” in “Brandholm pays for crews | Kelmouth Gazette”, where the page has the first half as its title. */
function siteIn(title: string, shown: string): string | null {
  const rest = title.startsWith(shown) ? /^\s+[|–—-]\s+([^|]{2,60})$/.exec(title.slice(shown.length)) : null;
  return rest?.[1] ?? null;
}

/** A title that was left from a template has no word in common with the text. */
function isAbout(title: string, text: string): boolean {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const all = new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  return words.filter((it) => all.has(it)).length * 2 >= words.length;
}

const dayIn = new RegExp(`(?:^|[\\s,(|·–—:])(${dayPattern})(?=$|[\\s,.)|·–—])`, 'gi');
/** Longer is a sentence that tells of the day. */
const shortLine = 90;
/** How many passages of the first page may say when it was published. */
const opening = 12;

/** The day that a short line of the first page gives: “Harbour Office, 14 November 2024”. None where there are several. */
export function openingDay(passages: readonly Passage[]): Statement | null {
  const first = passages[0]?.page ?? 1;
  const days = new Set<string>();
  for (const it of passages.slice(0, opening)) {
    if (it.page !== first || it.role === 'table' || it.footnote !== null || it.text.length > shortLine) continue;
    if (/[.!?]["”’]?$/.test(it.text) && /\s\p{Ll}{3,}\s.*\s\p{Ll}{3,}\s/u.test(it.text)) continue;
    for (const match of it.text.matchAll(dayIn)) days.add(match[1]!);
  }
  const [day] = days;
  return day !== undefined && days.size === 1 ? { field: 'date', value: day, found: 'first page' } : null;
}

/** The address from which a browser printed a page, at its foot. */
export function printedFrom(running: readonly string[]): Statement | null {
  for (const it of running) {
    const url = /(?:^|\s)(https?:\/\/[^\s]+)/.exec(it)?.[1];
    if (url && !/…$|\.\.\.$/.test(url)) return { field: 'url', value: url, found: 'foot of the page' };
  }
  return null;
}
