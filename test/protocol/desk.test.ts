import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, CodeLens, InlayHint } from 'vscode-languageserver';
import type { EvidenceAt, FactDetail } from '../../server/src/lsp/evidence-protocol.ts';
import type { DraftFacts, SourceListAnswer } from '../../server/src/lsp/protocol.ts';
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
  assert.deepEqual(fact?.says, { sources: ['Northern Wire'], more: 0, value: '' });
  const detail: FactDetail = await client.request('sourceline/fact', { uri: draft, id: fact?.id });
  assert.equal(detail.sentence, 'It reached 212 homes.');
  assert.deepEqual(detail.evidence[0]?.passages[0]?.link, {
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
  const { list, use }: SourceListAnswer = await client.request('sourceline/sourceList', { uri: draft });
  assert.deepEqual(
    list?.sources.map((it) => [it.name, it.uri]),
    [['Northern Wire', 'file:///story/sources/wire.md']],
  );
  assert.deepEqual(use, [{ source: 0, cited: 0, backs: 1 }]);
  await client.stop();
});

const verdict = (client: Client, id: string, status: string | null, note = ''): Promise<DraftFacts> =>
  client.request('sourceline/setVerdict', { uri: draft, id, status, note });

test('what a person says of a fact is written beside the draft, and stays with the claim', async () => {
  const client = await Client.start({ files });
  await client.open(draft, 'It reached 212 homes.\n');
  await client.ready(draft);
  const { facts } = await client.request('sourceline/facts', { uri: draft });
  const after = await verdict(client, facts[0].id, 'checked', 'called the board');
  const check = { status: 'checked', by: 'Dana Reyes', at: '2025-10-13T00:00:00Z', note: 'called the board' };
  assert.deepEqual(after.facts[0]?.checks, [check]);
  assert.equal(after.progress.settled, 1);
  assert.equal((await client.next('sourceline/factsChanged')).uri, draft);
  assert.match((await client.files.read('file:///story/draft.checks.yml')).text ?? '', /claim: "212 homes"/);
  await client.edit(draft, [0, 0, 0], 'It rained. ');
  const moved: DraftFacts = await client.request('sourceline/facts', { uri: draft });
  assert.deepEqual(moved.facts[0]?.checks, [check]);
  assert.equal(moved.facts[0]?.was, null);
  await client.edit(draft, [0, 22, 25], '312');
  const changed: DraftFacts = await client.request('sourceline/facts', { uri: draft });
  assert.equal(changed.facts[0]?.words, '312 homes');
  assert.equal(changed.facts[0]?.was?.words, '212 homes');
  assert.equal(changed.facts[0]?.attention, true);
  const back = await verdict(client, changed.facts[0]?.id ?? '', null);
  assert.deepEqual(back.facts[0]?.checks, []);
  await client.stop();
});

test('a check whose claim is gone is listed with the reason until somebody takes it back', async () => {
  const client = await Client.start({ files });
  await client.open(draft, 'It reached 212 homes.\n\nIt rained.\n');
  await client.ready(draft);
  const { facts } = await client.request('sourceline/facts', { uri: draft });
  await verdict(client, facts[0].id, 'needs-attention');
  await client.edit(draft, [0, 0, 21], '');
  const { orphans }: DraftFacts = await client.request('sourceline/facts', { uri: draft });
  assert.equal(orphans[0]?.words, '212 homes');
  assert.match(orphans[0]?.reason ?? '', /no longer|any more/);
  assert.deepEqual((await verdict(client, orphans[0]?.id ?? '', null)).orphans, []);
  await client.stop();
});

