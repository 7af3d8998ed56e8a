import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { noKnowledge } from '../src/core/mentions/knowledge.ts';
import { parseTagger } from '../src/core/mentions/names/model.ts';
import { toHeadline } from './augment.ts';
import { averageWeights, type Schedule, trainCrf, type Weights } from './crf.ts';
import { describeModel } from './describe.ts';
import { type Example, readExamples } from './examples.ts';
import { readLexicon } from './lexicon-file.ts';
import { packModel, writeModel } from './pack.ts';
import { findNames, formatScore, scoreNames } from './score.ts';
import { type DataSet, dataSets, type GoldDocument, isHeldOut, readSet } from './sets.ts';
import { readTemplates } from './templates.ts';

/**
 * `npm run train -- DATA_DIR`: trains the name tagger on a folder of annotated sets and writes `tagger.model` and `tagger.md`
 * beside the code that uses them. Deterministic; two to five minutes on one core.
 */
const folder = argv[2] ?? '../shared/training';
const names = join(import.meta.dirname, '../src/core/mentions/names');
const lexiconPath = join(import.meta.dirname, 'lexicon.tsv');

/** Slots of the feature table: 2.4 MB of the model's 3. */
const slots = 2 ** 18;
const seeds = [1, 2, 3];
const schedule: Omit<Schedule, 'seed'> = { epochs: 4, rate: 0.05, shrink: 1e-4, rarest: 2, dropout: 0.5 };
const templateCopies = 8;
const templateWeight = 0.25;
/** Every so many documents one is learnt again in the letters of a headline. */
const headlineEvery = 12;
const headlines = { capitals: { at: 0, weight: 0.5 }, title: { at: 6, weight: 0.3 } } as const;

const lexicon = readLexicon(lexiconPath);
const sets = dataSets
  .map((set) => ({ set, documents: readSet(folder, set.id) }))
  .filter((it) => it.documents.length > 0);
if (sets.length === 0) throw new Error(`${folder} holds none of the sets (${dataSets.map((it) => it.id).join(', ')}).`);

const reach = { names: 0, lost: 0 };
const examples: Example[] = [];
for (const { set, documents } of sets) {
  for (const [i, document] of documents.filter((_, n) => !isHeldOut(set, n)).entries()) learn(document, set, i);
}
const weight = templateWeight;
for (const document of readTemplates(lexiconPath, templateCopies))
  examples.push(...readExamples(document, { lacksOther: false, lacksDemonyms: false, weight }, lexicon, reach));
console.log(`${examples.length} segments; ${reach.lost} of ${reach.names} names lie outside segments`);

const trained: Weights[] = [];
for (const seed of seeds) {
  console.log(`seed ${seed}`);
  trained.push(trainCrf(examples, { ...schedule, seed }, console.log));
}
const bytes = writeModel(packModel(averageWeights(trained), slots, lexicon));
writeFileSync(join(names, 'tagger.model'), bytes);
console.log(`tagger.model: ${bytes.length} bytes`);

const knowledge = { ...noKnowledge, tagger: parseTagger(bytes) };
const scores = sets
  .filter(({ set }) => set.holdOut > 0)
  .map(({ set, documents }) => {
    const heldOut = documents.filter((_, i) => isHeldOut(set, i));
    return { id: set.id, score: scoreNames(heldOut, (it) => findNames(it.text, knowledge)) };
  });
for (const { id, score } of scores) console.log(`${id}: ${formatScore(score)}`);
writeFileSync(join(names, 'tagger.md'), describeModel(sets, scores, bytes.length));

function learn(document: GoldDocument, set: DataSet, i: number): void {
  examples.push(...readExamples(document, set, lexicon, reach));
  if (!set.edited) return;
  for (const style of ['capitals', 'title'] as const) {
    if (i % headlineEvery !== headlines[style].at) continue;
    const headline = toHeadline(document, style);
    const weight = set.weight * headlines[style].weight;
    if (headline) examples.push(...readExamples(headline, { ...set, weight }, lexicon, reach));
  }
}
