import assert from 'node:assert/strict';
import type { Document } from '../../server/src/core/documents/document.ts';
import type { Block } from './spec.ts';

/** Checks a `passages` block against a document: a line a passage, `role: text` or `role 12: text` with its line. */
export function checkPassages(block: Block, document: Document): void {
  const expected = block.text.split('\n').filter((it) => it.trim());
  const found = document.passages.map((passage, i) => {
    const line = /^\S+ \d+:/.test(expected[i] ?? '') ? ` ${passage.line}` : '';
    return `${passage.role}${line}: ${passage.text}`.trimEnd();
  });
  assert.deepEqual(found, expected);
}

/** Checks a `metadata` block: every field that the document states, `date: 2024-10-26`, or `… (front matter)` with its place. */
export function checkMetadata(block: Block, document: Document): void {
  const { found: places, marks, ...fields } = document.metadata;
  const expected = block.text.split('\n').filter((it) => it.trim());
  const stated = Object.entries({ ...fields, ...marks }).filter(([, value]) => value !== null && value !== '');
  const found = stated.map(([name, value]) => {
    const wanted = expected.find((it) => it.startsWith(`${name}:`));
    const place = places[name] ? ` (${places[name]})` : '';
    return wanted?.endsWith(place) && place ? `${name}: ${value}${place}` : `${name}: ${value}`;
  });
  assert.deepEqual(found.sort(), [...expected].sort());
}

/** Checks a `problems` block: what could not be read, a line each. */
export function checkProblems(block: Block, document: Document): void {
  assert.deepEqual(
    document.problems,
    block.text.split('\n').filter((it) => it.trim()),
  );
}
