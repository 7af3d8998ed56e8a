import { biography, comments, cookieNotice, copyright, headlines, newsletter, summaries } from './filler.ts';
import { escapeText, head, type Layout, links, longDay, write } from './layout.ts';
import { bridge, flood, harvest, interview, mill, vaccine } from './stories.ts';

/** Pages of local papers, ministries and old systems, and pages that say nothing of their own parts. */

const oldTables: Layout = {
  name: 'old table layout',
  story: bridge,
  render: (
    story,
  ) => `<HTML><HEAD><TITLE>${story.outlet} - ${story.title}</TITLE></HEAD><BODY BGCOLOR="#FFFFFF"><TABLE WIDTH="760" CELLPADDING=0><TR><TD COLSPAN=3><IMG SRC="logo.gif"><BR><FONT SIZE=1><A HREF="/">Home</A> | <A HREF="/news">News</A> | <A HREF="/sport">Sport</A> | <A HREF="/contact">Contact</A></FONT></TD></TR>
<TR><TD WIDTH=140 VALIGN=top><TABLE><TR><TD><FONT SIZE=2><B>Sections</B><BR>${links(0, 6, (it) => `${it}<BR>`)}</FONT></TD></TR></TABLE></TD>
<TD WIDTH=440 VALIGN=top><FONT FACE="Arial" SIZE=5><B>${story.title}</B></FONT><BR><FONT SIZE=1>By ${story.authors.join(' and ')}<BR>${longDay(story.date)}</FONT><P>
<FONT FACE="Times" SIZE=3>${write(story, {
    paragraph: (it) => `${it}<P>`,
    heading: (it) => `<B>${it}</B><P>`,
    quote: (it) => `<BLOCKQUOTE>${it}</BLOCKQUOTE>`,
    list: (items) => `<UL>${items.map((it) => `<LI>${it}`).join('')}</UL>`,
    picture: (it) =>
      `<TABLE ALIGN=right WIDTH=200><TR><TD><IMG SRC="p.jpg"></TD></TR><TR><TD><FONT SIZE=1><I CLASS="caption">${it}</I></FONT></TD></TR></TABLE>`,
  }).replace(/<\/?I CLASS="caption">/g, '')}</FONT>
<FONT SIZE=1><A HREF="mailto:desk@gazette.example">E-mail the desk</A> | <A HREF="print.cgi">Printable version</A></FONT></TD>
<TD WIDTH=180 VALIGN=top BGCOLOR="#EEEEEE"><FONT SIZE=2><B>Also today</B><BR>${links(4, 5, (it, _) => `${it}<BR>${summaries[0]}<P>`)}</FONT></TD></TR><TR><TD COLSPAN=3><FONT SIZE=1>Copyright 2001 ${story.outlet}. ${copyright}</FONT></TD></TR></TABLE></BODY></HTML>`,
};

const lineBreaks: Layout = {
  name: 'paragraphs as line breaks',
  story: mill,
  render: (
    story,
  ) => `<!DOCTYPE html><html>${head(story)}<body><div id="wrap"><div id="top"><ul class="mainmenu">${links(0, 5)}</ul></div><div id="left"><h1>${story.title}</h1><div class="info">${longDay(story.date)} 18:05 | Local</div>
<div id="text">${write(story, { paragraph: (it) => `${it}<br /><br />`, picture: (it) => `<div class="foto"><img src="f.jpg"><span class="caption">${it}</span></div>` })}
<br>&nbsp;<br></div><div class="tool"><a href="#">Print</a> <a href="#">Send to a friend</a></div><div class="comm"><b>Readers say</b>${comments.map((it, i) => `<div class="comment_item"><b>guest${i}</b> 08.03.2023 10:0${i}<br>${it}</div>`).join('')}</div></div>
<div id="right"><b>News of the hour</b>${links(1, 8, (it) => `<div>12:0${it.length % 10} ${it}</div>`)}</div></div><div id="bottom">${copyright}</div></body></html>`,
};

const paragraphsAsDivs: Layout = {
  name: 'paragraphs as divs',
  story: vaccine,
  render: (
    story,
  ) => `<!DOCTYPE html><html>${head(story)}<body><form id="aspnetForm" action="page.aspx"><input type="hidden" value="dDwtMTA4"><div class="wrapper"><div class="hd">${links(0, 5, (it) => `<span>${it}</span>`)}</div><div class="cnt"><div class="ttl"><h1>${story.title}</h1></div><div class="dt">${longDay(story.date)}</div>
<div class="txt">${write(story, {
    paragraph: (it) => `<div><span style="font-size:12pt">${it}</span></div><div>&nbsp;</div>`,
    heading: (it) => `<div><strong>${it}</strong></div>`,
  })}</div><div class="lnk">${links(2, 4, (it) => `<div>${it}</div>`)}</div></div></div></form></body></html>`,
};

