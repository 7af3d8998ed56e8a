import { performance } from 'node:perf_hooks';
import { argv } from 'node:process';
import { measureOf } from '../../server/src/core/mentions/figures/measure.ts';
import type { Figure } from '../../server/src/core/mentions/mention.ts';
import { loadKnowledge } from '../../server/src/hosts/node/knowledge.ts';
import { readText } from '../support/newsroom.ts';
import { readFigures } from '../unit/figures/read-figures.ts';
import { loadPeers } from './number-peers.ts';
import { baseFactor, type Ends, type Gold, goldValue, isClose, type NumberRow, readNumberRows } from './number-rows.ts';
import { share } from './rows.ts';

// Figures against Microsoft Recognizers’ specs and Duckling’s corpora:
// `node test/eval/numbers.ts DATA_DIR [--verbose] [--peers DIR]`, where DIR is a folder in which the npm packages compromise,
// @microsoft/recognizers-text-number and -number-with-unit are installed: they are measured in the same run.
// A row is right when every number that the spec expects is found, on its words and with its value.

/** A number that was found, in the terms of whoever found it. */
export interface Found extends Ends {
  readonly start: number;
  readonly end: number;
}

const [dataDir = '../shared/eval'] = argv.slice(2);
const verbose = argv.includes('--verbose');
const peersAt = argv.indexOf('--peers');
const rows = readNumberRows(dataDir);
if (rows) {
  const knowledge = await loadKnowledge();
  const counts = new Map<string, { right: number; all: number }>();
  for (const row of rows.positives) {
    const key = `${row.set} ${row.model}`;
    const count = counts.get(key) ?? { right: 0, all: 0 };
    counts.set(key, count);
    count.all++;
    const found = readFigures(row.input);
    if (row.results.every((gold) => found.some((it) => isRight(it, gold)))) count.right++;
    else if (verbose) console.log(`WRONG ${key} ${describe(row, found)}`);
  }
  for (const [key, { right, all }] of counts) console.log(`${key}: ${share(right, all)}`);
  const right = [...counts.values()].reduce((sum, it) => sum + it.right, 0);
  console.log(`text and value, figures alone: ${share(right, rows.positives.length)}`);
  const whole = rows.positives.filter((row) => {
    const found = readText(row.input, null, knowledge)
      .mentions.flat()
      .filter((it) => it.kind === 'figure');
    return row.results.every((gold) => found.some((it) => isRight(it, gold)));
  });
  console.log(`text and value, behind names and dates: ${share(whole.length, rows.positives.length)}`);
  const silent = rows.negatives.filter((row) => {
    const found = readFigures(row.input);
    if (verbose && found.length > 0) console.log(`FALSE ${row.model} ${describe(row, found)}`);
    return found.length === 0;
  });
  console.log(`negatives with nothing found: ${share(silent.length, rows.negatives.length)}`);
  for (const [reason, count] of rows.left) console.log(`left out, ${reason}: ${count}`);
  const text = rows.positives.map((it) => it.input).join('. ');
  console.log(`ours: ${speed(text, readFigures)} words/s on these rows, tokens included`);
  for (const peer of peersAt < 0 ? [] : await loadPeers(argv[peersAt + 1] ?? '')) {
    const some = rows.positives.filter((row) => peer.reads(row.model));
    const own = some.filter((row) =>
      row.results.every((gold) => readFigures(row.input).some((it) => isRight(it, gold))),
    );
    const good = some.filter((row) => {
      const found = peer.read(row.input, row.model);
      return row.results.every((gold) => found.some((it) => isFoundRight(it, gold)));
    });
    console.log(
      `${peer.name}: text and value ${share(good.length, some.length)} of the rows it has a model for (ours ${share(own.length, some.length)}), ${speed(text, (it) => peer.read(it, 'NumberModel'))} words/s`,
    );
  }
}

/** On the gold words, with or without hedge, unit and noun, and with the gold value. */
function isRight(figure: Figure, gold: Gold): boolean {
  const end = gold.start + gold.text.length;
  const fits =
    (gold.start >= figure.start && end <= figure.end) ||
    (figure.numeral.start >= gold.start && figure.numeral.end <= end);
  if (!fits) return false;
  const { low, high } = goldValue(gold);
  const factor = baseFactor(gold);
  const measure = measureOf(figure);
  // Specs of units and money leave the hedge out of the value.
  const ends = low === high ? { low: figure.low ?? figure.high, high: figure.high ?? figure.low } : figure;
  const own = (it: number | null) =>
    it === null || factor === null || measure.offset !== 0 ? it : it * measure.factor;
  const noise = figure.unit === 'month' ? 0.02 : 1e-6;
  const scale = (factor ?? 1) * (figure.sort === 'share' && factor !== null ? 100 : 1);
  return (
    isClose(own(ends.low), low === null ? null : low * scale, noise) &&
    isClose(own(ends.high), high === null ? null : high * scale, noise)
  );
}

/** A peer’s number: on the gold words or across them, with the value or, for a whole in two units, its first part’s. */
function isFoundRight(found: Found, gold: Gold): boolean {
  const end = gold.start + gold.text.length;
  if (found.start >= end || gold.start >= found.end) return false;
  const { low, high } = goldValue(gold);
  return isClose(found.low, low) && isClose(found.high, high);
}

function describe(row: NumberRow, found: readonly Figure[]): string {
  const gold = row.results.map((it) => `${it.text} = ${it.value ?? it.expr}`).join(' | ');
  return `${JSON.stringify(row.input)} gold ${gold} found ${found.map((it) => `${it.text} = ${it.low}..${it.high} ${it.unit}`).join(' | ')}`;
}

function speed(text: string, read: (text: string) => unknown): string {
  const words = text.split(/\s+/).length;
  read(text);
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    read(text);
    best = Math.min(best, performance.now() - start);
  }
  return Math.round((words * 1000) / best).toLocaleString('en-GB');
}
