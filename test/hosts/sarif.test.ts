import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import ajv from 'ajv-draft-04';
import { call } from '../support/command-line.ts';

/** The schema of SARIF 2.1.0 as OASIS published it, from the one package that carries it as a file. */
const schema = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const demo = path.join(import.meta.dirname, '..', '..', 'client', 'demo');

test('the findings of the demo story are a log that the schema of SARIF 2.1.0 takes', async () => {
  const { out } = await call(['check', 'draft.md', '--sources', 'sources', '--format', 'sarif'], demo);
  const log = JSON.parse(out);
  const isValid = new ajv.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  assert.equal(isValid(log), true, JSON.stringify(isValid.errors, null, 2));
  const results: readonly Result[] = log.runs[0].results;
  assert.ok(results.length > 15);
  // What a viewer jumps to is there: every place has a file, a line and, in the draft, columns.
  for (const { locations, relatedLocations } of results) {
    assert.equal(locations[0]?.physicalLocation.artifactLocation.uri, 'draft.md');
    for (const it of relatedLocations) assert.match(it.physicalLocation.artifactLocation.uri, /^sources\//);
  }
  assert.equal(isValid({ ...log, runs: [{ results: [{}] }] }), false, 'the schema is not one that takes anything');
});

interface Result {
  readonly locations: readonly Located[];
  readonly relatedLocations: readonly Located[];
}

interface Located {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
}
