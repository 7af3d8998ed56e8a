import { join } from 'node:path';
import { nodeFiles } from '../node/files.ts';
import { loadKnowledge } from '../node/knowledge.ts';
import { personHere } from '../node/person-here.ts';
import { nodeReader, readDocuments } from '../node/reader.ts';
import { saveFile } from '../node/save-file.ts';
import { diskStores } from '../node/store/disk-stores.ts';
import { cacheFolder } from '../node/store/place-index.ts';
import { splitLines } from './io.ts';
import { run } from './run.ts';

// A reader that closes early (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

process.on('uncaughtException', (error) => {
  process.stderr.write(`sourceline: stopped by a fault of its own: ${error.stack ?? error.message}\n`);
  process.exit(2);
});

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  files: nodeFiles,
  lines: () => splitLines(process.stdin.setEncoding('utf8')),
  out: (text) => new Promise((resolve) => process.stdout.write(text, () => resolve())),
  err: (line) => void process.stderr.write(`${line}\n`),
  knowledge: loadKnowledge,
  stores: (tell) => diskStores({ cache: () => join(cacheFolder(), 'index'), tell }),
  save: saveFile,
  person: personHere(),
  read: readDocuments,
  reader: nodeReader,
});
