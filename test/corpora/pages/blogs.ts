import { biography, comments, newsletter, summaries } from './filler.ts';
import { escapeText, head, type Layout, links, longDay, write } from './layout.ts';
import { bridge, listicle, mill, vaccine } from './stories.ts';

/** Pages as content systems for many small sites build them. */

const classicBlog: Layout = {
  name: 'blog with comments',
  story: mill,
  render: (
    story,
  ) => `<!DOCTYPE html><html>${head(story)}<body class="post-template-default single single-post postid-4471 single-format-standard has-sidebar comments-open">
<div id="page" class="hfeed site"><header id="masthead" class="site-header"><h1 class="site-title"><a href="/">Brackwater Post</a></h1><nav id="site-navigation">${links(0, 5)}</nav></header>
<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main"><article id="post-4471" class="post-4471 post type-post status-publish format-standard has-post-thumbnail hentry category-news tag-mill tag-share author-lena">
<header class="entry-header"><div class="entry-meta"><span class="cat-links"><a>News</a></span></div><h2 class="entry-title">${story.title}</h2><div class="entry-meta"><span class="posted-on">Posted on <a><time class="entry-date published" datetime="${story.time}">${longDay(story.date)}</time></a></span> <span class="byline">by <span class="author vcard"><a class="url fn n">${story.authors[0]}</a></span></span></div></header>
<div class="entry-content">
${write(story, {
  picture: (it) =>
    `<div id="attachment_12" style="width: 650px" class="wp-caption aligncenter"><img class="size-large"><p id="caption-attachment-12" class="wp-caption-text">${it}</p></div>`,
  between: (i) =>
    i === 2
      ? '<p><strong>READ ALSO:</strong> <a href="/x">Harbour master resigns after crane inquiry</a></p>'
      : i === 6
        ? '<div class="code-block code-block-3"><script>ad()</script></div>'
        : '',
})}
<div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block sd-social"><h3 class="sd-title">Share this:</h3><div class="sd-content"><ul><li><a>Tweet</a></li><li><a>Email a link to a friend</a></li></ul></div></div></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Related</em></h3>${links(2, 3, (it) => `<p>${it}<br>In "News"</p>`)}</div></div>
<footer class="entry-footer"><span class="tags-links">Tagged <a>mill</a>, <a>jobs</a></span></footer></article>
<nav class="navigation post-navigation"><h2 class="screen-reader-text">Post navigation</h2><div class="nav-links">${links(6, 2, (it) => it)}</div></nav>
<div class="author-info"><h3>About ${story.authors[0]}</h3><p>${story.authors[0]} ${biography}</p></div>
<div id="comments" class="comments-area"><h2 class="comments-title">${comments.length} thoughts on “${story.title}”</h2><ol class="comment-list">
${comments.map((it, i) => `<li id="comment-${i}" class="comment even"><article class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">reader${i}</b> says:</div><time>March 8, 2023 at 9:0${i} am</time></footer><div class="comment-content"><p>${escapeText(it)}</p><p>${escapeText(it)} And again.</p></div><div class="reply"><a>Reply</a></div></article></li>`).join('\n')}
</ol><div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form><p class="comment-notes">Your email address will not be published. Required fields are marked *</p></form></div></div></main></div>
<aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2>Recent Posts</h2><ul>${links(3, 5)}</ul></section><section class="widget widget_text"><h2>About us</h2><p>${summaries[0]} ${summaries[1]}</p></section></aside></div><footer id="colophon" class="site-footer">Proudly powered by a press.</footer></div></body></html>`,
};

const builderBlog: Layout = {
  name: 'page builder',
  story: listicle,
  render: (
    story,
  ) => `<!DOCTYPE html><html>${head(story)}<body class="elementor-page td-standard-pack"><div class="td-header-wrap"><div class="td-menu">${links(0, 5, (it) => it)}</div></div>
<div class="td-main-content-wrap"><div class="td-container td-post-template-default"><div class="td-crumb-container"><a>Home</a> > <a>News</a></div><div class="td-pb-row"><div class="td-pb-span8 td-main-content" role="main"><div class="td-ss-main-content">
<article class="post"><div class="td-post-header"><h1 class="entry-title">${story.title}</h1><div class="td-module-meta-info"><div class="td-post-author-name">By <a>${story.authors[0]}</a> - </div><span class="td-post-date"><time datetime="${story.time}">November 2, 2021</time></span><div class="td-post-views">1024</div></div></div>
<div class="td-post-sharing td-post-sharing-top"><a><div class="td-social-but-text">Facebook</div></a><a>Twitter</a></div><div class="td-post-content tagdiv-type">
<div class="td-a-rec td-a-rec-id-content_top"><span class="td-adspot-title">- Advertisement -</span></div>
${write(story, {
  heading: (it) =>
    `<h2><span id="${it.length}" class="ez-toc-section"></span><strong>${it}</strong></h2>\n<figure class="wp-block-image size-large"><img><figcaption>Picture of a thing. Image: Fenland Archive</figcaption></figure>`,
  between: (i) =>
    i === 0
      ? `<div id="ez-toc-container" class="ez-toc-v2"><p class="ez-toc-title">Contents</p><nav><ul>${story.parts.flatMap((it) => (it.kind === 'heading' ? [`<li><a href="#${it.text.length}">${it.text}</a></li>`] : [])).join('')}</ul></nav></div>`
      : '',
})}
</div><footer><div class="td-post-source-tags"><ul class="td-tags"><li><span>TAGS</span></li><li><a>Budget</a></li></ul></div><div class="td-block-row td-post-next-prev"><div><span>Previous article</span>${links(1, 1, (it) => it)}</div></div><div class="author-box-wrap"><a>${story.authors[0]}</a><div class="desc">${story.authors[0]} ${biography}</div></div></footer></article>
<div class="td_block_related_posts"><h4><a>RELATED ARTICLES</a><a>MORE FROM AUTHOR</a></h4>${links(5, 3, (it) => `<div class="td_module_related_posts"><div class="item-details"><h3 class="entry-title td-module-title">${it}</h3></div></div>`)}</div></div></div>
<div class="td-pb-span4 td-main-sidebar"><div class="td-ss-main-sidebar"><aside class="widget"><h4>MOST POPULAR</h4>${links(2, 4, (it) => `<div class="item"><h3>${it}</h3><div>${summaries[1]}</div></div>`)}</aside></div></div></div></div></div></body></html>`,
};

const letter: Layout = {
  name: 'newsletter site',
  story: bridge,
  render: (
    story,
  ) => `<!DOCTYPE html><html>${head(story)}<body><div id="entry"><div id="main" class="main typography use-theme-bg"><div class="main-menu"><div>${links(0, 3, (it) => it)}<button>Subscribe</button><button>Sign in</button></div></div>
<div class="single-post-container"><div class="container"><div class="single-post"><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">${story.title}</h1><h3 class="subtitle">${story.standfirst}</h3><div class="byline-wrapper"><div><a>${story.authors[0]}</a></div><div>Oct 24, 2024</div></div><div class="post-ufi"><a>41</a><a>Share</a></div></div>
<div><div class="available-content"><div dir="auto" class="body markup">
${write(story, {
  paragraph: (it) => `<p><span>${it}</span></p>`,
  picture: (it) =>
    `<div class="captioned-image-container"><figure><a class="image-link"><img></a><figcaption class="image-caption">${it}</figcaption></figure></div>`,
  between: (i) =>
    i === 4
      ? `<div class="subscription-widget-wrap"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">${newsletter}</p></div><form><input placeholder="Type your email…"></form></div></div><p class="button-wrapper"><a class="button primary" href="/share"><span>Share</span></a></p>`
      : i === 9
        ? `<div class="digest-post-embed"><div><h4>${links(3, 1, (it) => it)}</h4><div>${summaries[2]}</div></div></div>`
        : '',
})}
</div></div></div><div class="post-footer"><div class="like-button">41 Likes</div></div></article><div class="post-end-cta-full"><div>Subscribe to the Alma Letter</div><div>By ${story.authors[0]} · Launched 3 years ago</div><p>Bridges, ferries and what is between them.</p></div></div></div></div>
<div id="discussion"><h4>Discussion about this post</h4>${comments.map((it) => `<div class="comment-list-item"><div class="comment-rest"><div class="comment-body"><p>${it}</p></div></div></div>`).join('')}</div><div class="portable-archive"><div class="portable-archive-list">${links(4, 3, (it) => `<div class="post-preview"><div>${it}</div><div>${summaries[3]}</div><time>Oct 1</time></div>`)}</div></div></div></div></body></html>`,
};

const platform: Layout = {
  name: 'writing platform',
  story: vaccine,
  render: (
    story,
  ) => `<!doctype html><html>${head(story)}<body><div id="root"><div class="a b c"><div class="d e"><a>Open in app</a><button>Sign up</button></div><div class="f"><article><div class="g h"><section><div><div class="h i j"><div class="k"><h1 id="e6a2" class="pw-post-title l m">${story.title}</h1></div>
<div class="n o"><div><a>${story.authors[0]}</a><span>·</span><button>Follow</button></div><div><span>Published in</span> <a>Meridian</a> <span>6 min read</span><span>·</span><span>Sep 14, 2022</span></div><div class="speechify">Listen</div><div><button>Share</button><p>66</p></div></div>
${write(story, {
  paragraph: (it) => `<p id="a${it.length}" class="pw-post-body-paragraph p q r">${it}</p>`,
  heading: (it) => `<h1 id="h${it.length}" class="s t u">${it}</h1>`,
  table: (rows) =>
    `<figure class="v"><table><tbody>${rows.map((row) => `<tr>${row.map((it) => `<td>${it}</td>`).join('')}</tr>`).join('')}</tbody></table></figure>`,
})}
</div></div></section></div></article></div><div class="w x"><div><a><div>Malaria</div></a><a><div>Medicine</div></a></div><div><p>66</p><p>3</p></div></div>
<div class="y"><h2>Written by ${story.authors[0]}</h2><p>1.2K Followers</p><p>Writes about medicine and money.</p><button>Follow</button></div><div class="z"><h2>More from ${story.authors[0]} and Meridian</h2>${links(2, 4, (it) => `<div><article><div><h2>${it}</h2><div><h3>${summaries[0]}</h3></div><span>4 min read</span></div></article></div>`)}</div>
<div class="aa"><h2>Recommended from the platform</h2>${links(6, 4, (it) => `<div><article><h2>${it}</h2><p>${summaries[1]}</p></article></div>`)}</div></div></div></body></html>`,
};

const staticBlog: Layout = {
  name: 'static blog',
  story: bridge,
  render: (
    story,
  ) => `<!DOCTYPE html><html>${head(story)}<body class="post-template tag-alma"><div class="gh-viewport"><header class="gh-head"><nav>${links(0, 3, (it) => it)}</nav></header><main class="gh-main"><article class="gh-article post tag-alma"><header class="gh-article-header gh-canvas"><a class="gh-article-tag">Alma</a><h1 class="gh-article-title">${story.title}</h1><p class="gh-article-excerpt">${story.standfirst}</p><div class="gh-article-meta"><h4 class="gh-article-author-name"><a>${story.authors[0]}</a></h4><div class="gh-byline-meta-content"><time>${longDay(story.date)}</time><span>— 4 min read</span></div></div></header>
<section class="gh-content gh-canvas">${write(story, {
    quote: (it) => `<blockquote>${it}</blockquote>`,
    picture: (it) =>
      `<figure class="kg-card kg-image-card kg-card-hascaption"><img class="kg-image"><figcaption><span>${it}</span></figcaption></figure>`,
    between: (i) =>
      i === 5
        ? `<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="/y"><div class="kg-bookmark-content"><div class="kg-bookmark-title">The quiet return of the night bus</div><div class="kg-bookmark-description">${summaries[2]}</div><div class="kg-bookmark-metadata"><span>The Gazette</span></div></div></a></figure>`
        : i === 9
          ? `<div class="kg-card kg-signup-card"><h3>The Alma Letter</h3><p>${newsletter}</p></div>`
          : '',
  })}</section></article></main><section class="gh-comments"><h2>Member discussion</h2></section><aside class="gh-read-more"><h2>Read more</h2>${links(2, 3, (it) => `<article class="post-card"><h2>${it}</h2><p class="post-card-excerpt">${summaries[3]}</p></article>`)}</aside></div></body></html>`,
};

export const blogs: readonly Layout[] = [classicBlog, builderBlog, letter, platform, staticBlog];
