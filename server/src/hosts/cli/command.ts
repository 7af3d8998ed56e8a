import { parseArgs } from 'node:util';
import { type Io, UsageError } from './io.ts';

/** One option of a command. `values` lists what it may be where only some words are allowed. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** What stands behind it in the help: `DIR`. */
  readonly shown?: string;
  readonly values?: readonly string[];
  readonly about: string;
}

/** A command of the command line: one file in `commands/` and one line in `run.ts`. */
export interface Command {
  readonly name: string;
  /** What stands behind the name in the help: `DRAFT… --sources DIR`. */
  readonly usage: string;
  readonly about: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Returns the exit code. */
  run(io: Io, given: Given): Promise<number>;
}

/** The options and words a command was called with. */
export interface Given {
  readonly words: readonly string[];
  text(name: string): string | null;
  flag(name: string): boolean;
}

/** Parses the words behind a command's name. Anything not in its table is a `UsageError` that names it. */
export function parseGiven(command: Command, args: readonly string[]): Given {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, it]) => [name, { type: it.type }] as const),
  );
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) if (token.kind === 'option') checkOption(command, token.name, token.rawName, token.value);
  return {
    words: positionals,
    text: (name) => (typeof values[name] === 'string' ? values[name] : null),
    flag: (name) => values[name] === true,
  };
}

function checkOption(command: Command, name: string, written: string, value: string | undefined): void {
  const option = command.options[name];
  if (!option) throw new UsageError(`unknown option ${written}`);
  if (option.type === 'boolean' && value !== undefined) throw new UsageError(`option ${written} takes no value`);
  if (option.type === 'string' && (value === undefined || value === ''))
    throw new UsageError(`option ${written} needs a value: ${option.shown ?? option.values?.join(', ') ?? 'TEXT'}`);
  if (option.values && value !== undefined && !option.values.includes(value))
    throw new UsageError(`option ${written} is ${option.values.join(', ')}, not ${value}`);
}

/** The help text of one command. */
export function helpOf(command: Command): string {
  const rows = Object.entries(command.options).map(([name, it]) => {
    const value = it.type === 'boolean' ? '' : ` ${it.values?.join('|') ?? it.shown ?? 'TEXT'}`;
    return `  ${`--${name}${value}`.padEnd(42)} ${it.about}`;
  });
  return [`sourceline ${command.name} ${command.usage}`, '', command.about, '', 'Options:', ...rows, ''].join('\n');
}
