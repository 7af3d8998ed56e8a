import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tie } from '../../server/src/core/corpus/entities.ts';
import { MemoryIndex } from '../../server/src/core/corpus/memory-index.ts';
import { plain } from '../../server/src/core/documents/formats/plain.ts';
import { noKnowledge } from '../../server/src/core/mentions/knowledge.ts';
import { recordSource } from '../../server/src/core/workspace/read-source.ts';

const people = [
  'Andrei Volkonsky',
  'Andriy Volkonskiy',
  'Volkonsky',
  'Petra Lindqvist',
  'P. Lindqvist',
  'Lindqvist',
  'Karl Lindqvist',
  'Kim Dae Sun',
  'Kim Dae-sun',
  'Harbour Safety Board',
];
const source = fc.array(fc.constantFrom(...people), { minLength: 1, maxLength: 6 });

function put(index: MemoryIndex, id: number, names: readonly string[]): void {
  const text = names.map((it) => `On Monday ${it} spoke to the council.`).join('\n');
  const part = { name: null, document: plain.read(text), text };
  index.put(`${id}`, [recordSource({ id: `${id}`, path: `sources/${id}.txt` }, part, noKnowledge)]);
}

/** Every entity of every block, in a form that two indexes can be compared by. */
function entities(index: MemoryIndex): string {
  const blocks = new Set([...index.findForms([], 1000)].flatMap((it) => it.blocks));
  const rows = [...blocks].map((block) => {
    const tied = tie(index.forms(block, 1000)).map((entity) =>
      entity.map((it) => `${it.text} ${it.count}/${it.sources}`).join(' = '),
    );
    return `${block}: ${tied.sort().join(' | ')}`;
  });
  return rows.sort().join('\n');
}

test('the order in which sources come, and what came and went between, never shows in the entities', () => {
  fc.assert(
    fc.property(
      fc.array(source, { minLength: 1, maxLength: 6 }).chain((sources) =>
        fc.record({
          sources: fc.constant(sources),
          order: fc.shuffledSubarray(
            sources.map((_, i) => i),
            { minLength: sources.length },
          ),
          passing: fc.array(fc.tuple(fc.nat(sources.length - 1), source), { maxLength: 4 }),
        }),
      ),
      ({ sources, order, passing }) => {
        const fresh = new MemoryIndex();
        for (const [id, names] of sources.entries()) put(fresh, id, names);
        const changed = new MemoryIndex();
        for (const [id, names] of passing) put(changed, id, names);
        put(changed, 99, ['Andrei Volkonsky', 'Harbour Safety Board']);
        for (const id of order) put(changed, id, sources[id]!);
        changed.remove('99');
        assert.equal(entities(changed), entities(fresh));
      },
    ),
    { numRuns: 60 },
  );
});

test('a name is in a block of its own form', () => {
  fc.assert(
    fc.property(fc.constantFrom(...people), (text) => {
      const index = new MemoryIndex();
      put(index, 1, [text]);
      for (const form of index.findForms([], 1000)) {
        assert.ok(form.blocks.length > 0);
        for (const block of form.blocks) assert.ok(index.forms(block, 10).some((it) => it.key === form.key));
      }
    }),
  );
});
