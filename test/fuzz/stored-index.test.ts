import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { NameForm } from '../../server/src/core/corpus/name-table.ts';
import { buildSegment } from '../../server/src/core/corpus/segment/build-segment.ts';
import type { Index, SourceRecord } from '../../server/src/core/corpus/source.ts';
import { keysOf } from '../../server/src/core/corpus/source-keys.ts';
import { MemoryStore } from '../../server/src/core/workspace/memory-store.ts';
import type { Change } from '../../server/src/core/workspace/store.ts';
import { Merger } from '../../server/src/hosts/node/store/merger.ts';
import { openDatabase } from '../../server/src/hosts/node/store/open-database.ts';
import { loadSqlite } from '../../server/src/hosts/node/store/sqlite.ts';
import { StoredIndex } from '../../server/src/hosts/node/store/stored-index.ts';
import { StoreWriter } from '../../server/src/hosts/node/store/writer.ts';
import { lines, record } from '../support/records.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const sqlite = await loadSqlite();

const key = fc.option(fc.constantFrom('one', 'two', 'a.b c', 'Straße'), { nil: null });
const title = fc.option(fc.constantFrom('Boats in Port Ellis', 'Harbour', 'Ärger'), { nil: null });
const url = fc.option(fc.constantFrom('https://www.example.org/a?utm_source=x', 'http://example.org/a/'), {
  nil: null,
});
const source = fc.record({
  lines,
  key,
  title,
  url,
  stem: fc.constantFrom('x', 'y', 'one'),
  parent: fc.constantFrom('p', 'q'),
});
type Drawn = typeof source extends fc.Arbitrary<infer T> ? T : never;

const file = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('put' as const),
      files: fc.dictionary(file, fc.array(source, { maxLength: 3 }), { minKeys: 1, maxKeys: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('remove' as const),
      files: fc.subarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('skip' as const), file }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('merge' as const), steps: fc.nat(40) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'publish' as const }) },
);

function recordOf(id: string, place: number, drawn: Drawn): SourceRecord {
  const made = record(
    `${id}${place}`,
    drawn.lines.map((it) => it.join(' ')),
  );
  const metadata = { ...made.metadata, key: drawn.key, title: drawn.title ?? made.metadata.title, url: drawn.url };
  return {
    ...made,
    file: id,
    stem: drawn.stem,
    parent: drawn.parent,
    metadata,
    problems: place === 1 ? ['half of it'] : [],
  };
}

function changeOf(it: typeof step extends fc.Arbitrary<infer T> ? T : never): Change | null {
  const known = (id: string, skipped: string | null) => ({ id, path: `sources/${id}`, size: 1, modified: 2, skipped });
  if (it.kind === 'put') {
    const records = Object.entries(it.files).flatMap(([id, all]) => all.map((one, place) => recordOf(id, place, one)));
    const segments = [records.slice(0, 2), records.slice(2)].filter((it) => it.length > 0).map(buildSegment);
    return { files: Object.keys(it.files).map((id) => known(id, null)), segments, removed: [] };
  }
  if (it.kind === 'remove') return { files: [], segments: [], removed: it.files };
  if (it.kind === 'skip') return { files: [known(it.file, 'is empty')], segments: [], removed: [] };
  return null;
}

