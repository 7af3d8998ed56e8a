import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DraftFacts, EvidenceAt, SourceList } from '../../server/src/lsp/protocol.ts';
import { Client } from '../support/client.ts';

const draft = 'file:///story/draft.md';
const files = {
  'file:///story/sources/wire.md': '---\noutlet: Northern Wire\n---\n\nThe flood reached 212 homes in Ardle.\n',
};

test('the facts of a draft come with their places, and change with the text', async () => {
  const client = await Client.start({ files });
  await client.open(draft, '# Flood\n\nIt reached 212 homes.\n');
  await client.ready(draft);
  const found: DraftFacts = await client.request('sourceline/facts', { uri: draft });
  const [fact] = found.facts;
  assert.equal(fact?.words, '212 homes');
  assert.equal(fact?.state, 'backed');
  assert.deepEqual(fact?.range, { start: { line: 2, character: 11 }, end: { line: 2, character: 20 } });
  assert.deepEqual(fact?.evidence[0]?.passages[0]?.link, {
    uri: 'file:///story/sources/wire.md',
    range: { start: { line: 4, character: 18 }, end: { line: 4, character: 27 } },
  });
  assert.equal(found.sections[0]?.progress.words, '1 fact, 0 cited');
  assert.equal(found.version, 1);
  await client.edit(draft, [2, 20, 20], ' [@wire]');
  const after: DraftFacts = await client.request('sourceline/facts', { uri: draft });
  assert.equal(after.facts[0]?.state, 'cited');
  assert.equal(after.facts[0]?.id, fact?.id);
  assert.equal(after.version, 2);
  await client.stop();
});

test('a file that is no draft has no facts', async () => {
  const client = await Client.start({ files });
  assert.equal(await client.request('sourceline/facts', { uri: 'file:///elsewhere/none.md' }), null);
  await client.stop();
});

test('the evidence at a position and the sources of a draft come in positions', async () => {
  const client = await Client.start({ files });
  await client.open(draft, 'Dry.\n\nIt reached 212 homes.\n');
  await client.ready(draft);
  const asked = { uri: draft, position: { line: 2, character: 12 } };
  const found: EvidenceAt = await client.request('sourceline/evidence', asked);
  assert.ok(found.kind === 'figure');
  assert.deepEqual(found.range, { start: { line: 2, character: 11 }, end: { line: 2, character: 20 } });
  assert.equal(found.values[0]?.passage.link?.range.start.line, 4);
  assert.equal(await client.request('sourceline/evidence', { uri: draft }), null);
  const { sources }: SourceList = await client.request('sourceline/sourceList', { uri: draft });
  assert.deepEqual(
    sources.map((it) => [it.name, it.backs, it.uri]),
    [['Northern Wire', 1, 'file:///story/sources/wire.md']],
  );
  await client.stop();
});
