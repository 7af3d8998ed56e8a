import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noKnowledge } from '../src/core/mentions/knowledge.ts';
import { parseTagger } from '../src/core/mentions/names/model.ts';
import { trainCrf } from './crf.ts';
import { type Example, readExamples } from './examples.ts';
import { readLexicon } from './lexicon-file.ts';
import { packModel, writeModel } from './pack.ts';
import { findNames, fOf, scoreNames } from './score.ts';
import { dataSets, isHeldOut, readSet } from './sets.ts';

const slots = 2 ** 18;

const folder = process.argv[2] ?? '../shared/training';
const out = process.argv[3] ?? join(import.meta.dirname, '../src/core/mentions/names/tagger.model');
const opts = Object.fromEntries(
  (process.env.OPTS ?? '')
    .split(',')
    .filter(Boolean)
    .map((it) => it.split('=')),
);
const lexicon = readLexicon(join(import.meta.dirname, 'lexicon.tsv'));
const examples: Example[] = [];
const reach = { names: 0, lost: 0 };
let t0 = Date.now();
for (const set of dataSets) {
  const documents = readSet(folder, set.id).filter((_, i) => !isHeldOut(set, i));
  for (const document of documents) examples.push(...readExamples(document, set, lexicon, reach));
}
console.log(
  `${examples.length} segments, ${reach.lost} of ${reach.names} names outside segments, ${Date.now() - t0} ms`,
);
t0 = Date.now();
const schedule = {
  epochs: Number(opts.epochs ?? 10),
  rate: Number(opts.rate ?? 0.1),
  shrink: Number(opts.shrink ?? 1e-4),
  rarest: Number(opts.rarest ?? 2),
  dropout: Number(opts.dropout ?? 0.1),
  seed: 1,
};
const weights = trainCrf(examples, schedule, console.log);
console.log(`${Date.now() - t0} ms`);
const bytes = writeModel(packModel(weights, slots, lexicon));
writeFileSync(out, bytes);
const knowledge = { ...noKnowledge, tagger: parseTagger(bytes) };
let sumU = 0,
  sumT = 0;
for (const set of dataSets.filter((it) => it.holdOut > 0)) {
  const documents = readSet(folder, set.id).filter((_, i) => isHeldOut(set, i));
  const score = scoreNames(documents, (it) => findNames(it.text, knowledge));
  sumU += fOf(score.untyped);
  sumT += fOf(score.typed);
  console.log(
    `${set.id}: untyped ${fOf(score.untyped).toFixed(1)} (P ${((100 * score.untyped.right) / score.untyped.found).toFixed(1)} R ${((100 * score.untyped.right) / score.untyped.gold).toFixed(1)}) typed ${fOf(score.typed).toFixed(1)}`,
  );
}
console.log(`mean ${(sumU / 3).toFixed(2)} / ${(sumT / 3).toFixed(2)}  model ${bytes.length} bytes`);
