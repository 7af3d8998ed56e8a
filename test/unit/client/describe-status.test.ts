import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { describeStatus } from '../../../client/src/describe-status.ts';
import type { Status } from '../../../server/src/lsp/protocol.ts';

const ready: Status = { state: 'ready', sources: 5, skipped: [], problems: [], copies: [], notChecked: null };
const skip = (path: string) => ({ path, reason: 'not text' });

describe('the status of a draft', () => {
  for (const [status, text] of [
    [ready, '5 sources, ready'],
    [{ ...ready, sources: 1 }, '1 source, ready'],
    [{ ...ready, sources: 12345, state: 'reading' }, '12,345 sources, reading'],
    [{ ...ready, notChecked: 'not checked: language' }, '5 sources, not checked: language'],
    [{ ...ready, sources: 0, state: 'idle' }, 'no sources'],
  ] as const) {
    test(text, () => assert.equal(describeStatus(status).text, text));
  }

  test('is busy while sources are read', () => {
    assert.equal(describeStatus({ ...ready, state: 'reading' }).busy, true);
    assert.equal(describeStatus(ready).busy, false);
  });

  test('names what was skipped, the first three', () => {
    const { detail } = describeStatus({ ...ready, skipped: ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf', 'e.pdf'].map(skip) });
    assert.equal(detail, 'a.pdf: not text; b.pdf: not text; c.pdf: not text; and 2 more not read');
  });

  test('names what was wrong with files that are read all the same', () => {
    const { detail } = describeStatus({
      ...ready,
      problems: [{ path: 'a.pdf', reason: 'holds JavaScript, which is never run' }],
    });
    assert.equal(detail, 'a.pdf: holds JavaScript, which is never run');
  });

  test('names the files that hold one text', () => {
    const { detail } = describeStatus({ ...ready, copies: [{ path: 'a (1).txt', of: 'a.txt' }] });
    assert.equal(detail, 'a (1).txt is the same text as a.txt');
  });
});
