import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { MemoryIndex } from '../../server/src/core/corpus/memory-index.ts';
import { plain } from '../../server/src/core/documents/formats/plain.ts';
import { defaultSettings } from '../../server/src/core/findings/settings.ts';
import type { Knowledge } from '../../server/src/core/mentions/knowledge.ts';
import { Corpus } from '../../server/src/core/workspace/corpus.ts';
import { OpenDraft } from '../../server/src/core/workspace/open-draft.ts';
import { recordSource } from '../../server/src/core/workspace/read-source.ts';
import { loadKnowledge } from '../../server/src/hosts/node/knowledge.ts';

const paragraph = [
  'Ada Brennick, who heads the Harbour Authority, said 1,200 families had left Karsk on May 3.',
  'About 1,400 families left Karsk on May 4.',
  '“The bridge is closed until the engineers have looked at each pillar,” she said.',
  'In all, 85 boats and 300 tons of grain were lost, 12 percent more than in 2030.',
  'The Defence Ministry of Ostrand counted 85 boats.',
];
const words = fc.constantFrom(
  ' and',
  ' 85 boats',
  '. ',
  ' Brennick',
  ' Mira Brennick',
  ' not',
  '“',
  ',',
  ' in all',
  '\n\n',
  ' 3',
  ' [@1]',
  ' [@0; @3]',
  '**',
  '# ',
  ' <!-- own reporting -->',
  '[^1]',
);
const edit = fc.record({ at: fc.nat(1200), text: words, cut: fc.nat(6) });

let knowledge: Knowledge;
before(async () => {
  knowledge = await loadKnowledge();
});

async function corpusOf(texts: readonly string[]): Promise<Corpus> {
  const corpus = new Corpus([{ folder: 'file:///sources', pattern: null }]);
  for (const [i, text] of texts.entries()) {
    const file = { id: `file:///sources/${i}.txt`, path: `sources/${i}.txt`, size: text.length, modified: 0 };
    await corpus.put(file, [recordSource(file, { name: null, document: plain.read(text), text }, knowledge)]);
  }
  await corpus.finish('all');
  assert.ok(corpus.index instanceof MemoryIndex);
  return corpus;
}

test('a draft after any edits says what it says when it is opened as it stands', async () => {
  const sources = paragraph.map((it, i) => `KARSK, May 5, 2031 —\n\n${it} ${paragraph[(i + 2) % paragraph.length]}\n`);
  const [kept, opened] = [await corpusOf(sources), await corpusOf(sources)];
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      const cited = `${paragraph[0]} [@0]\n\n${paragraph[3]} [@2]\n\n${paragraph[3]}\n\n${paragraph[1]}[^1]`;
      let text = `---\ndate: 2031-05-06\n---\n\n${paragraph.join(' ')}\n\n${cited}\n\n[^1]: [](sources/1.txt)\n`;
      const draft = new OpenDraft('file:///draft.md', 1, text);
      draft.corpus = kept;
      draft.view(defaultSettings, knowledge);
      for (const [i, { at, text: typed, cut }] of edits.entries()) {
        const place = 25 + (at % (text.length - 25));
        text = text.slice(0, place) + typed + text.slice(place + cut);
        draft.change(i + 2, text, null);
        draft.view(defaultSettings, knowledge);
      }
      const fresh = new OpenDraft('file:///draft.md', 1, text);
      fresh.corpus = opened;
      const [one, two] = [draft, fresh].map((it) => it.view(defaultSettings, knowledge)!);
      assert.deepEqual(one!.draft.verdicts, two!.draft.verdicts);
      assert.deepEqual(JSON.parse(JSON.stringify(one!.findings)), JSON.parse(JSON.stringify(two!.findings)));
    }),
    { numRuns: 30 },
  );
});
