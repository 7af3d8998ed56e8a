import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call } from '../support/command-line.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const files = {
  'draft.md': '# Opening\n\nShe came. [@nobody] Ada Brennick said 😀 Ada Brenick.\n',
  'sources/harbour.txt': 'Mayor Ada Brennick opened the harbour.\n',
  'sources/scan.tiff': 'x',
};

test('check prints a line a finding, ending with its code, and fails on warnings', async (t) => {
  const folder = await temporaryFolder(t, files);
  const { code, out, err } = await call(['check', 'draft.md', '--sources', 'sources'], folder);
  assert.equal(code, 1);
  for (const line of out.trimEnd().split('\n'))
    assert.match(line, /^draft\.md:\d+:\d+: (error|warning|information|hint): .+ [a-z-]+$/);
  assert.match(out, /^draft\.md:3:11: error: .+ unknown-citation$/m);
  const [skipped, counts, ...more] = err.split('\n');
  assert.equal(skipped, 'sources/scan.tiff: skipped: files of type .tiff are not read');
  assert.match(counts ?? '', /^draft\.md: names \d backed, \d not; citations 0 backed, 1 not$/);
  assert.deepEqual(more, []);
});

test('check --format json has the documented shape', async (t) => {
  const folder = await temporaryFolder(t, files);
  const { out } = await call(['check', 'draft.md', '--sources', 'sources', '--format', 'json'], folder);
  const { version, sources, drafts } = JSON.parse(out);
  assert.equal(version, 1);
  const skipped = [{ path: 'sources/scan.tiff', reason: 'files of type .tiff are not read' }];
  assert.deepEqual(sources, { read: 1, skipped });
  const [draft] = drafts;
  assert.equal(draft.path, 'draft.md');
  assert.deepEqual(draft.checked.citations, { backed: 0, notBacked: 1, notChecked: 0 });
  assert.deepEqual(Object.keys(draft.checked), ['figures', 'dates', 'quotations', 'names', 'citations']);
  for (const it of draft.findings) {
    assert.equal(files['draft.md'].slice(it.start, it.end), it.text);
    const row = files['draft.md'].split('\n')[it.line - 1] ?? '';
    assert.equal(row.slice(it.column - 1, it.column - 1 + it.text.length), it.text);
    for (const one of it.evidence) assert.equal(one.passage.slice(one.start, one.end), one.text);
  }
});

test('check --format sarif is a log of version 2.1.0', async (t) => {
  const folder = await temporaryFolder(t, files);
  const { out } = await call(['check', 'draft.md', '--sources', 'sources', '--format', 'sarif'], folder);
  const log = JSON.parse(out);
  assert.equal(log.version, '2.1.0');
  const [run] = log.runs;
  const found = run.results.find((it: { ruleId: string }) => it.ruleId === 'unknown-citation');
  assert.equal(found.level, 'error');
  assert.equal(run.tool.driver.rules[found.ruleIndex].id, 'unknown-citation');
  assert.deepEqual(found.locations[0].physicalLocation.region.startLine, 3);
});

test('--fail-on says from where on the exit code is 1', async (t) => {
  const folder = await temporaryFolder(t, { ...files, 'draft.md': 'Nothing to say. TK\n' });
  const check = (level: string) =>
    call(['check', 'draft.md', '--sources', 'sources', '--fail-on', level], folder).then((it) => it.code);
  assert.equal(await check('error'), 0);
  assert.equal(await check('information'), 1);
  assert.equal(await check('never'), 0);
});

test('settings come from --config, else from sourceline.json', async (t) => {
  const off = '{"findings": {"unknown-citation": "off"}}';
  const folder = await temporaryFolder(t, { ...files, 'sourceline.json': off, 'loud.json': '{}', 'bad.json': '{' });
  const check = (...more: string[]) => call(['check', 'draft.md', '--sources', 'sources', ...more], folder);
  assert.doesNotMatch((await check()).out, /unknown-citation/);
  assert.match((await check('--config', 'loud.json')).out, /unknown-citation/);
  assert.equal((await check('--config', 'bad.json')).code, 2);
  assert.match((await check('--config', 'none.json')).err, /--config none\.json: does not exist/);
});

test('unknown settings are named and change nothing', async (t) => {
  const folder = await temporaryFolder(t, {
    ...files,
    'sourceline.json': '{"citationStyel": "note", "names.preferred": "X"}',
  });
  const { err } = await call(['check', 'draft.md', '--sources', 'sources'], folder);
  assert.match(err, /sourceline\.json: setting citationStyel: "note" is not understood/);
});

