import { comments, cookieNotice, copyright, newsletter, summaries } from './filler.ts';
import { escapeText, head, type Layout, links, longDay, write } from './layout.ts';
import { bridge, flood, mill, vaccine } from './stories.ts';
import { textOfStory } from './story.ts';

/** Pages as programs save and keep them, pages behind a wall, and pages in other encodings. */

const wall: Layout = {
  name: 'paywalled, text in the data',
  story: bridge,
  render: (story) =>
    `<!DOCTYPE html><html>${head(story, `<script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","headline":${JSON.stringify(story.title)},"isAccessibleForFree":false,"articleBody":${JSON.stringify(textOfStory(story))}}</script>`)}<body><main><article><h1>${story.title}</h1><div class="teaser-text"><p>${story.parts[0]?.kind === 'paragraph' ? story.parts[0].text : ''}</p></div><div class="paywall-prompt"><h2>Subscribe to read on</h2><p>Already a subscriber? Sign in. From 1 crown a week you read everything, wherever you are, and support journalism that asks.</p><ul><li>All articles</li><li>The paper as a PDF</li></ul></div></article><div class="also"><h3>Also in this section</h3>${links(0, 5, (it) => `<p>${it}</p>`)}</div></main></body></html>`,
};

const hiddenBody: Layout = {
  name: 'paywalled, text hidden',
  story: mill,
  render: (story) =>
    `<!DOCTYPE html><html>${head(story)}<body><div class="top">${links(0, 4, (it) => it)}</div><div class="article"><h1>${story.title}</h1><p class="vorspann">${story.standfirst}</p><div class="offer-box"><strong>Read on with Post Plus</strong><p>${newsletter}</p></div><div class="article-full" style="display: none">${write(story)}</div></div><div class="bottom">${copyright}</div></body></html>`,
};

const premium: Layout = {
  name: 'subscribers only',
  story: vaccine,
  render: (story) =>
    `<!DOCTYPE html><html>${head(story)}<body data-area="article"><header data-area="header">${links(0, 5, (it) => it)}</header><main><article><header data-area="intro"><span class="block">Medicine</span><h2><span class="text-primary">Malaria</span> <span>${story.title}</span></h2><div class="RichText RichText--sans leading-loose">${story.standfirst}</div><div>By ${story.authors[0]}</div><time datetime="2022-09-14 08:30:00">14.09.2022, 08.30</time></header><section data-area="body"><div data-sara-click-el="body_element" data-area="text" class="RichText RichText--iconLinks lg:mt-32 subscriber-only">${chunks(write(story))}</div></section><footer data-area="article_footer"><a>Share</a> <a>Discuss (12)</a><p>Did you find a mistake? Write to us.</p></footer></article><section data-area="related_articles"><h3>More on this topic</h3>${links(2, 4, (it) => `<article>${it}<p>${summaries[0]}</p></article>`)}</section></main></body></html>`,
};

function chunks(html: string): string {
  const lines = html.split('\n');
  const half = Math.ceil(lines.length / 2);
  return `${lines.slice(0, half).join('')}</div><section class="relative"><h3>Read also</h3>${links(1, 2, (it) => `<p>${it}</p>`)}</section><div data-area="text" class="RichText">${lines.slice(half).join('')}`;
}

const amp: Layout = {
  name: 'AMP',
  story: mill,
  render: (story) =>
    `<!doctype html><html amp>${head(story, '<style amp-custom>p{}</style><noscript><style amp-boilerplate>body{}</style></noscript>')}<body><amp-sidebar id="sb" layout="nodisplay"><ul>${links(0, 6)}</ul></amp-sidebar><header class="hdr"><a>Brackwater Post</a></header><main><article><h1 class="amp-title">${story.title}</h1><div class="amp-by">${story.authors[0]} · ${longDay(story.date)}</div><amp-social-share type="email"></amp-social-share><div class="amp-text">${write(story, { picture: (it) => `<figure><amp-img src="x.jpg" layout="responsive"></amp-img><figcaption>${it}</figcaption></figure>`, between: (i) => (i === 3 ? '<amp-ad type="x"><div fallback>Advertisement</div></amp-ad>' : '') })}</div></article><amp-list src="/r.json"><div role="list">${links(1, 3, (it) => `<div role="listitem">${it}</div>`)}</div></amp-list></main><amp-consent><div>${cookieNotice}</div></amp-consent></body></html>`,
};

