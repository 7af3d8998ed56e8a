import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FactsAnswer, SourceListAnswer } from '../../server/src/lsp/protocol.ts';
import { writeArticles, writeDraft } from '../bench/articles.ts';
import { Random } from '../bench/random.ts';
import { Client } from '../support/client.ts';

/**
 * What travels while somebody types at a long draft with the views open, in characters: a list comes once, and then what is
 * otherwise. No view asks for more than it shows.
 */
test('a letter typed costs the views hundreds of characters, not the list again', async () => {
  const random = new Random(7);
  const articles = writeArticles(60, random);
  const files = Object.fromEntries(articles.map(({ name, text }) => [`file:///story/sources/${name}`, text]));
  const client = await Client.start({ files });
  const uri = 'file:///story/draft.md';
  const text = writeDraft(5000, articles, random);
  await client.open(uri, text);
  await client.ready(uri);
  const size = (it: unknown) => JSON.stringify(it).length;
  const facts = (known?: string): Promise<FactsAnswer> => client.request('sourceline/facts', { uri, known });
  const sources = (known?: string): Promise<SourceListAnswer> =>
    client.request('sourceline/sourceList', { uri, known });

  const first = await facts();
  const list = await sources();
  const count = first.facts.length;
  assert.ok(count > 300, `${count} facts`);
  assert.equal(list.list?.sources.length, 60);
  // No passage, no sentence and no message goes with a line of the list.
  assert.ok(size(first) < count * 450, `${size(first)} for ${count} facts`);

  let known = first.resultId;
  const told: number[] = [];
  const lines = text.split('\n');
  const places = lines.flatMap((line, at) => (line.length > 100 ? [at] : []));
  for (const line of places.slice(10, 20)) {
    await client.edit(uri, [line, 0, 0], 'x');
    const answer = await facts(known);
    known = answer.resultId;
    told.push(size(answer));
    assert.ok(
      answer.facts.filter((it) => 'id' in it).length <= 12,
      'facts of the paragraph, and who is named first now',
    );
  }
  await client.edit(uri, [2, 0, 0], '\n');
  const moved = await facts(known);
  assert.deepEqual(moved.facts.at(-1), { from: 0, count: moved.progress.facts, lines: 1 });
  assert.ok(Math.max(...told, size(moved)) < 6000, told.join());
  const still = await facts(moved.resultId);
  assert.ok(size(still) < 300, 'nothing new is nearly nothing');

  const used = await sources(list.resultId);
  assert.equal(used.list, null);
  // A line for each source at most: of a name that stands everywhere, other passages are the nearest with every word.
  assert.ok(size(used) < 60 * 50, `${size(used)}`);
  const same = await sources(used.resultId);
  assert.deepEqual([same.list, same.use], [null, []]);
  await client.write('file:///story/sources/new.txt', 'The council sold 75 buses.\n');
  await client.ready(uri);
  const more = await sources(same.resultId);
  assert.equal(more.list?.sources.length, 61);
  await client.stop();
});
