import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import type { Document } from '../server/src/core/documents/document.ts';
import type { Part } from '../server/src/core/documents/format.ts';
import { loadKnowledge } from '../server/src/hosts/node/knowledge.ts';
import { checkMetadata, checkPassages, checkProblems } from './support/check-document.ts';
import { type CheckedDraft, checkFindings, checkFix, checkHover } from './support/check-findings.ts';
import { checkMentions } from './support/check-mentions.ts';
import { readFile } from './support/newsroom.ts';
import { type Block, readSpec, type SpecCase } from './support/spec.ts';

const root = path.join(import.meta.dirname, '..');
const knowledge = await loadKnowledge();

for (const file of globSync('server/src/**/*.spec.md', { cwd: root }).sort()) {
  describe(file, () => {
    const spec = readSpec(file, readFileSync(path.join(root, file), 'utf8'));
    for (const it of spec.cases) test(`${it.title} (line ${it.line})`, () => run(file, it));
  });
}

/** Runs the blocks of a case in order; `fixed` and `hover` look at the draft above them, `passages` at the file above. */
async function run(file: string, spec: SpecCase): Promise<void> {
  let draft: CheckedDraft | null = null;
  let parts: readonly Part[] | null = null;
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
          parts = await readFile(block.argument, block.text);
          break;
        case 'passages':
          checkPassages(block, partOf(block, above(parts, 'file')));
          break;
        case 'metadata':
          checkMetadata(block, partOf(block, above(parts, 'file')));
          break;
        case 'problems':
          checkProblems(block, partOf(block, above(parts, 'file')));
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

/** The document of a file that a block looks at: the part of its name, or the first. */
function partOf(block: Block, parts: readonly Part[]): Document {
  const part = parts.find((it) => (it.name ?? '') === block.argument) ?? (block.argument === '' ? parts[0] : undefined);
  assert.ok(part, `the file has no part “${block.argument}”, but ${parts.map((it) => it.name).join(', ')}`);
  return part.document;
}

function above<T>(value: T | null, name: string): T {
  assert.ok(value, `there is no ${name} block above`);
  return value;
}
