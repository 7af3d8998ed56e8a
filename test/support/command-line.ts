import { type Knowledge, noKnowledge } from '../../server/src/core/mentions/knowledge.ts';
import { memoryStores } from '../../server/src/core/workspace/memory-store.ts';
import { readFile } from '../../server/src/core/workspace/read-file.ts';
import { readHere } from '../../server/src/core/workspace/read-here.ts';
import { type Io, splitLines } from '../../server/src/hosts/cli/io.ts';
import { run } from '../../server/src/hosts/cli/run.ts';
import { nodeFiles } from '../../server/src/hosts/node/files.ts';
import { saveFile } from '../../server/src/hosts/node/save-file.ts';

/** What a call of the command line did. */
export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, over real files below a folder and given standard input. */
export async function call(
  args: readonly string[],
  cwd = '/',
  input: readonly string[] = [],
  knowledge: Knowledge = noKnowledge,
  world: Partial<Io> = {},
): Promise<Called> {
  let out = '';
  const err: string[] = [];
  const io: Io = {
    cwd,
    files: nodeFiles,
    lines: () => splitLines(chunksOf(input)),
    out: async (text) => {
      out += text;
    },
    err: (line) => err.push(line),
    knowledge: async () => knowledge,
    stores: () => memoryStores,
    save: saveFile,
    person: 'Dana Reyes',
    read: (file, limits) => readFile(file, nodeFiles, limits),
    reader: readHere,
    ...world,
  };
  return { code: await run(args, io), out, err: err.join('\n') };
}

async function* chunksOf(input: readonly string[]): AsyncGenerator<string> {
  yield* input;
}
