import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { citeAll } from '../../server/src/core/features/cite-all.ts';
import type { Finding } from '../../server/src/core/findings/finding.ts';
import { noteFixes } from '../../server/src/core/findings/note-fixes.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { checkDraft } from '../support/newsroom.ts';

const sources = {
  'harbour.md':
    '---\noutlet: Velm Post\nurl: https://news.example/harbour\n---\n\nThe port of Velm handled 4,200 containers in May. “We have never seen a month like this one,” harbour master Ada Brandt said.\n',
  'council.md':
    '---\noutlet: Town Gazette\n---\n\nThe council of Velm voted for a budget of $12 million on Monday. The port of Velm handled 4,200 containers in May.\n',
  'tide tables.md': 'The tide at Velm rose by 860 millimetres on the night of the storm.\n',
  'north/report.md': 'The north pier of Velm was closed for 41 days.\n',
  'south/report.md': 'The south pier of Velm was open.\n',
  'informant.md': '---\nterms: confidential\n---\n\nThe port of Velm lost 77 containers in May.\n',
};

const sentence = fc.constantFrom(
  'The port of Velm handled 4,200 containers in May.',
  'The port of Velm handled 5,700 containers in May.',
  'The port of Velm lost 77 containers in May.',
  '“We have never seen a month like this one,” harbour master Ada Brandt said.',
  'The council of Velm voted for a budget of $12 million on Monday.',
  'The tide at Velm rose by 860 millimetres on the night of the storm.',
  'The north pier of Velm was closed for 41 days.',
  'The mayor, TK, was away.',
  'It was late.',
);
const mark = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '[^harbour]',
    '[^council]',
    '[^nobody]',
    ' [@harbour; @counsil]',
    ' [@{tide tables}, p. 3]',
    ' [@report]',
  ],
  ...[' <!-- source: habour, "It was late." -->', '{>>source: council<<}', ' ([Post](https://news.example/harbour))'],
  ...[' [elsewhere](https://other.example/x)', ' <!-- source: own reporting -->'],
);
const paragraph = fc
  .array(fc.tuple(sentence, mark), { minLength: 1, maxLength: 3 })
  .map((it) => it.map((pair) => pair.join('')).join(' '));
const draft = fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((it) => `${it.join('\n\n')}\n`);
const style = fc.constantFrom('footnote', 'pandoc', 'link', 'note', 'critic');

/** The findings that this test is about: those on citations and marks, and those whose fixes cite. */
const ours = /^(?:unknown-citation|unsupported-citation|open-mark|uncited-.*)$/;
/** What is said once a draft goes on to the next place that deserves it. */
const once = /^(?:disputed-figure|uncited-name)$/;
const ranks = ['error', 'warning', 'information', 'hint'];

/** Of these one is said of a mention, by whether its sentence cites a source: a citation added elsewhere in it changes the code. */
const absences = /^(?:unsourced|unsupported)-(?:figure|quotation|citation)/;

/** Findings by code and words, so that two drafts can be compared. */
function tally(text: string, findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const it of findings) {
    const id = identify(text, it);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Marks that a fix writes inside the words of another finding. */
const marks = /\[\^[^\]]*\]|\[@[^\]]*\]|\(\[[^\]]*\]\([^)]*\)\)|<!--.*?-->|\{>>.*?<<\}/g;

function identify(text: string, it: Finding): string {
  const words = text.slice(it.start, it.end);
  const plain =
    it.code === 'unknown-citation' ? words.replace(/^\[(?=@)|\]$/g, '') : words.replace(marks, '').replace(/\s+/g, ' ');
  return `${it.code.replace(absences, 'absence')} ${plain}`;
}

test('a fix removes its finding, adds none as grave, and undoes nothing else', () => {
  fc.assert(
    fc.property(draft, style, (text, citationStyle) => {
      const checked = checkDraft(text, sources, { citationStyle });
      const before = tally(text, checked.findings);
      for (const finding of checked.findings.filter((it) => ours.test(it.code))) {
        const own = identify(text, finding);
        for (const fix of [...finding.fixes, ...noteFixes(checked, finding)]) {
          if (fix.setting) continue;
          const after = applyEdits(text, fix.edits);
          assert.doesNotMatch(after, /informant/, 'a source under terms stays unnamed');
          const { findings } = checkDraft(after, sources, { citationStyle });
          const left = tally(after, findings);
          assert.ok((left.get(own) ?? 0) < (before.get(own) ?? 0), `“${fix.title}” leaves ${own}\n${after}`);
          for (const it of findings) {
            const id = identify(after, it);
            const graver = !once.test(it.code) && ranks.indexOf(it.severity) <= ranks.indexOf(finding.severity);
            assert.ok(!graver || (left.get(id) ?? 0) <= (before.get(id) ?? 0), `“${fix.title}” adds ${id}\n${after}`);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('citing all inserts citations only, and once', () => {
  fc.assert(
    fc.property(draft, style, (text, citationStyle) => {
      const view = (it: string) => ({ id: 'draft.md', ...checkDraft(it, sources, { citationStyle }) });
      const open = view(text);
      const edits = citeAll(open);
      assert.ok(edits.every((it) => it.start === it.end));
      const after = applyEdits(text, edits);
      assert.doesNotMatch(after, /informant/);
      const cited = view(after);
      assert.equal(applyEdits(after, citeAll(cited)), after);
      const graver = (it: typeof cited) => it.findings.filter((one) => /^(?:unsupp|unknown)/.test(one.code)).length;
      assert.ok(graver(cited) <= graver(open), after);
    }),
    { numRuns: 60 },
  );
});