const western: Layout = {
  name: 'windows-1252',
  story: bridge,
  render: (story) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><title>${story.title}</title></head><body><div class="menu">${links(0, 5, (it) => it)}</div><div class="artikel"><h1>${story.title}</h1>${write(story)}</div><div class="footer">Café Zürich – Impressum</div></body></html>`,
  encode: (html) => Uint8Array.from(html, (it) => windows1252.get(it) ?? it.charCodeAt(0)),
};

const windows1252 = new Map([
  ['“', 0x93],
  ['”', 0x94],
  ['’', 0x92],
  ['‘', 0x91],
  ['–', 0x96],
  ['—', 0x97],
]);

const singleFile: Layout = {
  name: 'single-file save',
  story: bridge,
  render: (story) => `<!DOCTYPE html> <html lang=en><!--
 Page saved with SingleFile 
 url: ${story.url}?ref=home 
 saved date: Fri Oct 25 2024 10:12:44 GMT+0200 (Central European Summer Time)
--><meta charset=utf-8><title>${story.title} - ${story.outlet}</title><style>:root{--x:url(data:image/png;base64,iVBORw0KGgo=)}</style><body class=article-page><div class=site-top style="background:url(data:image/png;base64,${'A'.repeat(4000)})"><nav>${links(0, 4)}</nav></div><div class=layout><div class=layout__content><h1 class=headline>${story.title}</h1><div class=meta-line><span class=author>${story.authors[0]}</span> <time>${longDay(story.date)}</time></div><div class=copy>${write(story, { picture: (it) => `<figure><img src="data:image/jpeg;base64,${'/9j/'.repeat(2000)}"><figcaption class=cap>${it}</figcaption></figure>` })}</div><div class=taboola><h4>You may like</h4>${links(2, 4, (it) => `<div>${it}</div>`)}</div></div></div></body></html>`,
};

const captured: Layout = {
  name: 'archive capture',
  story: flood,
  render: (
    story,
  ) => `<!DOCTYPE html><html><head><script src="//web.archive.example/_static/js/bundle.js"></script><meta charset="utf-8"><title>${story.title}</title><link rel="canonical" href="https://web.archive.org/web/20250211170000/${story.url}"></head><body><!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base" lang="en"><div id="wm-ipp"><div id="wm-logo"><a>Archive</a></div><table><tr><td>12 captures</td><td>11 Feb 2025 - 14 Feb 2025</td></tr></table><div id="wm-expand">About this capture</div><p>COLLECTED BY Collection: Save Page Now. The robot was asked to take this page by a person, who has an interest in it.</p></div></div><!-- END WAYBACK TOOLBAR INSERT -->
<div class="outer"><div class="story"><h1>${story.title}</h1>${write(story)}</div><div class="bar"><h3>Elsewhere</h3><ul>${links(0, 6)}</ul></div></div></body></html>
<!-- FILE ARCHIVED ON 17:00:00 Feb 11, 2025 -->`,
};

const frozen: Layout = {
  name: 'archive capture without classes',
  story: mill,
  render: (story) =>
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${story.title}</title><meta property="og:url" content="https://archive.example/aB3xZ"></head><body><div id="HEADER"><form><input name="q" value="${story.url}"></form><div>no other snapshots from this url</div></div><div id="SOLID"><div id="CONTENT"><div style="width:1024px"><div style="display:block"><div style="float:left">${links(0, 6, (it) => `<div style="display:block">${it}</div>`)}</div><div style="display:block;width:640px"><div style="font-size:32px"><h1 style="margin:0">${story.title}</h1></div><div style="color:#777">By ${story.authors[0]}</div>${write(story, { paragraph: (it) => `<div style="display:block;margin:1em 0">${it}</div>`, picture: (it) => `<div style="display:block"><img><div style="font-size:11px">${it}</div></div>` })}</div><div style="float:right">${links(4, 4, (it) => `<div style="display:block"><h4>${it}</h4><div>${summaries[1]}</div></div>`)}</div></div></div></div></div></body></html>`,
};

const crowded: Layout = {
  name: 'more comments than text',
  story: mill,
  render: (story) =>
    `<!DOCTYPE html><html>${head(story)}<body><div id="container"><div id="story"><h1>${story.title}</h1>${write(story)}</div><div id="conversation" class="user-comments"><h3>Conversation</h3>${Array.from({ length: 30 }, (_, i) => `<div class="post-row"><span class="name">user${i}</span><span>2 hours ago</span><div class="msg"><p>${escapeText(comments[i % comments.length] ?? '')} (${i})</p></div><a>Like</a><a>Reply</a></div>`).join('')}</div></div></body></html>`,
};

const mhtml: Layout = {
  name: 'web archive',
  story: vaccine,
  extension: '.mhtml',
  render: (story) => {
    const html = `<!DOCTYPE html><html>${head(story)}<body><main><article><h1>${story.title}</h1>${write(story)}</article></main><aside>${links(0, 4)}</aside></body></html>`;
    const bytes = Buffer.from(html).toString('latin1');
    const coded = bytes
      .replace(/[^\x20-\x7e\n]|=/g, (it) => `=${it.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
      .replace(/(.{70})(?=[^\n])/g, '$1=\r\n');
    const broken = coded.replace(/=(=?\r\n)([0-9A-F]{2})/g, '=$2');
    return `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${story.url}\r\nSubject: x\r\nDate: Wed, 14 Sep 2022 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----MultipartBoundary--aX1----"\r\n\r\n\r\n------MultipartBoundary--aX1----\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: ${story.url}\r\n\r\n${broken}\r\n------MultipartBoundary--aX1----\r\nContent-Type: text/css\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\np { color: red }\r\n------MultipartBoundary--aX1------\r\n`;
  },
};

export const saved: readonly Layout[] = [
  wall,
  hiddenBody,
  premium,
  amp,
  western,
  singleFile,
  captured,
  frozen,
  crowded,
  mhtml,
];
