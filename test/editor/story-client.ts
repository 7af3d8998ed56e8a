import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** A finding as an editor and the command line both show it. */
export interface ShownFinding {
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

const root = path.join(import.meta.dirname, '..', '..');
/** The built command line, which is the server too. */
export const server = path.join(root, 'dist', 'sourceline.mjs');

/** A copy of the demo story for a client to work in. */
export class Story {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'sourceline-story-'));

  constructor() {
    cpSync(path.join(root, 'client', 'demo'), this.folder, { recursive: true });
  }

  /** What the command line finds in the draft. */
  check(): readonly ShownFinding[] {
    const words = ['check', 'draft.md', '--sources', 'sources', '--format', 'json', '--fail-on', 'never'];
    return JSON.parse(this.run(process.execPath, [server, ...words])).drafts[0].findings;
  }

  /** Runs a program in the story's folder and returns what it printed; throws what it said where it failed. */
  run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
    const options = { cwd: this.folder, encoding: 'utf8', timeout: 180_000, env: { ...process.env, ...env } } as const;
    const { status, stdout, stderr, error } = spawnSync(command, args, options);
    if (status !== 0) throw new Error(`${command} gave ${status ?? error?.message}:\n${stderr}${stdout}`);
    return stdout;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A finding in a line, to compare lists by. */
export function describe(it: ShownFinding): string {
  return `line ${it.line}: ${it.code}: ${it.message}`;
}

/** Tries each case, prints how it went and how many passed, and ends the process. */
export function conclude(cases: Readonly<Record<string, () => void>>): never {
  let failed = 0;
  for (const [title, holds] of Object.entries(cases)) {
    try {
      holds();
      console.log(`✔ ${title}`);
    } catch (error) {
      failed++;
      console.log(`✖ ${title}\n${error instanceof Error ? error.message : error}`);
    }
  }
  console.log(`${Object.keys(cases).length - failed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
