import type { Limits } from '../../core/documents/limits.ts';
import type { Knowledge } from '../../core/mentions/knowledge.ts';
import type { Clock, Files, Listed, Reader } from '../../core/workspace/ports.ts';
import type { FileReading } from '../../core/workspace/read-file.ts';
import type { Stores } from '../../core/workspace/store.ts';

/** All that a command touches of the world: its output, its input, its files. A test hands in its own. */
export interface Io {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly files: Files;
  /** Lines of standard input, without their `\n`. */
  lines(): AsyncIterable<string>;
  /** Standard output: results and nothing else. Waits while the reader at the other end is behind. */
  out(text: string): Promise<void>;
  /** Standard error: what was skipped and why, and what went wrong. */
  err(line: string): void;
  knowledge(): Promise<Knowledge>;
  /** Where indexes are kept; `tell` says once what is wrong with one. */
  stores(tell: (message: string) => void): Stores;
  /** Writes a file that was asked for; returns why not, or null. */
  save(id: string, content: string | Uint8Array): Promise<string | null>;
  /** Who sits at this machine. */
  readonly person: string;
  /** The documents of one file, or why there are none: also of a file on which a parser hangs. */
  read(file: Listed, limits: Limits): Promise<FileReading>;
  /** What reads the files of sources. */
  reader(world: { readonly files: Files; readonly clock: Clock; readonly knowledge: Knowledge }): Reader;
}

/** A mistake in how the command was called: told in one line, exit 2. */
export class UsageError extends Error {}

/** Text in chunks, cut at `\n` alone: a U+2028 inside a JSON string is no line end. */
export async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest) yield rest;
}
