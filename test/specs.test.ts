import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import type { Document } from '../server/src/core/documents/document.ts';
import { loadKnowledge } from '../server/src/hosts/node/knowledge.ts';
import { checkMetadata, checkPassages, checkProblems } from './support/check-document.ts';
import { type CheckedDraft, checkFindings, checkFix, checkHover } from './support/check-findings.ts';
import { checkMentions } from './support/check-mentions.ts';
import { readFile } from './support/newsroom.ts';
import { readSpec, type SpecCase } from './support/spec.ts';

const root = path.join(import.meta.dirname, '..');
const knowledge = await loadKnowledge();

for (const file of globSync('server/src/**/*.spec.md', { cwd: root }).sort()) {
  describe(file, () => {
    const spec = readSpec(file, readFileSync(path.join(root, file), 'utf8'));
    for (const it of spec.cases) test(`${it.title} (line ${it.line})`, () => run(file, it));
  });
}

/** Runs the blocks of a case in order; `fixed` and `hover` look at the draft above them, `passages` at the file above. */
function run(file: string, spec: SpecCase): void {
  let draft: CheckedDraft | null = null;
  let document: Document | null = null;
  for (const block of spec.checked) {
    try {
      switch (block.name) {
        case 'draft':
        case 'silent':
          draft = checkFindings(block, spec, codeOf(file), knowledge);
          break;
        case 'fixed':
          checkFix(block, above(draft, 'draft'));
          break;
        case 'hover':
          checkHover(block, above(draft, 'draft'));
          break;
        case 'text':
          checkMentions(block, kindOf(file), knowledge);
          break;
        case 'file':
          document = readFile(block.argument, block.text);
          break;
        case 'passages':
          checkPassages(block, above(document, 'file'));
          break;
        case 'metadata':
          checkMetadata(block, above(document, 'file'));
          break;
        case 'problems':
          checkProblems(block, above(document, 'file'));
          break;
      }
    } catch (error) {
      if (error instanceof Error) error.message = `${file}:${block.line}: ${error.message}`;
      throw error;
    }
  }
}

/** The code under test: that of `findings/conflicting-figure.spec.md`; elsewhere those that are marked. */
function codeOf(file: string): string | null {
  return file.match(/\/findings\/([a-z-]+)\.spec\.md$/)?.[1] ?? null;
}

/** The kind under test: `figure` in `mentions/figures/…`. */
function kindOf(file: string): string | null {
  return file.match(/\/mentions\/([a-z]+)s\//)?.[1] ?? null;
}

function above<T>(value: T | null, name: string): T {
  assert.ok(value, `there is no ${name} block above`);
  return value;
}
