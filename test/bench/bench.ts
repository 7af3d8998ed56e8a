import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { loadKnowledge } from '../../server/src/hosts/node/knowledge.ts';
import { writeArticle, writeArticles, writeDraft } from './articles.ts';
import { type EditingTimes, measureEditing } from './editing.ts';
import { growth, shapeOf, type Times } from './measure.ts';
import { memory } from './memory.ts';
import { type LookUpTimes, measureFlexSearch, measureLookUps, measureMiniSearch, type PeerTimes } from './peers.ts';
import { Random } from './random.ts';
import { measureCompromise, measureReading } from './reading.ts';
import { Shelf } from './shelf.ts';

// `npm run bench -- [--up-to 10000] [--repeats 300] [--cpu] [--in-memory]`: what a writer waits for at growing numbers of
// invented sources, and how fast text is read, beside what else could be used. From a thousand sources on the index is on the
// disk, as it is for a user. Seconds are printed and never judged: what must not grow is counted by `test/growth.test.ts`.

interface Row {
  readonly sources: number;
  /** Seconds, and articles of 500 words a second. */
  readonly first: number;
  readonly speed: number;
  /** Milliseconds. */
  readonly start: number;
  readonly changed: number;
  /** Megabytes. */
  readonly memory: number;
  readonly disk: number;
  readonly editing: EditingTimes;
  readonly lookUps: LookUpTimes;
  readonly mini: PeerTimes | null;
  readonly flex: PeerTimes | null;
}

/** Sources from which on the index is on the disk, and up to which the others are filled: they take all the memory beyond. */
const onDisk = 1000;
const peersUpTo = 10_000;
/** Milliseconds under which a cost may grow as it likes. */
const unnoticed = 0.5;

const { values } = parseArgs({
  options: {
    'up-to': { type: 'string', default: '1000' },
    repeats: { type: 'string', default: '300' },
    'in-memory': { type: 'boolean', default: false },
    cpu: { type: 'boolean', default: false },
  },
});
const knowledge = await loadKnowledge();
const sizes = [10, 100, 1000, 10_000, 100_000].filter((it) => it <= Number(values['up-to']));
const rows: Row[] = [];
for (const it of sizes) rows.push(await measure(it));
print();
await printSpeeds();
// Workers that read sources wait for more.
process.exit();

async function measure(count: number): Promise<Row> {
  const random = new Random(20_310_506);
  const shelf = await Shelf.fill(count, random, knowledge);
  try {
    const before = memory();
    const kept = count < onDisk || values['in-memory'] ? 'memory' : 'disk';
    let corpus = await shelf.open(kept);
    const reading = performance.now();
    await shelf.read(corpus);
    const first = (performance.now() - reading) / 1000;
    let start = 0;
    if (kept === 'disk') {
      corpus.store.close();
      const starting = performance.now();
      corpus = await shelf.open(kept);
      corpus.index.lookup('n:ada brennick', 20);
      start = performance.now() - starting;
    }
    const changes: number[] = [];
    for (let i = 0; i < 10; i++) {
      const changing = performance.now();
      await shelf.change(corpus, writeArticle(i % count, count, random));
      changes.push(performance.now() - changing);
    }
    if (kept === 'disk') await shelf.settle();
    const megabytes = memory() - before;
    const text = writeDraft(5000, shelf.samples, random);
    const editing = measureEditing(corpus, text, knowledge, random, Number(values.repeats));
    const lookUps = measureLookUps(corpus.index, shelf.samples, shelf.sources, random);
    corpus.store.close();
    const disk = (await shelf.indexed()) / 1e6;
    const articles = count <= peersUpTo ? writeArticles(count, new Random(20_310_506)) : null;
    const mini = articles && measureMiniSearch(articles);
    const flex = articles && (await measureFlexSearch(articles));
    const speed = count / first;
    const changed = changes.sort((a, b) => a - b)[5]!;
    return { sources: count, first, speed, start, changed, memory: megabytes, disk, editing, lookUps, mini, flex };
  } finally {
    shelf.remove();
  }
}

