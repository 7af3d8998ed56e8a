import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellName } from '../../../server/src/core/documents/cells.ts';
import { plainPassage } from '../../../server/src/core/documents/lay-out.ts';
import { addHeads } from '../../../server/src/core/documents/table-heads.ts';

/** A table by its rows; empty cells are none. Returns the headings of each cell by its address. */
function headsOf(rows: readonly (readonly string[])[]): Record<string, readonly string[]> {
  const cells = rows.flatMap((row, y) =>
    row.flatMap((text, x) =>
      text === '' ? [] : [{ ...plainPassage, role: 'table' as const, text, cell: cellName(y, x) }],
    ),
  );
  return Object.fromEntries(addHeads(cells).flatMap((it) => (it.heads ? [[it.cell, it.heads]] : [])));
}

test('the first row without numbers is the heading of the columns, the words before a number that of its row', () => {
  const rows = [
    ['Place', 'Day', 'Soldiers'],
    ['North', '2024-10-24', '2,600'],
  ];
  assert.deepEqual(headsOf(rows), {
    A2: ['Place'],
    B2: ['Day', 'North'],
    C2: ['Soldiers', 'North', '2024-10-24'],
  });
});

test('years are headings, a title above the table is not, nor is an empty row', () => {
  const rows = [
    ['Losses by place'],
    ['', '2023', '2024'],
    ['North', '12', '14'],
    [''],
    ['Day', 'Tanks'],
    ['Monday', '3'],
  ];
  assert.deepEqual(headsOf(rows), {
    B3: ['2023', 'North'],
    C3: ['2024', 'North'],
    A6: ['Day'],
    B6: ['Tanks', 'Monday'],
  });
});

test('a heading over several columns stands above theirs', () => {
  const rows = [
    ['', '2023', '', '2024', ''],
    ['Place', 'Tanks', 'Men', 'Tanks', 'Men'],
    ['North', '1', '2', '3', '4'],
  ];
  assert.deepEqual(headsOf(rows).E3, ['Men', '2024', 'North']);
});

test('a table without headings has none', () => {
  const rows = [
    ['1', '2'],
    ['3', '4'],
  ];
  assert.deepEqual(headsOf(rows), {});
});
