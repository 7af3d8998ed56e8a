import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { scan } from '../../server/src/core/text/scan.ts';
import { sentenceCount, sentenceSpan } from '../../server/src/core/text/tokens.ts';

// Sentence boundaries against GUM: `node test/eval/sentences.ts DATA_DIR [errors]`, where DATA_DIR holds gum.jsonl.gz, rows
// {id, text, sentences: [{offsets: [[start, end], …]}]}. A boundary is the end of a sentence; texts are scanned line by line.
interface Row {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly { readonly offsets: readonly (readonly [number, number])[] }[];
}

const [directory, showErrors] = process.argv.slice(2);
if (!directory) throw new Error('usage: node test/eval/sentences.ts DATA_DIR [errors]');
const file = gunzipSync(readFileSync(join(directory, 'gum.jsonl.gz'))).toString('utf8');
const rows = file
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Row);

function predictedEnds(text: string): Set<number> {
  const ends = new Set<number>();
  let at = 0;
  for (const line of text.split('\n')) {
    const tokens = scan(line);
    for (let s = 0; s < sentenceCount(tokens); s++) ends.add(at + sentenceSpan(tokens, s).end);
    at += line.length + 1;
  }
  return ends;
}

function measure(label: string, chosen: readonly Row[]): void {
  let right = 0;
  let predicted = 0;
  let gold = 0;
  for (const { id, text, sentences } of chosen) {
    const ends = predictedEnds(text);
    const truth = new Set(sentences.map((it) => it.offsets.at(-1)?.[1] ?? 0));
    for (const end of ends) {
      if (truth.has(end)) right++;
      else if (showErrors) console.log(`${id} extra: ${around(text, end)}`);
    }
    if (showErrors) for (const end of truth) if (!ends.has(end)) console.log(`${id} missed: ${around(text, end)}`);
    predicted += ends.size;
    gold += truth.size;
  }
  const [p, r] = [right / predicted, right / gold];
  const percent = (x: number): string => (100 * x).toFixed(1);
  console.log(`${label}: ${gold} sentences, P ${percent(p)} R ${percent(r)} F ${percent((2 * p * r) / (p + r))}`);
}

function around(text: string, at: number): string {
  return JSON.stringify(`${text.slice(Math.max(0, at - 40), at)} | ${text.slice(at, at + 30)}`);
}

measure('all', rows);
if (!showErrors) {
  measure(
    'news',
    rows.filter((it) => it.id.includes('news')),
  );
  const passages = rows.flatMap((it) => it.text.split('\n'));
  const words = passages.join(' ').split(/\s+/).length;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    for (const passage of passages) scan(passage);
    const seconds = (performance.now() - start) / 1000;
    console.log(`${(words / seconds / 1e6).toFixed(1)} million words/s`);
  }
}