const soup: Layout = {
  name: 'minified div soup',
  story: bridge,
  render: (
    story,
  ) => `<!DOCTYPE html><html>${head(story)}<body><div class="a1"><div class="b7x"><div class="q"><a href="/">H</a>${links(0, 7, (it) => `<div class="r3">${it}</div>`)}</div></div><div class="c9"><div class="k2"><div class="z0"><div class="zq">${story.title}</div><div class="zr">${story.authors.join(', ')}</div><div class="zs">${longDay(story.date)}</div></div>
<div class="m4">${write(story, {
    paragraph: (it) => `<div class="m5"><div class="m6">${it}</div></div>`,
    heading: (it) => `<div class="m5"><div class="m8">${it}</div></div>`,
    quote: (it) => `<div class="m5"><div class="m9">${it}</div></div>`,
    picture: (it) => `<div class="m5"><figure><div class="i"></div><figcaption>${it}</figcaption></figure></div>`,
    between: (i) =>
      i === 6
        ? `<div class="n1"><a href="/p"><div class="n2">Why the price of butter will not come down</div><div class="n3">${summaries[1]}</div></a></div>`
        : '',
  })}</div></div><div class="k3">${links(3, 6, (it) => `<div class="t1"><div class="t2">${it}</div><div class="t3">${summaries[0]}</div><div class="t4">3h</div></div>`)}</div></div><div class="d0">${cookieNotice}</div></div></body></html>`,
};

const ministry: Layout = {
  name: 'press release',
  story: harvest,
  render: (
    story,
  ) => `<!DOCTYPE html><html>${head(story)}<body class="path-node page-node-type-press-release"><div class="dialog-off-canvas-main-canvas"><header class="region region-header" role="banner"><nav role="navigation">${links(0, 4)}</nav></header><div class="breadcrumb"><ol><li><a>Home</a></li><li><a>Newsroom</a></li></ol></div><main role="main"><div class="region region-content"><div id="block-page-title"><h1 class="page-title"><span class="field field--name-title">${story.title}</span></h1></div>
<article class="node node--type-press-release node--view-mode-full"><div class="node__content"><div class="field field--name-field-date field--label-above"><div class="field__label">Date</div><div class="field__item"><time datetime="${story.time}">19 August 2020</time></div></div>
<div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item">${write(story)}</div>
<div class="field field--name-field-tags"><div class="field__label">Tags</div><div class="field__items"><div class="field__item"><a>Harvest</a></div></div></div></div></article></div></main><aside class="region region-sidebar-second" role="complementary"><h2>Contact</h2><p>Press office, Ministry of Agriculture. Telephone 555 01 77. Lines are open from nine to five on working days.</p></aside></div><footer class="site-footer">${copyright}</footer></body></html>`,
};

const questions: Layout = {
  name: 'interview',
  story: interview,
  render: (
    story,
  ) => `<!DOCTYPE html><html>${head(story)}<body><div class="site"><header class="site-header"><nav>${links(0, 4)}</nav></header><main class="site-main"><article class="story"><header><p class="kicker">Interview</p><h1>${story.title}</h1><p class="lead">${story.standfirst}</p><p class="meta">Text: ${story.authors[0]} | ${longDay(story.date)}</p></header>
<div class="story-content">${write(story, { paragraph: (it) => (/^(Fjord|Helga)[^:]*:/.test(it) ? `<p><strong>${it.split(': ')[0]}:</strong> ${it.split(': ').slice(1).join(': ')}</p>` : `<p class="intro">${it}</p>`), between: (i) => (i === 4 ? '<aside class="pullquote"><p>I learned to swim there. My daughter too.</p></aside>' : '') })}
<div class="infobox"><h3>Newsletter</h3><p>${newsletter}</p></div></div><footer class="story-footer"><p>${story.authors[0]} ${biography}</p><div class="story-tags"><a>Nordhavn</a></div></footer></article><section class="teasers"><h2>More interviews</h2>${links(1, 3, (it) => `<article class="teaser"><h3>${it}</h3><p>${summaries[2]}</p></article>`)}</section></main></div></body></html>`,
};

