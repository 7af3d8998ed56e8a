import type { Io } from './io.ts';

/** One line of input once parsed. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Answers each line of standard input with one line: what `answer` gives with the row's id in front, or `{id, error}` for a
 * row that cannot be understood. One bad row stops nothing.
 */
export async function eachRow(io: Io, answer: (row: Row) => object): Promise<number> {
  for await (const line of io.lines()) if (line.trim()) await io.out(`${JSON.stringify(toAnswer(line, answer))}\n`);
  return 0;
}

/** Whether a value is an object with named fields. */
export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text in a field of a row; throws where there is none. */
export function textOf(row: Row, field: string): string {
  const value = row[field];
  if (typeof value !== 'string') throw new Error(`${field} is ${value === undefined ? 'missing' : 'not text'}`);
  return value;
}

function toAnswer(line: string, answer: (row: Row) => object): object {
  let id: unknown = null;
  try {
    const row: unknown = JSON.parse(line);
    if (!isRow(row)) throw new Error('the row is not an object');
    id = row.id ?? null;
    if (typeof id !== 'string' && typeof id !== 'number') throw new Error('id is missing');
    return { id, ...answer(row) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
