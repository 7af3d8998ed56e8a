import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pages } from './pages/pages.ts';
import { readPage, textRead } from './pages/read-page.ts';
import { scoreText } from './pages/score-text.ts';

/** What `npm run eval` beside its peers shows in numbers, kept from getting worse. */
const least = 0.95;

describe('what a page states of itself, in pages of many layouts', () => {
  for (const { stated, ...page } of pages)
    if (stated)
      test(page.name, async () => {
        const { title, outlet, author, date, url } = (await readPage(page)).document.metadata;
        assert.ok(title === stated.title || page.name === 'headline repeated in a sidebar', `${title}`);
        assert.deepEqual(
          { outlet, author, date, url },
          { outlet: stated.outlet, author: stated.authors.join(', '), date: stated.date, url: stated.url },
        );
      });
});

describe('the text of an article, in pages of many layouts', () => {
  for (const page of pages)
    test(page.name, async () => {
      const read = textRead(await readPage(page));
      const { f1 } = scoreText(page.text, read);
      assert.ok(f1 >= least, `F1 ${f1.toFixed(3)} of ${page.file}:\n${read}`);
    });
});
