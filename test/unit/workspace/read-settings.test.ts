import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings } from '../../../server/src/core/findings/settings.ts';
import { readSettings } from '../../../server/src/core/workspace/read-settings.ts';

test('nothing, null and nonsense mean defaults', () => {
  for (const value of [null, undefined, {}, [], 'x', { sources: null, findings: null }])
    assert.deepEqual(readSettings(value), { settings: defaultSettings, problems: [] });
});

test('keys may be nested or dotted', () => {
  const nested = readSettings({ names: { preferred: ['Kyiv'] }, findings: { 'unknown-citation': 'off' } }).settings;
  const dotted = readSettings({ 'names.preferred': ['Kyiv'], 'findings.unknown-citation': 'off' }).settings;
  assert.deepEqual(nested, dotted);
  assert.deepEqual(nested.preferredNames, ['Kyiv']);
  assert.deepEqual(nested.findings, { 'unknown-citation': 'off' });
});

test('what is not understood is named and leaves the default', () => {
  const { settings, problems } = readSettings({
    citationStyle: 'mla',
    citationScope: 7,
    sources: [1],
    'findings.no-such-code': 'error',
    'findings.unknown-citation': 'loud',
    colour: 'red',
  });
  assert.deepEqual(settings, defaultSettings);
  assert.equal(problems.length, 6);
});

test('one folder may be written without brackets; keys of the host are left alone', () => {
  const { settings, problems } = readSettings({
    sources: 'wire',
    'index.location': 'beside',
    trace: { server: 'off' },
  });
  assert.deepEqual(settings.sources, ['wire']);
  assert.deepEqual(problems, []);
});

test('a limit is a number above zero', () => {
  const { settings, problems } = readSettings({ limits: { seconds: 9, pages: 0, megabytes: '5', colour: 1 } });
  assert.deepEqual(settings.limits, { ...defaultSettings.limits, seconds: 9 });
  assert.equal(problems.length, 3);
});
