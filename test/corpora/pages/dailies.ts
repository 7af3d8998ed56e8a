import { cookieNotice, copyright, newsletter, summaries } from './filler.ts';
import { head, type Layout, links, longDay, write } from './layout.ts';
import { bridge, mill, vaccine } from './stories.ts';

/** Pages as the sites of large papers, broadcasters and agencies build them: many small boxes, much between them. */

const broadcaster: Layout = {
  name: 'broadcaster',
  story: bridge,
  render: (story) => `<!doctype html><html lang="en-GB">${head(story)}<body><div id="root">
<header role="banner" class="css-hd1x"><nav aria-label="Main"><ul>${links(0, 5)}</ul></nav></header>
<div class="css-1ocoo3l-Wrap e42f8511"><main id="main-content" data-testid="main-content"><article class="css-pv1rh6-ArticleWrapper e1nh2i2l5">
<header data-component="headline-block" class="css-1x3vn3z"><h1 id="main-heading" class="css-15xko80-StyledHeading">${story.title}</h1></header>
<div data-component="byline-block" class="css-h3c0s8"><ul><li><time datetime="${story.time}">5 hours ago</time></li></ul><div class="css-TextContributorName">${story.authors.join(' and ')}</div><div>Alma correspondent</div></div>
${write(story, {
  paragraph: (it, i) =>
    `<div data-component="text-block" class="css-11r1m41-RichTextComponentWrapper ep2nwvo0"><div class="css-7uxr49-RichTextContainer"><p class="css-1q0x1qg-Paragraph">${i === 0 ? `<b class="css-hmf8ql">${it}</b>` : it}</p></div></div>`,
  heading: (it) => `<div data-component="subheadline-block" class="css-dx3z"><h2 class="css-y2fd7s">${it}</h2></div>`,
  list: (items) =>
    `<div data-component="unordered-list-block"><ul class="css-1y1c3x">${items.map((it) => `<li><span>${it}</span></li>`).join('')}</ul></div>`,
  picture: (it) =>
    `<div data-component="image-block" class="css-18mjolk"><figure><div><span><img src="x.webp"></span><span role="text" class="css-1xj8">Image source, <!-- -->PA Media</span></div><figcaption><span class="visually-hidden">Image caption, </span>${it}</figcaption></figure></div>`,
  between: (i) =>
    i === 4
      ? `<div data-component="links-block" class="css-1d3k"><ul>${links(1, 3)}</ul></div><div data-component="include-block"><div class="ad-slot">Advertisement</div></div>`
      : '',
})}
<section data-component="tag-list" class="css-tag"><h2>Related topics</h2><ul>${links(5, 4)}</ul></section></article>
<section data-component="links-block" aria-labelledby="more"><h2 id="more">More on this story</h2><ul>${links(7, 3, (it) => `<li><div>${it}</div><span>11 January</span></li>`)}</ul></section>
<div data-component="top-stories-section"><h2>Top stories</h2>${links(2, 4, (it) => `<div class="css-promo"><h3>${it}</h3><p>${summaries[0]}</p></div>`)}</div></main></div>
<footer role="contentinfo"><p>© 2024. The broadcaster is not responsible for the content of external sites.</p></footer></div></body></html>`,
};

