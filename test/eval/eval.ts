import { argv } from 'node:process';
import { loadKnowledge } from '../../server/src/hosts/node/knowledge.ts';
import { evaluateCitations } from './citations.ts';
import { evaluateConsistency } from './consistency.ts';
import { evaluateDates } from './dates.ts';
import { evaluateDrafts } from './drafts.ts';
import { evaluateNamePairs } from './name-pairs.ts';

/** `npm run eval -- DATA_DIR [--verbose] [--only SET]`: prints what the checks get right over the sets in a folder. */
const dataDir = argv[2] ?? '../shared/eval';
const verbose = argv.includes('--verbose');
const only = argv.includes('--only') ? argv[argv.indexOf('--only') + 1] : null;
const knowledge = await loadKnowledge();
const sets = {
  consistency: evaluateConsistency,
  citations: evaluateCitations,
  drafts: evaluateDrafts,
  'name-pairs': evaluateNamePairs,
  dates: (dir: string, _: unknown, verbose: boolean) => evaluateDates(dir, verbose),
};
for (const [name, evaluate] of Object.entries(sets))
  if (only === null || only === name) evaluate(dataDir, knowledge, verbose);
