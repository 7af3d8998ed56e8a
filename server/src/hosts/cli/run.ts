import { version } from '../node/version.ts';
import { type Command, helpOf, parseGiven } from './command.ts';
import { add } from './commands/add.ts';
import { annotate } from './commands/annotate.ts';
import { batch } from './commands/batch.ts';
import { check } from './commands/check.ts';
import { indexSources } from './commands/index-sources.ts';
import { lsp } from './commands/lsp.ts';
import { mentions } from './commands/mentions.ts';
import { read } from './commands/read.ts';
import { references } from './commands/references.ts';
import { sheet } from './commands/sheet.ts';
import { stats } from './commands/stats.ts';
import { strip } from './commands/strip.ts';
import { type Io, UsageError } from './io.ts';

/**
 * The command line: words in, exit code out. Results go to standard output, everything else to standard error. It holds no
 * opinion of its own: what is found is what every other host finds.
 */
const commands: readonly Command[] = [
  check,
  mentions,
  batch,
  read,
  add,
  strip,
  references,
  sheet,
  annotate,
  indexSources,
  stats,
  lsp,
];

/** Runs the command line and returns its exit code: 0 fine, 1 something was found, 2 could not run. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  const command = commands.find((it) => it.name === name);
  try {
    if (command) {
      if (rest.includes('--help') || rest.includes('-h')) return await say(io, helpOf(command));
      return await command.run(io, parseGiven(command, rest));
    }
    if (name === '--version' || name === '-v') return await say(io, `${version}\n`);
    if (name === '--help' || name === '-h' || name === 'help') return await say(io, help());
    if (name === undefined) io.err(help());
    else io.err(`sourceline: unknown ${name.startsWith('-') ? 'option' : 'command'} ${name}; see sourceline --help`);
    return 2;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`sourceline ${name}: ${error.message}; see sourceline ${name} --help`);
    return 2;
  }
}

async function say(io: Io, text: string): Promise<number> {
  await io.out(text);
  return 0;
}

function help(): string {
  const rows = commands.map((it) => `  ${it.name.padEnd(10)} ${it.about}`);
  const more = 'sourceline COMMAND --help tells the options of a command; sourceline --version the version.';
  return ['Ties a draft to its sources.', '', ...rows, '', more, ''].join('\n');
}
