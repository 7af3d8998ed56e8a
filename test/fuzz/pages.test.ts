import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { html } from '../../server/src/core/documents/formats/html.ts';
import { defaultLimits } from '../../server/src/core/documents/limits.ts';
import { parsers } from '../../server/src/hosts/node/parsers.ts';

const piece = fc.constantFrom(
  ...'<p>|</p>|<div class="story">|</div>|<div class="related">|<article>|</article>|<h1>A bridge at last</h1>|<h2>Piers</h2>|<table><tr><td>|</td><td>|</td></tr></table>|<ul><li>|</ul>|<br>|<br><br>|<a href="/x">Ferry sinks at its moorings</a>|<blockquote>|</blockquote>|<script>|</script>|<!--|-->|<figure><img><figcaption>|</figcaption></figure>|<span class="caption">|</span>|<b>Read more:</b>|<td>|<meta name="date" content="2024-10-24">|<meta property="og:title" content="A bridge">|<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"|"}</script>|&nbsp;|&#0;|<aside hidden>|<q>|5 comments|The ministers of the two countries agreed on Tuesday to build a bridge.|It costs 12 million crowns, “and not one more”, said Kolb.| '.split(
    '|',
  ),
);
const page = fc.array(piece, { maxLength: 60 }).map((it) => it.join(''));

test('any page gives a document whose passages stand in its text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(page, fc.string({ maxLength: 200 })), async (text) => {
      const parsing = await parsers.html(new TextEncoder().encode(text), 'a.html', defaultLimits);
      if ('reason' in parsing) return;
      const parts = html.readParts(structuredClone(parsing.parsed), 'a.html');
      for (const { document, text } of parts)
        for (const { text: words, pieces } of document.passages) {
          assert.notEqual(words.trim(), '');
          for (const it of pieces)
            assert.equal(text.slice(it.from, it.from + it.length), words.slice(it.at, it.at + it.length));
        }
    }),
  );
});
