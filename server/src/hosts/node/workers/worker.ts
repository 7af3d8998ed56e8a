import { parentPort, workerData } from 'node:worker_threads';
import { nodeFiles } from '../files.ts';
import { loadKnowledge } from '../knowledge.ts';
import { doJobs } from './do-jobs.ts';

// A thread that reads sources: its own bundle, started by the pool and ended by it when a file takes too long or too much.
if (parentPort) doJobs(parentPort, workerData, { files: nodeFiles, knowledge: await loadKnowledge() });
