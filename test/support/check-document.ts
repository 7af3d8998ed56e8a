import assert from 'node:assert/strict';
import type { Document, Passage } from '../../server/src/core/documents/document.ts';
import type { Block } from './spec.ts';

/**
 * Checks a `passages` block against a document: a line a passage, `role: text`, with its line where the block has it, and with
 * the places that it has anyway: `role 12: text`, `table Sheet1!B7: text`, `turn 00:12:34 Ada Moss: text`, `body (quoted): text`,
 * `body (footnote 1): text`.
 */
export function checkPassages(block: Block, document: Document): void {
  const expected = block.text.split('\n').filter((it) => it.trim());
  const found = document.passages.map((passage, i) => {
    const line = /^[a-z]+ \d+(?:: | \S)/.test(expected[i] ?? '') ? ` ${passage.line}` : '';
    return `${passage.role}${line}${placesOf(passage)}: ${passage.text}`.trimEnd();
  });
  assert.deepEqual(found, expected);
}

/** The places of a passage as a `passages` block writes them behind its role: page, cell, time, speaker, note. */
export function placesOf(passage: Passage): string {
  const { page, cell, time, footnote, speaker, quoted } = passage;
  return [page && `page ${page}`, cell, time, speaker, quoted && '(quoted)', footnote && `(${footnote})`]
    .map((it) => (it ? ` ${it}` : ''))
    .join('');
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
