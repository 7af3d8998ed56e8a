import { headlines } from './filler.ts';
import type { Part, Story } from './story.ts';

/** A kind of page: how a site builds it around a story. */
export interface Layout {
  readonly name: string;
  readonly story: Story;
  /** The ending of its file, `.html`. */
  readonly extension?: string;
  render(story: Story): string;
  /** The bytes of the page, where they are not its text as UTF-8. */
  encode?(html: string): Uint8Array;
}

/** Text as HTML has it. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** How a layout writes each kind of part; what it does not name is written plainly. */
export interface Writing {
  readonly paragraph?: (html: string, index: number) => string;
  readonly heading?: (html: string) => string;
  readonly quote?: (html: string) => string;
  readonly list?: (items: readonly string[]) => string;
  readonly table?: (rows: readonly (readonly string[])[]) => string;
  readonly picture?: (caption: string) => string;
  /** What stands between two parts, by the number of the first. */
  readonly between?: (index: number) => string;
}

/** The text of a story as a layout writes it. */
export function write(story: Story, writing: Writing = {}): string {
  return story.parts.map((part, i) => writePart(part, i, writing) + (writing.between?.(i) ?? '')).join('\n');
}

function writePart(part: Part, index: number, writing: Writing): string {
  switch (part.kind) {
    case 'paragraph':
      return (writing.paragraph ?? ((it) => `<p>${it}</p>`))(escapeText(part.text), index);
    case 'heading':
      return (writing.heading ?? ((it) => `<h2>${it}</h2>`))(escapeText(part.text));
    case 'quote':
      return (writing.quote ?? ((it) => `<blockquote><p>${it}</p></blockquote>`))(escapeText(part.text));
    case 'list':
      return (writing.list ?? ((it) => `<ul>${it.map((item) => `<li>${item}</li>`).join('')}</ul>`))(
        part.items.map(escapeText),
      );
    case 'table':
      return (writing.table ?? writeTable)(part.rows.map((row) => row.map(escapeText)));
    case 'picture':
      return (writing.picture ?? writePicture)(escapeText(part.caption));
  }
}

function writeTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const cells = (row: readonly string[], tag: string) => row.map((it) => `<${tag}>${it}</${tag}>`).join('');
  return `<table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>${body.map((it) => `<tr>${cells(it, 'td')}</tr>`).join('')}</tbody></table>`;
}

function writePicture(caption: string): string {
  return `<figure><img src="/img/1.jpg" alt=""><figcaption>${caption}</figcaption></figure>`;
}

/** Links to other stories, each in what a layout puts around one. */
export function links(
  from: number,
  count: number,
  around: (html: string, text: string) => string = (it) => `<li>${it}</li>`,
): string {
  return Array.from({ length: count }, (_, i) => {
    const text = headlines[(from + i) % headlines.length] ?? '';
    return around(`<a href="/story/${from + i}">${text}</a>`, text);
  }).join('\n');
}

/** A day as people write it: 24 October 2024. */
export function longDay(date: string): string {
  const [year, month, day] = date.split('-');
  const names = 'January February March April May June July August September October November December'.split(' ');
  return `${Number(day)} ${names[Number(month) - 1]} ${year}`;
}

/** The head of a page, with what search engines and networks are told. */
export function head(story: Story, extra = ''): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.title,
    datePublished: story.time,
    author: story.authors.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'Organization', name: story.outlet },
    mainEntityOfPage: story.url,
  };
  return `<head><meta charset="utf-8"><title>${escapeText(story.title)} | ${story.outlet}</title>
<meta property="og:title" content="${escapeText(story.title)}"><meta property="og:site_name" content="${story.outlet}">
<meta property="og:url" content="${story.url}"><meta property="article:published_time" content="${story.time}">
<meta name="description" content="${escapeText(story.standfirst)}"><link rel="canonical" href="${story.url}">
<script type="application/ld+json">${JSON.stringify(data)}</script>
<style>.x{color:red}</style><script>var a = "<p>no text</p>";</script>${extra}</head>`;
}
