import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { parseNouns } from '../../../server/src/core/mentions/figures/nouns.ts';

const file = path.join(import.meta.dirname, '../../../server/src/core/mentions/figures/nouns.tsv');
const nouns = parseNouns(readFileSync(file, 'utf8'));

test('a small table is read as it says', () => {
  const table = parseNouns('\tthing\n*0\tperson\n1\tsoldier trooper\n!0\tunit\n3\tbrigade\n4\tstaff\n');
  assert.ok(table.compatible('soldier', 'trooper'));
  assert.ok(table.compatible('person', 'soldier'));
  assert.ok(table.compatible('brigade', 'unit'));
  assert.ok(!table.compatible('staff', 'unit'));
  assert.ok(!table.compatible('brigade', 'soldier'));
  assert.ok(!table.compatible('brigade', 'nonsense'));
  assert.ok(table.compatible('nonsense', 'nonsense'));
});

test('nouns for one kind of thing are told', () => {
  for (const [a, b] of [
    ['soldier', 'serviceman'],
    ['soldier', 'person'],
    ['soldier', 'troop'],
    ['employee', 'worker'],
    ['jet', 'aircraft'],
    ['lorry', 'truck'],
    ['physician', 'doctor'],
    ['pupil', 'student'],
    ['rifle', 'weapon'],
    ['vessel', 'boat'],
    ['legislator', 'senator'],
    ['nation', 'country'],
  ] as const) {
    assert.ok(nouns.compatible(a, b), `${a}, ${b}`);
    assert.ok(nouns.compatible(b, a), `${b}, ${a}`);
  }
});

test('nouns for different things are kept apart', () => {
  for (const [a, b] of [
    ['man', 'woman'],
    ['dead', 'injured'],
    ['dollar', 'person'],
    ['soldier', 'tank'],
    ['soldier', 'civilian'],
    ['tank', 'plane'],
    ['doctor', 'patient'],
    ['vote', 'voter'],
    ['company', 'employee'],
    ['mother', 'father'],
    ['home', 'person'],
    ['missile', 'drone'],
  ] as const) {
    assert.ok(!nouns.compatible(a, b), `${a}, ${b}`);
  }
});