test('two people’s checks come together when the file changes on the disk', async () => {
  const client = await Client.start({ files });
  await client.open(draft, 'It reached 212 homes.\n');
  await client.ready(draft);
  const { facts } = await client.request('sourceline/facts', { uri: draft });
  await verdict(client, facts[0].id, 'checked');
  client.forget('sourceline/factsChanged');
  const file = 'file:///story/draft.checks.yml';
  const text = (await client.files.read(file)).text ?? '';
  const eli = text.split('\n').find((it) => it.includes(' by dana-reyes: '))!;
  await client.write(file, `${text}${eli.replace('by dana-reyes', 'by eli-ford').replace('Dana Reyes', 'Eli Ford')}\n`);
  await client.next('sourceline/factsChanged');
  const both: DraftFacts = await client.request('sourceline/facts', { uri: draft });
  assert.deepEqual(
    both.facts[0]?.checks.map((it) => it.by),
    ['Dana Reyes', 'Eli Ford'],
  );
  await client.stop();
});

test('what cannot be written is refused in words', async () => {
  const locked = 'file:///story/locked/draft.md';
  const client = await Client.start({ files });
  await client.open(locked, 'It reached 212 homes.\n');
  await client.open('untitled:Untitled-1', 'It reached 212 homes.\n');
  await client.ready(locked);
  const refuses = async (params: object, reason: RegExp) =>
    await assert.rejects(client.request('sourceline/setVerdict', { status: 'checked', ...params }), reason);
  const { facts } = await client.request('sourceline/facts', { uri: locked });
  await refuses({ uri: locked, id: facts[0].id }, /draft\.checks\.yml may not be written/);
  await refuses({ uri: locked, id: 'figure-0' }, /no longer in it/);
  await refuses({ uri: locked, id: facts[0].id, status: 'fine' }, /fine is no verdict/);
  await refuses({ uri: 'untitled:Untitled-1', id: facts[0].id }, /save it first/);
  await client.stop();
});

test('code lenses and inlay hints are off until somebody sets them', async () => {
  const text = '# Flood\n\nIt reached 212 homes.\n\n# After\n\nThe council sold 75 buses.\n';
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const asked = { textDocument: { uri: draft } };
  const quiet = await Client.start({ files });
  await quiet.open(draft, text);
  await quiet.ready(draft);
  assert.equal(await quiet.request('textDocument/codeLens', asked), null);
  assert.equal(await quiet.request('textDocument/inlayHint', { ...asked, range }), null);
  await quiet.stop();
  const client = await Client.start({ files, settings: { codeLens: true, inlayHints: true } });
  await client.open(draft, text);
  await client.ready(draft);
  const lenses: CodeLens[] = await client.request('textDocument/codeLens', asked);
  assert.deepEqual(
    lenses.map((it) => [it.range.start.line, it.command?.title]),
    [
      [0, '2 facts, 0 cited, 1 needs attention'],
      [0, '1 fact, 0 cited'],
      [4, '1 fact, 0 cited, 1 needs attention'],
    ],
  );
  const hints: InlayHint[] = await client.request('textDocument/inlayHint', { ...asked, range });
  assert.deepEqual(
    hints.map((it) => [it.position.line, it.position.character, it.label]),
    [
      [2, 20, 'uncited'],
      [6, 25, 'not backed'],
    ],
  );
  await client.stop();
});

test('an editor without views marks a fact by a code action', async () => {
  const client = await Client.start({ files });
  await client.open(draft, 'It reached 212 homes.\n');
  await client.ready(draft);
  const at = { line: 0, character: 12 };
  const ask = (triggerKind: number) =>
    client.request('textDocument/codeAction', {
      textDocument: { uri: draft },
      range: { start: at, end: at },
      context: { diagnostics: [], triggerKind },
    });
  const isVerdict = (it: CodeAction) => it.kind === 'sourceline.verdict';
  assert.deepEqual((await ask(2)).filter(isVerdict), []);
  const actions: CodeAction[] = (await ask(1)).filter(isVerdict);
  assert.deepEqual(
    actions.map((it) => it.title),
    ['Mark as checked: 212 homes', 'Mark as changed: 212 homes', 'Mark as needing attention: 212 homes'],
  );
  await client.request('workspace/executeCommand', actions[2]?.command);
  const { facts }: DraftFacts = await client.request('sourceline/facts', { uri: draft });
  assert.equal(facts[0]?.checks[0]?.status, 'needs-attention');
  assert.equal((await ask(1)).filter(isVerdict).length, 4);
  await client.stop();
});
