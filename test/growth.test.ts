import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Index } from '../server/src/core/corpus/source.ts';
import { plain } from '../server/src/core/documents/formats/plain.ts';
import { completion } from '../server/src/core/features/completion.ts';
import { hover } from '../server/src/core/features/hover.ts';
import { defaultSettings } from '../server/src/core/findings/settings.ts';
import { noKnowledge } from '../server/src/core/mentions/knowledge.ts';
import { Corpus } from '../server/src/core/workspace/corpus.ts';
import { MemoryStore } from '../server/src/core/workspace/memory-store.ts';
import { OpenDraft } from '../server/src/core/workspace/open-draft.ts';
import { recordSource } from '../server/src/core/workspace/read-source.ts';
import { writeArticles, writeDraft } from './bench/articles.ts';
import { typist } from './bench/editing.ts';
import { growth } from './bench/measure.ts';
import { Random } from './bench/random.ts';

// The shape of costs, by what is looked up and how much is read, never by time: what a writer waits for may grow until every
// look-up has found as much as it reads at most, and no further.

const sizes = [40, 320];
/** Powers of the size, between flat and linear: at these sizes not every look-up has reached its bound. */
const allowed = { keystroke: 0.5, hover: 0.5, completion: 0.5, commit: 0.75 };

/** A store whose index counts what is asked of it: look-ups, and what they give. */
class CountingStore extends MemoryStore {
  count = 0;
  override readonly index: MemoryStore['index'];

  constructor() {
    super();
    const counted = new Set<PropertyKey>(['lookup', 'forms', 'findForms', 'passage', 'source', 'sources', 'records']);
    const inner = new MemoryStore().index;
    inner.gather();
    this.index = new Proxy(inner, {
      get: (index, name) => {
        const value = index[name as keyof Index];
        if (typeof value !== 'function') return value;
        const call = value.bind(index) as (...given: unknown[]) => unknown;
        if (!counted.has(name)) return call;
        return (...given: unknown[]) => {
          const result = call(...given);
          this.count += 1 + sizeOf(result);
          return result;
        };
      },
      set: (index, name, value) => Reflect.set(index, name, value),
    });
  }
}

function sizeOf(result: unknown): number {
  if (Array.isArray(result)) return result.length;
  const { postings } = (result ?? {}) as { readonly postings?: readonly unknown[] };
  return postings?.length ?? 0;
}

interface Work {
  readonly keystroke: number;
  readonly hover: number;
  readonly completion: number;
  readonly commit: number;
}

async function measure(size: number): Promise<Work> {
  const random = new Random(7);
  const articles = writeArticles(size, random);
  const store = new CountingStore();
  const corpus = new Corpus([{ folder: 'file:///sources', pattern: null }], undefined, store);
  const put = async ({ name, text }: (typeof articles)[number]) => {
    const file = { id: `file:///sources/${name}`, path: `sources/${name}`, size: text.length, modified: 0 };
    await corpus.put(file, [recordSource(file, { name: null, document: plain.read(text), text }, noKnowledge)]);
  };
  for (const it of articles) await put(it);
  await corpus.finish('all');
  const draft = new OpenDraft('file:///draft.md', 1, `${writeDraft(600, articles, random)}\n\nThey left. [@00`);
  draft.corpus = corpus;
  const look = () => draft.view(defaultSettings, noKnowledge)!;
  const view = look();
  const count = (times: number, run: (i: number) => void) => {
    const before = store.count;
    for (let i = 0; i < times; i++) run(i);
    return Math.max(1, (store.count - before) / times);
  };
  const type = typist(draft, random);
  const keystroke = count(60, (i) => {
    type(i);
    look();
  });
  const places = view.draft.verdicts.map((it) => it.span.start);
  const hovered = count(60, () => hover(view, random.pick(places)));
  const completed = count(20, () => completion(view, view.draft.text.length));
  await put(articles[3]!);
  corpus.publish();
  const commit = count(1, look);
  return { keystroke, hover: hovered, completion: completed, commit };
}

describe('growth', async () => {
  const works: Work[] = [];
  for (const it of sizes) works.push(await measure(it));
  for (const name of ['keystroke', 'hover', 'completion', 'commit'] as const)
    test(`what a ${name} looks up stays within bounds`, () => {
      const counts = works.map((it) => it[name]);
      assert.ok(
        growth(sizes, counts) < allowed[name],
        `${counts.map(Math.round).join(' → ')} at ${sizes.join(' → ')} sources`,
      );
    });
});