/** The table, in Markdown: one budget a line. */
function print(): void {
  const line = (name: string, budget: string, show: (it: Row) => string, cost?: (it: Row) => number) => {
    const exponent = growth(sizes, cost ? rows.map(cost) : []);
    const shape = cost && sizes.length > 1 ? shapeOf(exponent) : '';
    console.log(`| ${[name, budget, ...rows.map(show), shape].join(' | ')} |`);
  };
  const ms = (of: (it: Row) => number, digits = 0) => [(it: Row) => `${of(it).toFixed(digits)} ms`, of] as const;
  const times = (name: string, budget: string, of: (it: EditingTimes) => Times) =>
    line(
      name,
      budget,
      ({ editing }) => `${of(editing).median.toFixed(2)} / ${of(editing).p99.toFixed(2)} ms`,
      ({ editing }) => Math.max(unnoticed, of(editing).median),
    );
  const ratio = (ours: number, theirs: number | null) =>
    theirs === null ? '–' : `${ours.toFixed(3)} ms, ${Math.round(theirs / ours).toLocaleString('en')} ×`;
  console.log(`| sources | budget | ${sizes.map((it) => it.toLocaleString('en')).join(' | ')} | growth |`);
  console.log(`|---|---|${sizes.map(() => '---|').join('')}---|`);
  times('keystroke → findings', '16 ms p99, flat', (it) => it.keystroke);
  times('hover', '5 ms p99, flat', (it) => it.hover);
  times('definition', '5 ms p99, flat', (it) => it.definition);
  times('completion of keys', '5 ms p99, flat', (it) => it.completion);
  times('completion of names', '5 ms p99, flat', (it) => it.names);
  times('workspace symbols', '5 ms p99, flat', (it) => it.symbols);
  line('opening a 5,000-word draft', '', ...ms((it) => it.editing.open));
  line('its longest step', '', ...ms((it) => it.editing.longest));
  line(
    'first index, articles a second',
    '450, linear',
    (it) => it.speed.toFixed(0),
    (it) => it.first,
  );
  line('warm start', '500 ms', ...ms((it) => it.start));
  line('one changed source', '50 ms', ...ms((it) => it.changed));
  line(
    'memory once read',
    '300 MB',
    (it) => `${it.memory.toFixed(0)} MB`,
    (it) => Math.max(1, it.memory),
  );
  line('index on the disk', '', (it) => `${it.disk.toFixed(1)} MB`);
  line('one name, × ripgrep', '1,000 ×', (it) => ratio(it.lookUps.name, it.lookUps.ripgrepName));
  line('one figure, × ripgrep', '1,000 ×', (it) => ratio(it.lookUps.figure, it.lookUps.ripgrepFigure));
  const peer = (it: PeerTimes | null) =>
    it ? `${it.index.toFixed(0)} ms, ${it.start.toFixed(0)} ms, ${it.megabytes.toFixed(0)} MB` : '–';
  line('MiniSearch: index, start, memory', '', (it) => peer(it.mini));
  line('FlexSearch: index, start, memory', '', (it) => peer(it.flex));
  const clock = values.cpu ? 'times of editing and of peers are the processor’s' : 'times are passed time';
  const busy = (loadavg()[0] ?? 0).toFixed(1);
  console.log(`\nMedian / 99th percentile; ${clock}, on ${cpus().length} processors with ${busy} processes waiting.`);
  if (rows.some((it) => it.lookUps.ripgrepName === null)) console.log('ripgrep is not installed: no ratio to it.');
}

async function printSpeeds(): Promise<void> {
  const articles = writeArticles(100, new Random(7));
  const speeds = measureReading(articles, knowledge);
  console.log(`\nWords a second on one core:\n`);
  for (const [name, speed] of speeds) console.log(`| ${name} | ${Math.round(speed).toLocaleString('en')} |`);
  const peer = await measureCompromise(articles);
  const names = speeds.get('names') ?? 0;
  if (peer === null) console.log('compromise is not installed: no ratio');
  else
    console.log(
      `| compromise, names | ${Math.round(peer).toLocaleString('en')}: names here are ${(names / peer).toFixed(1)} times as fast |`,
    );
}
