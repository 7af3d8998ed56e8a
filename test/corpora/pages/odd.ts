import { comments, cookieNotice, headlines, newsletter, summaries } from './filler.ts';
import { escapeText, head, type Layout, links, longDay, write } from './layout.ts';
import { bridge, flood, listicle, mill, vaccine } from './stories.ts';

/** Pages whose parts are called what they are not, or nothing at all. */

const flatTeasers: Layout = {
  name: 'teasers without names',
  story: mill,
  render: (story) => {
    const cards = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => {
        const at = from + i;
        return `<h3><a href="/a/${at}">${headlines[at % headlines.length]}</a></h3><p>${summaries[at % summaries.length]} ${summaries[(at + 1) % summaries.length]}</p>`;
      }).join('');
    return `<!DOCTYPE html><html>${head(story)}<body><div class="x1"><div class="x2">${cards(0, 4)}</div><div class="x3"><h1>${story.title}</h1>${write(story)}</div><div class="x4">${cards(4, 12)}</div></div><div class="x5">${cookieNotice}</div></body></html>`;
  },
};

const linkedNames: Layout = {
  name: 'list of linked things',
  story: listicle,
  render: (story) =>
    `<!DOCTYPE html><html>${head(story)}<body><div class="wrap"><div class="bar">${links(0, 5)}</div><div class="main"><h1>${story.title}</h1><p class="by">${story.authors[0]} · ${longDay(story.date)}</p>
${story.parts.map((it) => (it.kind === 'heading' ? `</section><section><h2><a href="https://shop.example/${it.text.length}">${it.text}</a></h2>` : it.kind === 'paragraph' ? `<p>${it.text}</p>` : '')).join('')}</section></div><div class="side">${links(2, 6, (it) => `<p>${it}</p>`)}</div></div></body></html>`,
};

const anchors: Layout = {
  name: 'headings with anchors',
  story: vaccine,
  render: (story) =>
    `<!DOCTYPE html><html>${head(story)}<body><div id="content"><h1>${story.title}</h1><div id="bodyContent"><div id="siteSub">From the free library</div>${write(story, { heading: (it) => `<h2><a href="#h${it.length}">${it}</a><span class="editsection">[<a href="/edit">edit</a>]</span></h2>`, paragraph: (it) => `<p>${it}<sup><a href="#n1">[1]</a></sup></p>` })}</div></div><div id="panel">${links(0, 9)}</div></body></html>`,
};

const misnamed: Layout = {
  name: 'names that say otherwise',
  story: bridge,
  render: (story) =>
    `<!DOCTYPE html><html>${head(story)}<body class="has-sidebar with-comments"><div class="content-with-ads sidebar-layout"><h1>${story.title}</h1><div class="meta"><span>${longDay(story.date)}</span></div>
<div class="story">${write(story, { paragraph: (it, i) => (i < 6 ? `<div class="story__chunk ad-free"><p class="paywall">${it}</p></div>` : `<p>${it}</p>`), between: (i) => (i === 6 ? '<div class="read-more-content" id="readmore">' : '') })}</div></div></div><div class="newsletter-box"><p>${newsletter}</p></div></body></html>`,
};

const looseReplies: Layout = {
  name: 'replies without names',
  story: mill,
  render: (story) =>
    `<!DOCTYPE html><html>${head(story)}<body><div class="p"><h1>${story.title}</h1>${write(story)}<h3>5 Comments</h3>${comments.map((it, i) => `<div class="q"><b>guest ${i}</b><p>${escapeText(it)}</p></div>`).join('')}</div></body></html>`,
};

const logoHeading: Layout = {
  name: 'site name as first heading',
  story: flood,
  render: (story) =>
    `<!DOCTYPE html><html>${head(story)}<body><div class="head"><h1><a href="/">${story.outlet}</a></h1><p>News from the valley since 1902, every day but Sunday. Printed and read here.</p></div><div class="cols"><div class="col"><h2>${story.title}</h2><div class="info">Posted by ${story.authors[0]} at 16:48</div>${write(story, { heading: (it) => `<h3>${it}</h3>` })}<div class="foot">Labels: <a href="/f">flood</a>, <a href="/t">Tarn</a></div></div><div class="col2"><h2>Archive</h2>${links(0, 8)}</div></div></body></html>`,
};

const sameElsewhere: Layout = {
  name: 'headline repeated in a sidebar',
  story: vaccine,
  render: (story) =>
    `<!DOCTYPE html><html>${head(story)}<body><div class="z1"><h3><a href="${story.url}">${story.title}</a></h3><p>${story.standfirst}</p>${links(0, 5, (it) => `<h3>${it}</h3><p>${summaries[1]}</p>`)}</div><div class="z2"><h1>New malaria jab works</h1><div class="z3">${write(story)}</div><p><a href="/t/malaria">Malaria</a> | <a href="/t/kesra">Kesra</a></p><p><b>Read more:</b> <a href="/x">${headlines[3]}</a></p></div></body></html>`,
};

export const odd: readonly Layout[] = [
  flatTeasers,
  linkedNames,
  anchors,
  misnamed,
  looseReplies,
  logoHeading,
  sameElsewhere,
];
