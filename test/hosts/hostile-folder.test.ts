import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import type { Status } from '../../server/src/lsp/protocol.ts';
import { writePdf } from '../support/draw-pdf.ts';
import { hostFile, startOverStdio } from '../support/server-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const words = 'BT /F1 10 Tf 1 0 0 1 50 500 Tm (The region paid for 96 employees at sea.) Tj ET';
const action = '<</S/JavaScript/JS(app.alert\\("run"\\))>>';

/** A folder of what is made to hang, swell or mislead whoever reads it, beside one ordinary source. */
const files: Readonly<Record<string, string | Uint8Array>> = {
  'sources/harbour.txt': 'Mayor Ada Brennick opened the harbour on Monday.\n',
  'sources/bomb.docx': zipSync({ 'word/document.xml': new Uint8Array(110_000_000).fill(97) }, { level: 1 }),
  'sources/laughs.docx': zipSync({ 'word/document.xml': strToU8(laughs()) }),
  'sources/long.pdf': writePdf(Array<string>(5000).fill(words)),
  'sources/script.pdf': writePdf([words], `/OpenAction ${action}/Names<</JavaScript<</Names[(a) ${action}]>>>>`),
  'sources/page.html': scripted(),
  'sources/nested.eml': nested(10),
  'sources/large.csv': 'Place,Soldiers\n',
  'sourceline.json': JSON.stringify({ limits: { pages: 500 } }),
};

const named: Readonly<Record<string, RegExp>> = {
  'sources/bomb.docx': /^unpacks to more than 100 MB$/,
  'sources/laughs.docx': /declares a document type of its own, which is not read/,
  'sources/long.pdf': /^only the first 500 of 5,000 pages were read/,
  'sources/script.pdf': /^holds JavaScript, which is never run$/,
  'sources/nested.eml': /mails inside more than 5 others are not read$/,
  'sources/large.csv': /^is 200 MB: files of 50 MB and more are not read/,
};

test('hovers are answered while hostile files are read, and each of these is named', async (t) => {
  const folder = await temporaryFolder(t, files);
  truncateSync(join(folder, 'sources/large.csv'), 200_000_000);
  const [child, connection] = startOverStdio([hostFile('node/main.ts'), '--stdio']);
  t.after(() => child.kill());
  connection.listen();
  await connection.sendRequest('initialize', {
    ...{ processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities: {} },
    initializationOptions: { index: { storage: await temporaryFolder(t) } },
  });
  await connection.sendNotification('initialized', {});
  const uri = pathToFileURL(join(folder, 'draft.md')).href;
  const text = 'Ada Brennick came. [@harbour]\n';
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  const ask = { textDocument: { uri }, position: { line: 0, character: 2 } };
  // What is cited is read first, so that its hover has something to say while all else is still being read.
  const meanwhile: string[] = [];
  for (;;) {
    const hover = JSON.stringify(await connection.sendRequest('textDocument/hover', ask));
    const status = await connection.sendRequest<Status>('sourceline/status', { uri });
    if (status.state === 'reading') meanwhile.push(hover);
    if (status.state !== 'ready') continue;
    const reasons = new Map([...status.skipped, ...status.problems].map((it) => [it.path, it.reason]));
    for (const [path, reason] of Object.entries(named)) assert.match(reasons.get(path) ?? 'not named', reason, path);
    assert.deepEqual([...reasons.keys()].sort(), Object.keys(named).sort());
    // Of the mail five are read, and of two files nothing.
    assert.equal(status.sources, 10);
    break;
  }
  assert.ok(
    meanwhile.some((it) => it.includes('harbour.txt#L1,7')),
    `${meanwhile.length} hovers were answered meanwhile`,
  );
  t.diagnostic(`${meanwhile.length} hovers answered meanwhile`);
  const peak = peakOf(child.pid);
  if (peak !== null) {
    t.diagnostic(`the server's memory at its peak: ${peak} MB`);
    assert.ok(peak < 1500, `${peak} MB`);
  }
  const exited = once(child, 'exit');
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  assert.deepEqual((await exited)[0], 0);
});

/** Megabytes that a process held at most, where the system tells. */
function peakOf(pid: number | undefined): number | null {
  const file = `/proc/${pid}/status`;
  const found = existsSync(file) ? /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(file, 'utf8')) : null;
  return found ? Math.round(Number(found[1]) / 1024) : null;
}

/** A document whose entities would come to a billion words. */
function laughs(): string {
  const lines = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  return `<!DOCTYPE w [<!ENTITY l0 "lol">${lines}]><w:p><w:r><w:t>A bridge &l10;</w:t></w:r></w:p>`;
}

/** An article with two thousand scripts that would never end. */
function scripted(): string {
  const article = '<p>The harbour opened on Monday, and ships came in all day, the mayor said at the quay.</p>';
  const more = '<p>Some 2,400 people came to see them, and the band of the island played until the evening.</p>';
  const script = '<script>while (true) fetch("http://127.0.0.1:9/")</script>';
  return `<h1>Harbour opened</h1><div>${article}${script.repeat(2000)}${more}<p>${'It rained on Tuesday. '.repeat(9)}</p></div>`;
}

function nested(levels: number): string {
  let mail = 'Subject: level 0\n\nThe harbour opened.\n';
  for (let level = 1; level <= levels; level++)
    mail = `Subject: level ${level}\nContent-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\nContent-Type: text/plain\n\nText of level ${level}.\n--b${level}\nContent-Type: message/rfc822\n\n${mail}\n--b${level}--\n`;
  return mail;
}
