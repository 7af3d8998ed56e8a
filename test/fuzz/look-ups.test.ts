import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { MemoryIndex } from '../../server/src/core/corpus/memory-index.ts';
import type { Index } from '../../server/src/core/corpus/source.ts';
import { markdown } from '../../server/src/core/documents/formats/markdown.ts';
import { plain } from '../../server/src/core/documents/formats/plain.ts';
import { defaultSettings } from '../../server/src/core/findings/settings.ts';
import type { Knowledge } from '../../server/src/core/mentions/knowledge.ts';
import { readMentions } from '../../server/src/core/mentions/read-mentions.ts';
import { check } from '../../server/src/core/workspace/check.ts';
import { recordSource } from '../../server/src/core/workspace/read-source.ts';
import { loadKnowledge } from '../../server/src/hosts/node/knowledge.ts';

const sentences = [
  'Ada Brennick, who heads the Harbour Authority, said 1,200 families had left Karsk on May 3.',
  'About 1,400 families left Karsk on May 4, Ada Brenik said.',
  'The Harbour Authority counted 85 boats in Port Ellis.',
  '“The bridge stays closed until engineers have looked at every pillar,” Brennick said.',
  '“The bridge is closed until the engineers have looked at each pillar,” she said.',
  'Up to 300 tons of grain were lost in the storm of June 2031.',
  'The National Grain Office put the loss at 250 tons of grain.',
  'Lev Korberg and Mira Korberg met in Saint Alder.',
  'In all, 1,285 families and boats were counted, 12 percent more than in 2030.',
];
const fillers = Array.from({ length: 12 }, (_, i) => `Nothing was said of pier ${i} that day.`);
const lines = fc
  .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 })
  .map((it) => ['The storm at the harbour', 'KARSK, May 5, 2031 —', ...it]);
/** Files of two folders share names, so that their citation keys depend on each other. */
const file = fc.constantFrom('north/001', 'south/001', 'north/002', 'south/003');
const commit = fc.oneof(
  fc.record({ put: file, lines }),
  fc.record({ remove: file }),
  fc.record({ several: fc.array(fc.record({ put: file, lines }), { maxLength: 6 }) }),
);

let knowledge: Knowledge;
before(async () => {
  knowledge = await loadKnowledge();
});

function put(index: MemoryIndex, id: string, lines: readonly string[]): void {
  const text = `${lines.join('\n\n')}\n`;
  const part = { name: null, document: plain.read(text), text };
  index.put(id, [recordSource({ id, path: `sources/${id}.txt` }, part, knowledge)]);
}

/** The same sources, of which nothing is remembered. */
function unremembered(index: Index): Index {
  const bound = (of: Index, name: keyof Index) => {
    const value = of[name];
    return typeof value === 'function' ? value.bind(of) : value;
  };
  return new Proxy(index, { get: (of, name) => bound(of, name as keyof Index) });
}

test('a draft judged again after any commits is the draft judged for the first time', () => {
  fc.assert(
    fc.property(lines, fc.array(commit, { minLength: 1, maxLength: 8 }), (draft, commits) => {
      const index = new MemoryIndex();
      // So many that one source more does not change what every word weighs.
      for (let i = 0; i < 20; i++) put(index, `base/${i}`, [...fillers, sentences[i % sentences.length]!]);
      const text = `${draft.slice(2).join(' ')}\n\n${sentences.join(' ')}\n`;
      const reading = readMentions(markdown.read(text), knowledge);
      const read = { text, document: reading.document, reading, citations: [], notes: [] };
      for (const it of commits) {
        if ('put' in it) put(index, it.put, it.lines);
        else if ('remove' in it) index.remove(it.remove);
        else {
          index.gather();
          for (const one of it.several) put(index, one.put, one.lines);
          index.publish();
        }
        const again = check(read, index, defaultSettings);
        const first = check(read, unremembered(index), defaultSettings);
        assert.deepEqual(again.draft.verdicts, first.draft.verdicts);
        assert.deepEqual(
          again.findings.map(({ code, message }) => [code, message]),
          first.findings.map(({ code, message }) => [code, message]),
        );
      }
    }),
    { numRuns: 12 },
  );
});

/** The evidence of a draft's mentions with the keys of its sources, judged again after a commit and for the first time. */
function judgedTwice(draft: string, index: MemoryIndex, change: () => void): readonly string[] {
  const reading = readMentions(markdown.read(draft), knowledge);
  const read = { text: draft, document: reading.document, reading, citations: [], notes: [] };
  const tell = (of: Index) =>
    check(read, of, defaultSettings).draft.verdicts.map((it) =>
      [it.mention.text, ...it.evidence.map(({ source, text }) => `${source.key}: ${text}`)].join(' | '),
    );
  tell(index);
  change();
  assert.deepEqual(tell(index), tell(unremembered(index)));
  return tell(index);
}

test('evidence shows the key that its source has by now', () => {
  const index = new MemoryIndex();
  for (let i = 0; i < 20; i++) put(index, `base/${i}`, fillers);
  put(index, 'north/001', ['About 1,400 families left Karsk.']);
  const told = judgedTwice('About 1,400 families left Karsk.\n', index, () => put(index, 'south/001', ['Rain fell.']));
  assert.ok(told.some((it) => it.includes('north-001: ')));
});

test('a spelling that comes with a commit is evidence for a name that was judged before', () => {
  const index = new MemoryIndex();
  for (let i = 0; i < 20; i++) put(index, `base/${i}`, fillers);
  put(index, 'a', ['Volodymyr Zelensky came.']);
  const told = judgedTwice('Volodymyr Zelensky came.\n', index, () => put(index, 'b', ['Volodymyr Zelenskyy left.']));
  assert.ok(told.some((it) => it.includes('b: ')));
});