const daily: Layout = {
  name: 'daily with asides',
  story: bridge,
  render: (
    story,
  ) => `<!doctype html><html>${head(story)}<body><a href="#maincontent" class="dcr-skip">Skip to main content</a>
<div id="bannerandheader"><div class="top-banner-ad-container">Advertisement</div><header>${links(0, 6)}</header></div>
<main id="maincontent" data-layout="StandardLayout"><article class="content--article"><div class="dcr-grid">
<aside data-gu-name="title"><a href="/world">World</a> <a href="/alma">Alma</a></aside>
<div data-gu-name="headline"><h1 class="dcr-1w6uej9">${story.title}</h1></div><div data-gu-name="standfirst"><div class="dcr-standfirst"><p>${story.standfirst}</p></div></div>
<aside data-gu-name="meta"><address aria-label="Contributor info"><a rel="author" href="/profile/adamoss">${story.authors[0]}</a> in Port Alma and <a rel="author">${story.authors[1]}</a></address><details><summary>${longDay(story.date)} 23.40 BST</summary>Last modified on Fri 25 Oct 2024 09.10 BST</details><div class="share"><a href="#">Share</a></div></aside>
<div data-gu-name="body"><div id="article-body"><div class="article-body-commercial-selector article-body-viewer-selector dcr-1g5o3j6">
${write(story, {
  paragraph: (it, i) =>
    `<p class="dcr-16w5gq9">${i === 1 ? it.replace('Port Alma', '<a href="/alma">Port Alma</a>') : it}</p>`,
  picture: (it) =>
    `<figure id="f${it.length}" class="dcr-a2pvoh"><div><picture><img alt="A ferry"></picture></div><figcaption data-spacefinder-role="inline"><span>${it}</span> Photograph: Mara Finn/Alma Pictures</figcaption></figure>`,
  between: (i) =>
    i === 3
      ? `<figure data-spacefinder-role="richLink" class="rich"><aside><h3>${links(4, 1, (it) => it)}</h3><div>Read more</div></aside></figure>`
      : i === 7
        ? `<div class="ad-slot-container"><div class="ad-slot">Advertisement</div></div><figure><a href="#skip">skip past newsletter promotion</a><aside aria-label="newsletter promotion"><p>Sign up to <span>First Edition</span></p><p>${newsletter}</p><form><label>Enter your email address</label><input><button>Sign up</button></form><p><strong>Privacy Notice: </strong>Newsletters may contain information about charities.</p></aside></figure><p id="skip">after newsletter promotion</p>`
        : '',
})}</div></div></div>
<div class="submeta"><span>Explore more on these topics</span><ul>${links(3, 4)}</ul><div><button>Share</button><a href="#">Reuse this content</a></div></div></div></article></main>
<section id="most-viewed"><h2>Most viewed</h2><ol>${links(2, 8)}</ol></section><section data-component="more-on"><h2>More on this story</h2>${links(1, 4, (it) => `<div><h3>${it}</h3><time>2d ago</time></div>`)}</section>
<footer>${copyright}</footer><div role="dialog" id="consent">${cookieNotice}</div></body></html>`,
};

const columns: Layout = {
  name: 'companion columns',
  story: vaccine,
  render: (
    story,
  ) => `<!doctype html><html>${head(story)}<body><div id="app"><div><div class="css-1ly73wi"><a href="#site-content">Skip to content</a></div><header class="css-1bymuyk">${links(0, 3, (it) => it)}</header></div>
<main id="site-content"><div><article id="story" class="css-1vxca1d"><div id="top-wrapper"><div id="top-slug"><p>Advertisement</p></div><a href="#after-top">SKIP ADVERTISEMENT</a></div>
<header class="css-1n7hynb"><div><h1 data-testid="headline">${story.title}</h1></div><p id="article-summary" class="css-w6ymp8">${story.standfirst}</p>
<div class="css-xt80pu"><div data-testid="share-tools"><button>Share full article</button><span>214</span></div></div><div class="css-1e2jphy"><div><p class="css-4anu6l"><span>By <a href="/by/priya">${story.authors[0]}</a></span></p><time datetime="${story.time}">Sept. 14, 2022</time></div></div></header>
<section name="articleBody" class="meteredContent css-1r7ky0e">
${chunk(
  write(story, {
    paragraph: (it) => `<p class="css-at9mc1 evys1bk0">${it}</p>`,
    heading: (it) => `<h2 class="css-1kpebx eoo0vm40" id="link-3f">${it}</h2>`,
  }),
)}
</section><div class="bottom-of-article"><div><p>${story.authors[0]} is a science reporter. She covers infectious diseases. <span><a href="/by/priya">More about ${story.authors[0]}</a></span></p><p>A version of this article appears in print on Sept. 15, 2022, Section A, Page 1 with the headline: New Vaccine. <a href="#">Order Reprints</a> | <a href="#">Today’s Paper</a> | <a href="#">Subscribe</a></p></div><div><span>Read 84 Comments</span></div></div></article>
<div id="bottom-sheet"><h2>Related Content</h2><ol>${links(1, 5)}</ol></div></div></main><footer>© 2024 Meridian</footer></div></body></html>`,
};

/** Columns of a few paragraphs each, with a place for an advertisement after each. */
function chunk(html: string): string {
  const lines = html.split('\n');
  const groups = Array.from({ length: Math.ceil(lines.length / 3) }, (_, i) => lines.slice(i * 3, i * 3 + 3).join(''));
  return groups
    .map(
      (it) =>
        `<div class="css-s99gbd StoryBodyCompanionColumn"><div class="css-53u6y8">${it}</div></div><div><div id="story-ad-1-wrapper" class="css-6i86xk"><div><p>Advertisement</p><a href="#after">SKIP ADVERTISEMENT</a></div></div></div>`,
    )
    .join('\n');
}

