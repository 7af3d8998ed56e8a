/** Cells read of one file: enough for a table that a person reads, not for a whole register. What lies behind is named. */
export const mostCells = 100_000;

/** What is said of a file of which only the first cells are read. */
export function tellRest(row: number): string {
  return `only its first ${mostCells.toLocaleString('en')} cells are read, up to row ${row.toLocaleString('en')}`;
}
