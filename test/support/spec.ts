/**
 * Reads spec files: Markdown that is at once the documentation of a finding, a kind of mention or a format, and its test.
 * This file only parses; `test/specs.test.ts` runs. The format is described in `test/support/spec.md`.
 */
export interface Spec {
  readonly path: string;
  readonly cases: readonly SpecCase[];
}

/** One heading with the blocks under it. */
export interface SpecCase {
  readonly title: string;
  /** Line of the heading, from 1. */
  readonly line: number;
  /** Blocks that hold for the case and for the headings below it, its own and those it inherits. */
  readonly context: readonly Block[];
  /** Blocks that are checked, in order. */
  readonly checked: readonly Block[];
}

/** A fenced block: its first word, the rest of its info string, its text without caret lines, and what those say. */
export interface Block {
  readonly name: string;
  readonly argument: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Line of the opening fence, from 1. */
  readonly line: number;
}

/** A run of carets: a span of the block's text, and the words behind it. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** The run goes to the end of its line: what it marks may run on in the lines below. */
  readonly open: boolean;
  readonly label: string;
  readonly line: number;
}

const contextNames: readonly string[] = ['source', 'settings', 'date'];
const checkedNames: readonly string[] = [
  'draft',
  'silent',
  'fixed',
  'hover',
  'text',
  'file',
  'passages',
  'metadata',
  'problems',
];
/** Languages of blocks that are there to be read only. */
const shownNames: readonly string[] = ['', 'json', 'yaml', 'md', 'markdown', 'sh', 'html'];

/** Parses a spec; throws where a block is none that is known, since a misspelt block would test nothing. */
export function readSpec(path: string, markdown: string): Spec {
  const cases: { title: string; line: number; level: number; context: Block[]; checked: Block[] }[] = [
    { title: 'opening', line: 1, level: 1, context: [], checked: [] },
  ];
  const rows = markdown.split(/\r?\n/);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? '';
    const heading = row.match(/^(#{2,3}) +(.*)$/);
    if (heading?.[1]) {
      const level = heading[1].length;
      const parent = cases.findLast((it) => it.level < level);
      cases.push({ title: heading[2] ?? '', line: i + 1, level, context: [...(parent?.context ?? [])], checked: [] });
      continue;
    }
    const fence = row.match(/^(`{3,}|~{3,}) *([^`]*)$/);
    if (!fence?.[1]) continue;
    const end = rows.findIndex((it, at) => at > i && it.trimEnd() === fence[1]);
    if (end < 0) throw new Error(`${path}:${i + 1}: the block is not closed`);
    const info = (fence[2] ?? '').trim();
    const [name = ''] = info.split(/\s+/);
    const block = readBlock(name, info.slice(name.length).trim(), rows.slice(i + 1, end), i + 1);
    const current = cases.at(-1);
    if (contextNames.includes(name)) current?.context.push(block);
    else if (checkedNames.includes(name)) current?.checked.push(block);
    else if (!shownNames.includes(name)) throw new Error(`${path}:${i + 1}: no block is called “${name}”`);
    i = end;
  }
  return { path, cases: cases.filter((it) => it.checked.length > 0) };
}

function readBlock(name: string, argument: string, rows: readonly string[], line: number): Block {
  const lines: string[] = [];
  const marks: Mark[] = [];
  let start = 0;
  for (const [i, row] of rows.entries()) {
    const above = lines.at(-1);
    if (!isCarets(row) || above === undefined) {
      start += above === undefined ? 0 : above.length + 1;
      lines.push(row);
      continue;
    }
    for (const run of row.matchAll(/(?<=^|\s)(\^+)(?=\s|$)(.*?)(?=\s\^+(?:\s|$)|$)/g)) {
      const at = run.index;
      const end = at + (run[1]?.length ?? 0);
      const open = end >= above.trimEnd().length;
      marks.push({ start: start + at, end: start + end, open, label: (run[2] ?? '').trim(), line: line + i + 1 });
    }
  }
  return { name, argument, text: lines.join('\n'), marks, line };
}

/** A line of runs of carets with labels: what no Markdown line is (`^[note]` has no space behind its caret). */
function isCarets(row: string): boolean {
  return /^\s*\^+(\s|$)/.test(row);
}