test('mentions are placed in the file, in UTF-16', async (t) => {
  const text = '😀 **Ada** *Brennick* opened it.\n';
  const folder = await temporaryFolder(t, { 'a.md': text });
  const { out } = await call(['mentions', 'a.md', '--format', 'json'], folder);
  const [file] = JSON.parse(out).files;
  assert.equal(file.path, 'a.md');
  for (const it of file.mentions) assert.ok(it.start < it.end && it.end <= text.length);
  const plain = await call(['mentions', '--jsonl'], '/', ['{"id":1,"text":"😀 Mayor Ada Brennick"}']);
  const [name] = JSON.parse(plain.out).mentions;
  assert.deepEqual([name.kind, name.start, name.end, name.text], ['name', 9, 21, 'Ada Brennick']);
});

test('rows are answered one by one, bad ones with their error', async () => {
  const rows = [
    '{"id":"a","text":"Ada Brennick came.","date":"2024-13-41"}\n{"id":"b"',
    ',"text":7}\nnot json\n\n[]\n{"text":"no id"}\n',
    '{"id":"c","text":"line\u2028separator"}',
  ];
  const { code, out } = await call(['mentions', '--jsonl'], '/', rows);
  assert.equal(code, 0);
  const answers = out
    .trimEnd()
    .split('\n')
    .map((it) => JSON.parse(it));
  assert.deepEqual(
    answers.map((it) => it.id),
    ['a', 'b', null, null, null, 'c'],
  );
  assert.equal(answers[1].error, 'text is not text');
  assert.ok(Array.isArray(answers[0].mentions) && Array.isArray(answers[5].mentions));
});

test('batch says of each row what check says of its files', async (t) => {
  const folder = await temporaryFolder(t, { ...files, 'sources/scan.tiff': '' });
  const whole = await call(['check', 'draft.md', '--sources', 'sources', '--format', 'json'], folder);
  const [draft] = JSON.parse(whole.out).drafts;
  const row = { id: 7, draft: files['draft.md'], sources: [{ id: 'harbour', text: files['sources/harbour.txt'] }] };
  const { out } = await call(['batch'], '/', [`${JSON.stringify(row)}\n`]);
  const answer = JSON.parse(out);
  assert.equal(answer.id, 7);
  assert.deepEqual(answer.checked, draft.checked);
  const told = (list: readonly { code: string; start: number }[]) => list.map((it) => [it.code, it.start]);
  assert.deepEqual(told(answer.findings), told(draft.findings));
});

test('batch names what is wrong with a row', async () => {
  const twice = {
    id: 1,
    draft: 'x',
    sources: [
      { id: 'a', text: 'x' },
      { id: 'a', text: 'y' },
    ],
  };
  const rows = [{ id: 0, draft: 'x' }, twice, { id: 2, draft: 'x', sources: [{ id: 'a' }] }];
  const { out } = await call(
    ['batch'],
    '/',
    rows.map((it) => `${JSON.stringify(it)}\n`),
  );
  const errors = out
    .trimEnd()
    .split('\n')
    .map((it) => JSON.parse(it).error);
  assert.deepEqual(errors, ['sources is not a list', 'two sources have the id a', 'text is missing']);
});

test('read prints metadata and passages with their lines, or why there is nothing', async (t) => {
  const folder = await temporaryFolder(t, { 'a.txt': 'One.\n\nTwo.\n', 'b.xyz': '?' });
  const { code, out } = await call(['read', 'a.txt', 'b.xyz', '--format', 'json'], folder);
  assert.equal(code, 2);
  const [a, b] = JSON.parse(out).files;
  assert.equal(a.metadata.key, 'a');
  assert.deepEqual(
    a.passages.map((it: { line: number }) => it.line),
    [1, 3],
  );
  assert.deepEqual(b.problems, ['files of this type are not read']);
});

test('strip takes source notes out', async (t) => {
  const folder = await temporaryFolder(t, { 'a.md': 'She came. <!-- source: checked, call -->\n' });
  assert.equal((await call(['strip', 'a.md'], folder)).out, 'She came.\n');
});

test('mistakes in a call are named in one line', async (t) => {
  const folder = await temporaryFolder(t, files);
  const told = async (...args: string[]) => {
    const { code, out, err } = await call(args, folder);
    assert.deepEqual([code, out], [2, '']);
    return err;
  };
  assert.match(await told('chekc'), /unknown command chekc/);
  assert.match(await told('check', '--sourcs', 'x'), /unknown option --sourcs/);
  assert.match(await told('check', 'draft.md'), /--sources DIR is missing/);
  assert.match(await told('check', '--sources', 'sources'), /no draft was named/);
  assert.match(await told('check', 'draft.md', '--sources'), /--sources needs a value/);
  assert.match(
    await told('check', 'draft.md', '--sources', 'sources', '--format', 'xml'),
    /text, json, sarif, not xml/,
  );
  assert.match(await told('mentions', 'draft.md', '--date', 'tomorrow'), /is no day/);
  assert.match(await told('lsp'), /--stdio/);
});

test('help and version are results', async () => {
  for (const args of [['--help'], ['check', '--help'], ['--version']]) {
    const { code, out, err } = await call(args);
    assert.deepEqual([code, err], [0, '']);
    assert.ok(out.length > 3);
  }
});
