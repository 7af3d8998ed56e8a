import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFile } from '../../support/newsroom.ts';

const prose = 'The ministers of the two countries agreed on Tuesday to build a bridge over the river that parts them. ';

test('elements nested without end are read as far as a limit, and it is said', async () => {
  const [part] = await readFile('deep.html', `<p>${prose.repeat(4)}</p>${'<div>'.repeat(200_000)}the end`);
  assert.equal(part?.document.passages[0]?.text, prose.repeat(4).trim());
  assert.deepEqual(part?.document.problems, ['elements nested more than 4000 deep: what follows was not read']);
});

test('elements nested deeper than a reader goes keep their text', async () => {
  const [part] = await readFile('deep.html', `${'<div>'.repeat(2_000)}<p>${prose.repeat(4)}</p>`);
  assert.deepEqual(
    part?.document.passages.map((it) => it.text),
    [prose.repeat(4).trim()],
  );
});

test('scripts, styles, frames and what is not shown are no text', async () => {
  const html = `<script>alert("${prose}")</script><style>p{content:"${prose}"}</style><noscript><p>${prose}</p></noscript>
<iframe srcdoc="<p>${prose}</p>"></iframe><template><p>${prose}</p></template><p hidden>${prose}</p>
<p onclick="steal()">${'It will be 600 metres long and stand on four piers, said the engineer of the works. '.repeat(5)}</p>`;
  const [part] = await readFile('scripts.html', html);
  assert.deepEqual(
    part?.document.passages.map((it) => it.text.slice(0, 10)),
    ['It will be'],
  );
});

test('a page whose data is a tower of lists costs no more than its size', async () => {
  const tower = `<script type="application/ld+json">${'['.repeat(50_000)}${']'.repeat(50_000)}</script><h1>A bridge at last</h1>`;
  const [part] = await readFile('tower.html', tower);
  assert.equal(part?.document.metadata.title, 'A bridge at last');
});
