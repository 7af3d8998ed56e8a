import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { plain } from '../../server/src/core/documents/formats/plain.ts';
import type { Knowledge } from '../../server/src/core/mentions/knowledge.ts';
import { Corpus } from '../../server/src/core/workspace/corpus.ts';
import { recordSource } from '../../server/src/core/workspace/read-source.ts';
import { loadKnowledge } from '../../server/src/hosts/node/knowledge.ts';
import { type Article, writeArticles, writeDraft } from './articles.ts';
import { type EditingTimes, measureEditing } from './editing.ts';
import { growth, now, shapeOf, type Times } from './measure.ts';
import { Random } from './random.ts';
import { measureCompromise, measureReading } from './reading.ts';

// `npm run bench -- [--up-to 10000] [--repeats 300] [--cpu] [--gate]`: what a writer waits for at growing numbers of invented sources,
// and how fast text is read. Seconds are printed and never judged; with --gate a cost that grows where it should be flat, or
// faster than linear, makes it fail.

interface Row {
  readonly sources: number;
  readonly seconds: number;
  readonly megabytes: number;
  readonly heap: number;
  readonly editing: EditingTimes;
}

/** Costs that are to stay flat may grow by this power of the size; linear ones by this. */
const limits = { flat: 0.25, linear: 1.15 };

/** Milliseconds under which a cost may grow as it likes. */
const unnoticed = 0.5;

const { values } = parseArgs({
  options: {
    'up-to': { type: 'string', default: '1000' },
    repeats: { type: 'string', default: '300' },
    gate: { type: 'boolean', default: false },
    cpu: { type: 'boolean', default: false },
  },
});
const knowledge = await loadKnowledge();
const sizes = [10, 100, 1000, 10_000, 100_000].filter((it) => it <= Number(values['up-to']));

// What is measured first is not to pay for the compiler.
await index(writeArticles(40, new Random(1)), knowledge);
const rows: Row[] = [];
for (const it of sizes) rows.push(await measure(it, knowledge));
const failures = print(rows);
await printSpeeds();
if (values.gate && failures.length > 0) {
  console.error(`grows: ${failures.join(', ')}`);
  process.exitCode = 1;
}

async function measure(count: number, knowledge: Knowledge): Promise<Row> {
  const random = new Random(20_310_506);
  const articles = writeArticles(count, random);
  const before = process.memoryUsage().heapUsed;
  const begun = now();
  const corpus = await index(articles, knowledge);
  const seconds = (now() - begun) / 1000;
  const heap = (process.memoryUsage().heapUsed - before) / 1e6;
  const text = writeDraft(5000, articles, random);
  const editing = measureEditing(corpus, text, knowledge, random, Number(values.repeats));
  const megabytes = articles.reduce((sum, it) => sum + it.text.length, 0) / 1e6;
  return { sources: count, seconds, megabytes, heap, editing };
}

async function index(articles: readonly Article[], knowledge: Knowledge): Promise<Corpus> {
  const corpus = new Corpus([{ folder: 'file:///sources', pattern: null }]);
  for (const { name, text } of articles) {
    const file = { id: `file:///sources/${name}`, path: `sources/${name}`, size: text.length, modified: 0 };
    await corpus.put(file, [recordSource(file, { name: null, document: plain.read(text), text }, knowledge)]);
  }
  await corpus.finish('all');
  return corpus;
}

/** Prints the table; returns the names of the costs that grow as they should not. */
function print(rows: readonly Row[]): readonly string[] {
  const failures: string[] = [];
  const line = (name: string, costs: readonly number[], show: (it: Row) => string, limit: number | null) => {
    const exponent = growth(sizes, costs);
    if (limit !== null && sizes.length > 1 && exponent > limit) failures.push(name);
    const shape = limit === null || sizes.length < 2 ? '' : shapeOf(exponent);
    console.log(`${name.padEnd(30)}${rows.map((it) => show(it).padStart(20)).join('')}  ${shape}`);
  };
  const times = (name: string, of: (it: EditingTimes) => Times, limit = limits.flat) =>
    line(
      name,
      rows.map((it) => Math.max(of(it.editing).median, unnoticed)),
      (it) => `${of(it.editing).median.toFixed(2)} / ${of(it.editing).p99.toFixed(2)} ms`,
      limit,
    );
  console.log(`${'sources'.padEnd(30)}${rows.map((it) => String(it.sources).padStart(20)).join('')}  growth`);
  line(
    'first index',
    rows.map((it) => it.seconds),
    (it) => `${it.seconds.toFixed(2)} s`,
    limits.linear,
  );
  line('first index per MB', [], (it) => `${(it.seconds / it.megabytes).toFixed(2)} s`, null);
  line('articles a second', [], (it) => (it.sources / it.seconds).toFixed(0), null);
  line('heap', [], (it) => `${it.heap.toFixed(0)} MB`, null);
  line('opening a 5,000-word draft', [], (it) => `${it.editing.open.toFixed(0)} ms`, null);
  times('keystroke → findings', (it) => it.keystroke);
  times('hover', (it) => it.hover);
  times('definition', (it) => it.definition);
  // Up to 2,000 sources are searched letter by letter, more by the beginning of their key.
  times('completion', (it) => it.completion, limits.linear);
  const busy = loadavg()[0] ?? 0;
  const clock = values.cpu
    ? 'processor time'
    : `time passed, on ${cpus().length} processors with ${busy.toFixed(1)} processes waiting`;
  console.log(`(median / 99th percentile; ${clock})\n`);
  return failures;
}

async function printSpeeds(): Promise<void> {
  const articles = writeArticles(100, new Random(7));
  const speeds = measureReading(articles, knowledge);
  for (const [name, speed] of speeds)
    console.log(`${name.padEnd(30)}${Math.round(speed).toLocaleString('en').padStart(20)} words/s`);
  const peer = await measureCompromise(articles);
  const names = speeds.get('names') ?? 0;
  if (peer === null) console.log('compromise is not installed: no ratio');
  else
    console.log(
      `${'compromise, names'.padEnd(30)}${Math.round(peer).toLocaleString('en').padStart(20)} words/s: names here are ${(names / peer).toFixed(1)} times as fast`,
    );
}
