import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingSpent, Stopwatch, tellSpent } from '../../../server/src/core/workspace/stopwatch.ts';

test('time is counted once, for the step that it was spent on', () => {
  let now = 100;
  const watch = new Stopwatch(() => now);
  now += 30;
  watch.lap('decode', { step: 'read', milliseconds: 20 });
  now += 5;
  watch.lap('parse');
  now += 1000;
  watch.start();
  now += 7;
  watch.lap('keys');
  watch.add({ ...nothingSpent, keys: 3, commit: 2 });
  assert.deepEqual(watch.spent, { ...nothingSpent, read: 20, decode: 10, parse: 5, keys: 10, commit: 2 });
  assert.equal(tellSpent(watch.spent), 'read 20 ms, decode 10 ms, parse 5 ms, keys 10 ms, commit 2 ms');
  assert.equal(tellSpent(nothingSpent), '');
});