/** Everything that an index answers about what was ever in it, with sources by their names instead of their numbers. */
function answers(
  index: Index,
  keys: ReadonlySet<string>,
  blocks: ReadonlySet<string>,
): Readonly<Record<string, unknown>> {
  const name = (number: number) => index.source(number)?.id ?? null;
  const sources = [...index.sources()];
  const forms = (all: readonly NameForm[]) => all.map((it) => ({ ...it, blocks: [...it.blocks].sort() }));
  return {
    size: index.size,
    passages: index.passageCount,
    skipped: index.skipped,
    sources: sources.map(({ number, ...rest }) => ({ ...rest, again: name(number) })),
    texts: sources.map(({ number }) =>
      Array.from({ length: index.passagesOf(number) + 1 }, (_, i) => index.passage(number, i)),
    ),
    lookups: [...keys].map((it) =>
      [0, 1, 3, 1000].map((limit) => {
        const { count, postings } = index.lookup(it, limit);
        return { it, count, postings: postings.map(({ source, ...rest }) => ({ ...rest, source: name(source) })) };
      }),
    ),
    forms: [...blocks].map((it) => [1, 2, 100].map((limit) => forms(index.forms(it, limit)))),
    found: [[], ['b'], ['ha'], ['har'], ['harb'], ['a', 'bren'], ['po', 'el'], ['north'], ['x'], ['zz', 'yy']].map(
      (it) => forms(index.findForms(it, 3)),
    ),
    byKey: ['one', 'two', 'x', 'p-x', 'q-x', 'p-one', 'q-one', 'Straße', 'none'].map((it) => index.byKey(it).map(name)),
    byLabel: ['a-b-c', 'a.b c', 'one'].map((it) => index.byLabel(it).map(name)),
    byTitle: ['Harbour', 'Ärger', ''].map((it) => index.byTitle(it).map(name)),
    byUrl: ['https://example.org/a', 'https://example.org/b'].map((it) => {
      const number = index.byUrl(it);
      return number === null ? null : name(number);
    }),
    from: ['', 'p', 'Q-', 'stra'].map((it) => {
      const found = [...index.sourcesFrom(it)];
      // Which of two with one key comes first, nobody says.
      return [found.map((one) => one.key.toLowerCase()), found.map((one) => one.id).sort()];
    }),
    with: [[], ['harbour'], ['boats', 'port'], ['one'], ['ärg']].map((it) =>
      [...index.sourcesWith(it)].map((it) => it.id).sort(),
    ),
  };
}

function same(actual: Index, expected: Index, keys: ReadonlySet<string>, blocks: ReadonlySet<string>): void {
  const wanted = answers(expected, keys, blocks);
  for (const [question, it] of Object.entries(answers(actual, keys, blocks)))
    assert.deepEqual(it, wanted[question], question);
}

test('an index on the disk answers as one in memory, whatever comes, goes and is merged', {
  skip: !sqlite && 'this Node has no SQLite',
}, async (t) => {
  const folder = await temporaryFolder(t);
  let count = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      const path = `${folder}/${count++}.sqlite`;
      const writing = openDatabase(sqlite!, path, true);
      const reading = openDatabase(sqlite!, path, false);
      const writer = new StoreWriter(writing);
      const fault = (error: unknown) => {
        throw error;
      };
      const index = new StoredIndex(reading, fault);
      const memory = new MemoryStore();
      const [keys, blocks] = [new Set<string>(['w:nothing']), new Set<string>(['s:nobody'])];
      const merger = new Merger(writing);
      let merge = merger.merge();
      const compare = () => {
        index.refresh();
        same(index, memory.index, keys, blocks);
      };
      for (const it of steps) {
        const change = changeOf(it);
        if (change) {
          await memory.commit(change);
          writer.commit(change);
          for (const one of [...memory.index.sources()]) {
            const passages = Array.from(
              { length: memory.index.passagesOf(one.number) },
              (_, i) => memory.index.passage(one.number, i)!,
            );
            for (const key of keysOf({ passages } as unknown as SourceRecord, 0).keys()) keys.add(key);
          }
          for (const form of memory.index.findForms([], 1000)) for (const block of form.blocks) blocks.add(block);
          compare();
        } else if (it.kind === 'merge') {
          for (let i = 0; i < it.steps; i++) if (merge.next().done) merge = merger.merge();
          compare();
        } else if (it.kind === 'publish') {
          const before = [index.generation, memory.index.generation] as const;
          index.publish();
          memory.publish();
          const touched = [index.touchedSince(before[0]), memory.index.touchedSince(before[1])].map(
            (all) => all && [...all].filter((it) => !it.startsWith('source ')).sort(),
          );
          assert.deepEqual(touched[0], touched[1]);
          assert.ok(touched[0]?.length === 0 || index.generation > before[0]);
        }
      }
      for (const _ of merge) compare();
      for (const _ of merger.merge());
      compare();
      index.close();
      reading.close();
      const again = openDatabase(sqlite!, path, false);
      assert.equal(Object.values(again.prepare('PRAGMA integrity_check').get() ?? {})[0], 'ok');
      const fresh = new StoredIndex(again, fault);
      same(fresh, memory.index, keys, blocks);
      fresh.close();
      again.close();
      writing.close();
    }),
    { numRuns: 12 },
  );
});