const wire: Layout = {
  name: 'wire service',
  story: mill,
  render: (
    story,
  ) => `<!doctype html><html>${head(story)}<body><div id="fusion-app"><div class="site-header__3HxC"><nav>${links(0, 4)}</nav></div><div class="regular-article-layout__container__1QmN"><article><div class="article-header__wrapper__1vs9">
<header><span><a href="/business">Business</a></span><h1 data-testid="Heading" class="text__text__1FZLe article-header__title__3Y2">${story.title}</h1><div class="info-content__author-date__1Epi_"><div>By <a rel="author">${story.authors[0]}</a></div><time data-testid="Body"><span>March 7, 2023</span><span>6:05 PM GMT+1</span><span>Updated 20 min ago</span></time></div></header></div>
<div class="article-body__container__3ypuX"><div class="article-body__wrapper__1ZMjK"><div class="article-body__content__17Yit">
<div data-testid="PrimaryImage"><figure><img><figcaption>A worker leaves the mill, March 7, 2023. PICTURES/Ola Nes <a href="#">Acquire Licensing Rights</a></figcaption></figure></div>
${write(story, {
  paragraph: (it, i) =>
    `<p data-testid="paragraph-${i}" class="text__text__1FZLe text__dark-grey__3Ml43">${i === 0 ? `BRACKWATER, March 7 (Post) - ${it}` : it}</p>`,
  between: (i) =>
    i === 3
      ? '<div data-testid="Ad"><span>Advertisement · Scroll to continue</span></div>'
      : i === 6
        ? `<div data-testid="NewsletterSignup"><p>${newsletter}</p><a>Sign up here.</a></div>`
        : '',
})}
<div class="trust-badge__3sx"><p data-testid="Body">Our Standards: <a href="/trust">The Post Trust Principles.</a><span class="visually-hidden">, opens new tab</span></p></div></div>
<div class="article-body__toolbar"><ul>${links(0, 2)}</ul></div><div class="author-bio__author-card__3Ns"><address><a>${story.authors[0]}</a><p>Lena covers industry in the north. She joined the Post in 2015.</p></address></div></div></div></article>
<div class="read-next__container"><h2>Read Next</h2><ul>${links(3, 5, (it) => `<li><div><span>category</span>${it}<time>8:02 AM</time></div></li>`)}</ul></div></div><footer>${copyright}</footer></div></body></html>`,
};

const agency: Layout = {
  name: 'agency with custom elements',
  story: vaccine,
  render: (
    story,
  ) => `<!doctype html><html>${head(story)}<body class="Page-body"><bsp-header class="Page-header"><div class="Page-header-bar">${links(0, 6, (it) => it)}</div></bsp-header>
<div class="Page-content"><main class="Page-main"><div class="Page-breadcrumbs"><a>Health</a></div><h1 class="Page-headline">${story.title}</h1><bsp-story-page><div class="Page-lead"><figure class="Figure"><img><figcaption class="Figure-caption"><p>FILE - A nurse at a clinic in Kesra. (Photo/Ben Otoo)</p></figcaption></figure></div>
<div class="Page-byline"><div class="Page-authors">By <a>${story.authors[0]}</a></div><bsp-timestamp data-timestamp="1663137000000">Updated 10:20 AM UTC, September 14, 2022</bsp-timestamp><div class="Page-actions"><button>Share</button></div></div>
<div class="Page-storyBody"><div class="RichTextStoryBody RichTextBody">
${write(story, {
  paragraph: (it, i) => (i === 0 ? `<p><span class="LinkEnhancement">KESRA (MS)</span> — ${it}</p>` : `<p>${it}</p>`),
  between: (i) =>
    i === 2
      ? `<div class="PageListEnhancementGeneric"><bsp-list-loadmore class="PageListStandardB"><div class="PageList-header"><h4>RELATED COVERAGE</h4></div><div class="PageList-items">${links(2, 3, (it) => `<div class="PagePromo"><div class="PagePromo-media"></div><div class="PagePromo-title">${it}</div></div>`)}</div></bsp-list-loadmore></div>`
      : i === 5
        ? '<div class="HtmlModuleEnhancement"><div class="Advertisement">Advertisement</div></div>'
        : '',
})}
<p>___</p></div></div></bsp-story-page><div class="Page-below"><bsp-list class="PageListRightRailA"><h2>Most read</h2><ol>${links(4, 5)}</ol></bsp-list></div></main></div><footer class="Page-footer">${copyright}</footer></body></html>`,
};

export const dailies: readonly Layout[] = [broadcaster, daily, columns, wire, agency];
