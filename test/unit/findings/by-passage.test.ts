import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from '../../../server/src/core/documents/formats/plain.ts';
import { findInPassages } from '../../../server/src/core/findings/by-passage.ts';
import type { Rule } from '../../../server/src/core/findings/finding.ts';
import { withFixes } from '../../../server/src/core/findings/finding.ts';
import { defaultSettings } from '../../../server/src/core/findings/settings.ts';
import { noKnowledge } from '../../../server/src/core/mentions/knowledge.ts';
import { finish } from '../../../server/src/core/text/finish.ts';
import { Corpus } from '../../../server/src/core/workspace/corpus.ts';
import { OpenDraft } from '../../../server/src/core/workspace/open-draft.ts';
import { recordSource } from '../../../server/src/core/workspace/read-source.ts';

const file = { id: 'file:///sources/a.txt', path: 'sources/a.txt', size: 0, modified: 0 };
const source = recordSource(
  file,
  { name: null, document: plain.read('Karsk lost 85 boats.\n'), text: 'Karsk lost 85 boats.\n' },
  noKnowledge,
);

/** Types texts one after the other; `seen` has the words of each mention that the rule was shown. */
async function typing(first: string) {
  const seen: string[] = [];
  const rule: Rule = {
    code: 'every-mention',
    severity: 'hint',
    local: true,
    find: ({ draft }) =>
      draft.verdicts.map((it) => {
        seen.push(it.mention.text);
        const finding = {
          code: rule.code,
          severity: 'hint',
          ...it.span,
          message: it.mention.text,
          evidence: [],
        } as const;
        const edits = [{ ...it.span, newText: draft.text.slice(it.span.start, it.span.end).toUpperCase() }];
        return withFixes(finding, () => [{ title: 'Shout', preferred: true, edits }]);
      }),
  };
  const rules = [rule];
  const corpus = new Corpus([{ folder: 'file:///sources', pattern: null }]);
  await corpus.put(file, [source]);
  await corpus.finish('all');
  const open = new OpenDraft('file:///draft.md', 1, first);
  open.corpus = corpus;
  return (text: string) => {
    open.change(open.version + 1, text, null);
    const { draft, index } = open.view(defaultSettings, noKnowledge)!;
    seen.length = 0;
    const findings = finish(findInPassages(rules, { draft, index, settings: defaultSettings }));
    for (const it of findings) assert.equal(text.slice(it.start, it.end), it.message);
    return { findings, seen: [...seen] };
  };
}

test('a passage that nobody changed is not gone through again, wherever it moves', async () => {
  const type = await typing('');
  assert.deepEqual(type('It lost 85 boats.\n\nIt lost 90 homes.\n').seen, ['85 boats', '90 homes']);
  assert.deepEqual(type('It lost 85 boats.\n\nIt lost 90 homes.\n').seen, []);
  const moved = type('It then lost 85 boats.\n\nIt lost 90 homes.\n');
  assert.deepEqual(moved.seen, ['85 boats']);
  assert.equal(moved.findings.length, 2);
});

test('a fix of a passage that moved changes the draft as it is', async () => {
  const type = await typing('');
  type('It lost 85 boats.\n\nIt lost 90 homes.\n');
  const { findings } = type('And so it lost 85 boats.\n\nIt lost 90 homes.\n');
  const [edit] = findings[1]!.fixes[0]!.edits;
  assert.deepEqual(edit, { start: findings[1]!.start, end: findings[1]!.end, newText: '90 HOMES' });
});

test('what is cited for a passage, and its role, belong to it', async () => {
  const type = await typing('');
  type('It lost 85 boats.\n\nIt lost 90 homes.\n');
  assert.deepEqual(type('It lost 85 boats. [@a]\n\nIt lost 90 homes.\n').seen, ['85 boats']);
  assert.deepEqual(type('# It lost 85 boats.\n\nIt lost 90 homes.\n').seen, ['85 boats']);
});
