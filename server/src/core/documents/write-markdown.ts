import type { Passage } from './document.ts';

/**
 * Passages as Markdown with front matter, which reads as the same passages: headings, quotations, tables and captions (as the
 * text of pictures that are not there) as they were. Fields that are null are left out; the title is in the front matter alone.
 */
export function writeMarkdown(
  fields: Readonly<Record<string, string | null>>,
  passages: readonly Pick<Passage, 'text' | 'role' | 'quoted' | 'cell'>[],
): string {
  const front = Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${quote(value)}`]));
  const blocks: string[] = [`---\n${front.join('\n')}\n---`];
  for (let i = 0; i < passages.length; i++) {
    const passage = passages[i];
    if (!passage || passage.role === 'title' || passage.role === 'byline') continue;
    if (passage.cell !== null) {
      const table = tableAt(passages, i);
      blocks.push(writeTable(table));
      i += table.length - 1;
    } else blocks.push(write(passage));
  }
  return `${blocks.join('\n\n')}\n`;
}

/** YAML reads JSON's strings. */
function quote(value: string): string {
  return JSON.stringify(value.replace(/\s+/g, ' ').trim());
}

function write({ text, role, quoted }: Pick<Passage, 'text' | 'role' | 'quoted'>): string {
  const words = escapeText(text);
  if (role === 'heading') return `## ${words}`;
  if (role === 'caption') return `![${words}](<>)`;
  return quoted ? `> ${words}` : words;
}

interface Cell {
  readonly text: string;
  readonly column: number;
  readonly row: number;
}

/** The cells of one table: they go from left to right and from top to bottom. */
function tableAt(passages: readonly Pick<Passage, 'text' | 'cell'>[], start: number): readonly Cell[] {
  const cells: Cell[] = [];
  for (const { text, cell } of passages.slice(start)) {
    const [, letters, row] = /([A-Z]{1,2})(\d+)$/.exec(cell ?? '') ?? [];
    if (letters === undefined) break;
    const column = [...letters].reduce((sum, it) => sum * 26 + it.charCodeAt(0) - 64, 0);
    const last = cells.at(-1);
    if (last && (Number(row) < last.row || (Number(row) === last.row && column <= last.column))) break;
    cells.push({ text, column, row: Number(row) });
  }
  return cells;
}

function writeTable(cells: readonly Cell[]): string {
  const width = Math.max(...cells.map((it) => it.column));
  const height = Math.max(...cells.map((it) => it.row));
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => ''));
  for (const { text, column, row } of cells) {
    const line = rows[row - 1];
    if (line) line[column - 1] = escapeText(text);
  }
  const [head = [], ...body] = rows.map((it) => `| ${it.join(' | ')} |`);
  return [head, `|${' --- |'.repeat(width)}`, ...body].join('\n');
}

/** Words that Markdown reads letter for letter; addresses stay what they are, which is no prose. */
function escapeText(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>~|^&$]|!(?=\[)|^[#+=-]|#$|(?<=[{-])-|@/g, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
