import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env } from 'node:process';
import { noKnowledge } from '../../server/src/core/mentions/knowledge.ts';
import { parseTagger } from '../../server/src/core/mentions/names/model.ts';
import { findNames, fOf, type Score, scoreNames } from '../../server/train/score.ts';
import { dataSets, type GoldDocument, type GoldName, isHeldOut, readSet } from '../../server/train/sets.ts';
import { measureRules } from './name-rules.ts';

/**
 * `node test/eval/names.ts DATA_DIR [--write]`: names found against names annotated, over the parts that training never saw:
 * ours, and beside it whichever of spaCy's small English model (`PYTHON` names the interpreter that has it) and compromise is
 * installed, over the very same rows. `--write` keeps the table as `scores.md` beside the code.
 */
interface Contestant {
  readonly title: string;
  find(texts: readonly string[]): readonly (readonly GoldName[])[] | null;
}

const folder = argv.slice(2).find((it) => !it.startsWith('--')) ?? '../shared/training';
const root = join(import.meta.dirname, '../..');
const names = join(root, 'server/src/core/mentions/names');
const sets = dataSets
  .filter((set) => set.holdOut > 0)
  .map((set) => ({ set, documents: readSet(folder, set.id).filter((_, i) => isHeldOut(set, i)) }))
  .filter((it) => it.documents.length > 0);
const texts = sets.flatMap((it) => it.documents.map((document) => document.text));
const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
const knowledge = { ...noKnowledge, tagger: parseTagger(readFileSync(join(names, 'tagger.model'))) };

/** What spaCy itself needed, without starting Python and loading the model. */
let spacySeconds: number | null = null;

const contestants: readonly Contestant[] = [
  { title: 'Sourceline', find: (rows) => rows.map((text) => findNames(text, knowledge)) },
  { title: 'Sourceline, rules alone (no model)', find: (rows) => rows.map((text) => findNames(text, noKnowledge)) },
  { title: 'spaCy, small English model', find: findBySpacy },
  { title: 'compromise', find: await compromise() },
];

const rows = contestants.flatMap((it) => measure(it) ?? []);
const table = [
  `| untyped / typed F | ${sets.map(({ set }) => `${set.title.split(',')[0]} (${set.id})`).join(' | ')} | words/s |`,
  `|---|${sets.map(() => '---|').join('')}---|`,
  ...rows,
].join('\n');
const { tagger } = knowledge;
const parts = sets.map(({ set, documents }) => ({ id: set.id, documents }));
const rules = tagger ? measureRules(parts, { ...knowledge, tagger }) : '';
console.log(`${table}\n\n${rules}`);
if (argv.includes('--write')) writeFileSync(join(names, 'scores.md'), page(table, rules));

function measure(contestant: Contestant): string[] | null {
  contestant.find(texts.slice(0, 20));
  const start = performance.now();
  const found = contestant.find(texts);
  const seconds = spacySeconds ?? (performance.now() - start) / 1000;
  spacySeconds = null;
  if (!found) return null;
  const byText = new Map(texts.map((text, i) => [text, found[i] ?? []]));
  const cells = sets.map(({ documents }) => cell(documents, byText));
  return [`| ${contestant.title} | ${cells.join(' | ')} | ${Math.round(words / seconds / 1000)}k |`];
}

function cell(documents: readonly GoldDocument[], found: ReadonlyMap<string, readonly GoldName[]>): string {
  const { untyped, typed }: Score = scoreNames(documents, (it) => found.get(it.text) ?? []);
  return `${fOf(untyped).toFixed(1)} / ${fOf(typed).toFixed(1)}`;
}

function findBySpacy(rows: readonly string[]): readonly (readonly GoldName[])[] | null {
  const script = join(root, 'server/train/score_spacy.py');
  const run = spawnSync(env.PYTHON ?? 'python3', [script], {
    input: JSON.stringify(rows),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...env, OMP_NUM_THREADS: '1' },
  });
  if (run.status !== 0) return null;
  const answer: { names: [number, number, string][][]; seconds: number } = JSON.parse(run.stdout);
  spacySeconds = answer.seconds;
  return answer.names.map((list) => list.map(([start, end, type]) => ({ start, end, type })));
}

interface Terms {
  json(options: object): { readonly offset: { readonly start: number; readonly length: number } }[];
}

async function compromise(): Promise<Contestant['find']> {
  const name = 'compromise';
  const loaded = await import(name).catch(() => null);
  if (!loaded) return () => null;
  const read = (text: string): GoldName[] => {
    const document = loaded.default(text);
    const kinds: readonly (readonly [Terms, string])[] = [
      [document.people(), 'PER'],
      [document.places(), 'LOC'],
      [document.organizations(), 'ORG'],
    ];
    return kinds.flatMap(([terms, type]) =>
      terms
        .json({ offset: true })
        .map(({ offset }) => ({ start: offset.start, end: offset.start + offset.length, type })),
    );
  };
  return (rows) => rows.map(read);
}

function page(scores: string, rules: string): string {
  return `# Names: scores

Written by \`node test/eval/names.ts DATA_DIR --write\`, over the parts of the training sets that training never saw (every fifth
document of WikiGold, every fourth of PUD, every tenth of GUM). Exact spans, after a leading “the”, a trailing possessive and marks
are taken off; *typed* counts persons, places and organisations. PUD annotates no nationalities, events or works and GUM few, so
that untyped precision is understated there for everybody. Speeds are of one core in one run: only their ratios mean anything.

${scores}

What each rule adds, ours with it left out; *majority type* and *copy to repeats* look at the whole document, the others at one passage.
Some are there for what these sets have little of: results, headlines, designators, roles.

${rules}
`;
}
