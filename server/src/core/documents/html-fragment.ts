import { decodeString } from 'micromark-util-decode-string';
import { type LoosePassage, plainPassage } from './lay-out.ts';

/** Whether a text is written in HTML: it has tags of paragraphs, breaks, emphasis or links. */
export function isHtml(text: string): boolean {
  return /<(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|blockquote|table|html|body|figure|img)\b[^<>]*>/i.test(
    text,
  );
}

const blocks = new Set(
  'address article aside blockquote body br caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol option p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Elements that hold no words of the text. */
const wordless = new Set('head iframe noscript object script select style svg template title'.split(' '));

/**
 * Reads a piece of HTML that is all text, such as the body of a mail or an article from an archive: a paragraph a passage,
 * headings and block quotations as such. Total; nothing in it is run or fetched, and no choice is made: a whole web page with its
 * menus is for the format of web pages.
 */
export function readFragment(html: string): readonly LoosePassage[] {
  const passages: LoosePassage[] = [];
  let words = '';
  let heading = false;
  let quotes = 0;
  const flush = () => {
    if (/\S/.test(words))
      passages.push({ ...plainPassage, text: words, role: heading ? 'heading' : 'body', quoted: quotes > 0 });
    words = '';
  };
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    words += decodeReferences(html.slice(at, open < 0 ? html.length : open));
    if (open < 0) break;
    tagAt.lastIndex = open;
    const tag = tagAt.exec(html);
    if (!tag) {
      const isComment = html.startsWith('<!', open) || html.startsWith('<?', open);
      if (!isComment) words += '<';
      at = isComment ? endOf(html, html.startsWith('<!--', open) ? '-->' : '>', open) : open + 1;
      continue;
    }
    at = tagAt.lastIndex;
    const name = tag[2]?.toLowerCase() ?? '';
    const isEnd = tag[1] === '/';
    if (wordless.has(name) && !isEnd) at = endOf(html, '>', endOf(html, `</${name}`, at) - 1);
    if (!blocks.has(name)) continue;
    flush();
    if (/^h[1-6]$/.test(name)) heading = !isEnd;
    if (name === 'blockquote') quotes = Math.max(0, quotes + (isEnd ? -1 : 1));
  }
  flush();
  return passages;
}

const tagAt = /<(\/?)([a-z][a-z0-9]*)\b(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/iy;

/** References to characters by name or number. */
export function decodeReferences(text: string): string {
  return text.includes('&') ? text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi, decodeString) : text;
}

function endOf(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}
