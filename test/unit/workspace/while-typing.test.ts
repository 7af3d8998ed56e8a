import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JudgedDraft } from '../../../server/src/core/corpus/evidence.ts';
import type { Finding, Severity } from '../../../server/src/core/findings/finding.ts';
import { patience, sayNow } from '../../../server/src/core/workspace/while-typing.ts';

// Only the verdicts of a draft are looked at, and these findings stand on none.
const draft = { verdicts: [] } as unknown as JudgedDraft;
const finding = (start: number, end: number, severity: Severity = 'warning'): Finding => {
  return { code: 'x', severity, message: '', start, end, evidence: [], fixes: [] };
};
const edit = { spans: [{ start: 10, end: 12 }], at: 1000 };

test('a warning that touches the last edit waits, others do not', () => {
  const findings = [finding(0, 9), finding(5, 10), finding(11, 20), finding(12, 15), finding(13, 20)];
  const said = sayNow(findings, draft, edit, 1000);
  assert.deepEqual(
    said.map((it) => it.start),
    [0, 13],
  );
});

test('information and hints do not wait', () => {
  assert.equal(sayNow([finding(11, 20, 'hint'), finding(11, 20, 'information')], draft, edit, 1000).length, 2);
});

test('after a rest everything is said', () => {
  assert.equal(sayNow([finding(11, 20)], draft, edit, 1000 + patience - 1).length, 0);
  assert.equal(sayNow([finding(11, 20)], draft, edit, 1000 + patience).length, 1);
  assert.equal(sayNow([finding(11, 20)], draft, null, 0).length, 1);
});

test('a warning on a quotation that is not closed yet waits wherever the edit is', () => {
  const open = { mention: { kind: 'quotation', open: '“', close: '' }, span: { start: 40, end: 60 } };
  const closed = { mention: { kind: 'quotation', open: '“', close: '”' }, span: { start: 70, end: 80 } };
  const judged = { verdicts: [open, closed] } as unknown as JudgedDraft;
  const said = sayNow([finding(45, 60), finding(70, 80)], judged, edit, 1000);
  assert.deepEqual(
    said.map((it) => it.start),
    [70],
  );
});
