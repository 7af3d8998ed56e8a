import { formatScore, type Score } from './score.ts';
import type { DataSet, GoldDocument } from './sets.ts';

/** The page that goes with a model: what it was trained on, under which licences, and what it scores. */
export function describeModel(
  sets: readonly { readonly set: DataSet; readonly documents: readonly GoldDocument[] }[],
  scores: readonly { readonly id: string; readonly score: Score }[],
  bytes: number,
): string {
  const names = (documents: readonly GoldDocument[]) => documents.reduce((sum, it) => sum + it.names.length, 0);
  const share = (set: DataSet) => (set.holdOut === 0 ? 'none' : `every ${ordinal(set.holdOut)} document`);
  return `# The name tagger's model

\`tagger.model\` (${bytes} bytes) is written by \`npm run train -- DATA_DIR\` (\`server/train\`); this page goes with it. It holds the
weights of hashed features and a table of words and phrases; none of the texts below is in it or in this repository.

## Trained on

| set | documents | names | held out | licence as its publisher states it |
|---|---|---|---|---|
${sets.map(({ set, documents }) => `| ${set.title} | ${documents.length} | ${names(documents)} | ${share(set)} | ${set.licence} |`).join('\n')}

Besides: agency sentences written for this project (\`server/train/templates.txt\`), and copies of some documents set as headlines.

The table of words (\`server/train/lexicon.tsv\`) is made by \`server/train/lexicon/build_lexicon.py\` from: the lists in that folder and
the program's own list of countries; cities of GeoNames (CC BY 4.0, https://www.geonames.org); names of the US census of 1990
(public domain); Faker, compromise and CSpell dictionaries (MIT); WordNet 3.1 (WordNet licence, Princeton University); SCOWL
(its own free licence, Kevin Atkinson); the order of words of wordfreq (CC BY-SA 4.0); clusters of vectors of all-MiniLM-L6-v2
(Apache-2.0).

## Scores on what was held out

Exact spans after a leading “the”, a trailing possessive and marks are taken off; *typed* counts persons, places and
organisations. PUD and GUM annotate no nationalities, so that their untyped precision is understated.

| set | score |
|---|---|
${scores.map(({ id, score }) => `| ${id} | ${formatScore(score)} |`).join('\n')}
`;
}

function ordinal(n: number): string {
  return `${n}${{ 1: 'st', 2: 'nd', 3: 'rd' }[n] ?? 'th'}`;
}