const liveBlog: Layout = {
  name: 'live blog',
  story: flood,
  render: (story) => {
    const posts: string[] = [];
    for (const part of story.parts) {
      const html =
        part.kind === 'heading'
          ? `<h2 class="post-headline">${escapeText(part.text)}</h2>`
          : part.kind === 'list'
            ? `<ul>${part.items.map((it) => `<li>${escapeText(it)}</li>`).join('')}</ul>`
            : part.kind === 'paragraph'
              ? `<p>${escapeText(part.text)}</p>`
              : '';
      if (part.kind === 'heading') posts.push(html);
      else posts[posts.length - 1] += html;
    }
    return `<!DOCTYPE html><html>${head(story)}<body><header class="gl-header"><nav>${links(0, 5)}</nav></header><main><article class="live"><header><h1>${story.title}</h1><p class="live-status">Live</p></header><div class="live-columns"><div class="live-side"><h3>Key events</h3><ul>${links(2, 4, (it) => `<li><time>14.0${it.length % 10}</time> ${it}</li>`)}</ul></div>
<div id="liveblog-body" class="live-feed">${posts.map((it, i) => `<article class="live-post" id="block-${i}" itemprop="liveBlogUpdate"><header class="post-top"><time datetime="2025-02-11T1${6 - (i % 6)}:48:00Z">${16 - i}.48 GMT</time></header><div class="post-body">${it}</div><footer class="post-share"><a>Share</a> <a>Copy link</a> <span class="updated-on">Updated at 16.50 GMT</span></footer></article>${i === 1 ? '<div class="ad-slot">Advertisement</div>' : ''}`).join('\n')}</div></div></article><section class="most-read"><h2>Most read</h2><ol>${links(5, 5)}</ol></section></main></body></html>`;
  },
};

const tables: Layout = {
  name: 'table-heavy',
  story: harvest,
  render: (story) =>
    `<!DOCTYPE html><html>${head(story)}<body><div class="page"><div class="page__head"><a>Agrar Report</a></div><div class="page__cols"><div class="page__main"><h1>${story.title}</h1><p class="page__lead">${story.standfirst}</p>${write(story, { table: (rows) => `<div class="tbl"><table class="data">${rows.map((row, y) => `<tr>${row.map((it, x) => (y === 0 || x === 0 ? `<th>${it}</th>` : `<td>${it}</td>`)).join('')}</tr>`).join('')}</table></div>` })}</div><div class="page__side"><table><tr><th>Market</th><th>Today</th></tr><tr><td><a>Wheat</a></td><td><a>+0.3</a></td></tr><tr><td><a>Maize</a></td><td><a>-0.1</a></td></tr></table><h3>More reports</h3><ul>${links(0, 5)}</ul></div></div></div></body></html>`,
};

const endless: Layout = {
  name: 'infinite related articles',
  story: mill,
  render: (
    story,
  ) => `<!DOCTYPE html><html>${head(story)}<body><div class="feed"><div class="feed-item" data-url="/1"><div class="art"><h1>${story.title}</h1><div class="art-sub">By ${story.authors[0]}, ${longDay(story.date)}</div><div class="art-in">${write(story)}</div><div class="art-tags"><a>Mill</a> <a>Jobs</a></div></div></div>
${[bridge, vaccine].map((other, i) => `<div class="feed-sep">Next story</div><div class="feed-item" data-url="/${i + 2}"><div class="art"><h1>${other.title}</h1><div class="art-sub">By ${other.authors[0]}</div><div class="art-in">${write(other)}</div></div></div>`).join('\n')}</div><div class="right"><h4>Latest</h4><ul>${links(3, 6)}</ul></div></body></html>`,
};

const asides: Layout = {
  name: 'columns with asides',
  story: bridge,
  render: (story) =>
    `<!DOCTYPE html><html>${head(story)}<body><div class="grid"><div class="col-left"><div class="nav-list">${headlines.map((it) => `<a href="#">${it}</a>`).join(' ')}</div></div><div class="col-mid"><article><h1>${story.title}</h1><p class="deck">${story.standfirst}</p>${write(
      story,
      {
        between: (i) =>
          i === 3
            ? `<aside class="factbox"><h3>The Alma</h3><p>The river rises in the Grey Hills and runs for 611 kilometres to the sea. It has been the border since 1878.</p></aside>`
            : i === 8
              ? `<div class="pull-quote">“You can build on sand. But you have to know which sand it is.”</div><div class="inline-related"><b>Related:</b> <a href="#">Opera house roof to be replaced by 2027</a></div>`
              : '',
      },
    )}<p class="endnote">© ${story.outlet} 2024</p></article></div><div class="col-right"><div class="box"><h4>Weather</h4><p>Rain in the morning, dry later. Highs of eleven degrees. Winds from the west.</p></div><div class="box"><h4>Opinion</h4>${links(3, 4, (it) => `<div class="op"><h5>${it}</h5><p>${summaries[3]}</p></div>`)}</div></div></div></body></html>`,
};

export const locals: readonly Layout[] = [
  oldTables,
  lineBreaks,
  paragraphsAsDivs,
  soup,
  ministry,
  questions,
  liveBlog,
  tables,
  endless,
  asides,
];
