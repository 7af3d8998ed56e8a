import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings } from '../../../server/src/core/findings/settings.ts';
import { noKnowledge } from '../../../server/src/core/mentions/knowledge.ts';
import { Corpora } from '../../../server/src/core/workspace/corpora.ts';
import type { Corpus } from '../../../server/src/core/workspace/corpus.ts';
import { OpenDraft } from '../../../server/src/core/workspace/open-draft.ts';
import { readHere } from '../../../server/src/core/workspace/read-here.ts';
import { HandClock } from '../../support/hand-clock.ts';
import { MemoryFiles } from '../../support/memory-files.ts';

const root = 'file:///story/sources';

/** Reads a corpus over files; the clock goes on by a second with each file. */
async function read(count: number, seen: (corpus: Corpus) => void) {
  const texts = Array.from({ length: count }, (_, i) => [`${root}/${i}.txt`, `Ada Brennick came ${i}.\n`] as const);
  const clock = new HandClock();
  const log = { info: () => {}, error: (line: string) => assert.fail(line) };
  const ports = { files: new MemoryFiles(Object.fromEntries(texts)), clock, knowledge: noKnowledge };
  const world = { ...ports, reader: readHere(ports), log };
  return new Promise<Corpus>((resolve) => {
    const corpora = new Corpora(world, {
      began: () => {},
      progressed: () => clock.advance(1000),
      published: seen,
      ended: resolve,
    });
    corpora.of([{ folder: root, pattern: null }]);
  });
}

test('a long reading is shown rarely and more rarely, and once at its end', async () => {
  const seen: number[] = [];
  const corpus = await read(40, (it) => seen.push(it.index.size));
  // After 1, 3, 7, 15 and 31 seconds, of files that take one each.
  assert.deepEqual(seen, [1, 3, 7, 15, 31]);
  assert.equal(corpus.index.size, 40);
  assert.equal(corpus.index.complete, true);
});

test('between two looks a view stays as it is, and so does all that was looked up', async () => {
  const draft = new OpenDraft('file:///story/draft.md', 1, 'Ada Brennick came. [@39]\n');
  const generations = new Set<number>();
  const corpus = await read(40, (it) => {
    draft.corpus = it;
    generations.add(it.index.generation);
    assert.equal(draft.view(defaultSettings, noKnowledge), draft.view(defaultSettings, noKnowledge));
  });
  assert.ok(generations.size <= 5);
  assert.ok(!generations.has(corpus.index.generation));
  assert.deepEqual(draft.view(defaultSettings, noKnowledge)?.draft.citations[0]?.sources.length, 1);
});

test('a draft is prepared in small steps, and the view is the same as without', async () => {
  const corpus = await read(5, () => {});
  const text = 'Ada Brennick came 3. She left.\n\nAda Brenick came 7. [@nobody]\n';
  const [one, two] = [new OpenDraft('a', 1, text), new OpenDraft('b', 1, text)];
  one.corpus = corpus;
  two.corpus = corpus;
  const steps = [...one.prepare(defaultSettings, noKnowledge)].length;
  assert.ok(steps >= 2);
  const said = (it: OpenDraft) =>
    it.view(defaultSettings, noKnowledge)?.findings.map(({ evidence: _, ...rest }) => rest);
  assert.deepEqual(said(one), said(two));
});
