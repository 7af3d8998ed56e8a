import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import type { Part } from '../../server/src/core/documents/format.ts';
import { pdf } from '../../server/src/core/documents/formats/pdf.ts';
import { defaultLimits, type Limits } from '../../server/src/core/documents/limits.ts';
import { parsePdf } from '../../server/src/hosts/node/parsers/parse-pdf.ts';
import { drawPdf, eastAsianFont, writePdf } from '../support/draw-pdf.ts';

const folder = path.join(import.meta.dirname, '../fixtures/pdf');
const given = (name: string) => readFileSync(path.join(folder, name), 'utf8');

async function read(bytes: Uint8Array, limits: Limits = defaultLimits): Promise<Part | string> {
  const parsing = await parsePdf(bytes, 'a.pdf', limits);
  return 'reason' in parsing ? parsing.reason : pdf.readParts(parsing.parsed, 'a.pdf')[0]!;
}

async function readFixture(name: string): Promise<Part> {
  const part = await read(readFileSync(path.join(folder, name)));
  assert.ok(typeof part !== 'string', String(part));
  return part;
}

/** What a program was given that has tags, without them: a line each paragraph. */
function paragraphsIn(markup: string, tags: RegExp): readonly string[] {
  return [...markup.matchAll(tags)].map(([, inner = '']) => untagged(inner)).filter((it) => it !== '');
}

function untagged(inner: string): string {
  return inner
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

test('groff: columns, hyphens and footnotes', async () => {
  const { document, text } = await readFixture('report.pdf');
  const source = given('report.ms').replace(/^\.(?:nr|ds|2C)\b.*$/gm, '');
  const asGiven = source
    .split(/^\.(?:TL|AU|AI|NH 1|PP|FS|FE)$/m)
    .map((it) =>
      it
        .replace(/\\\*\*/g, '')
        .replace(/'/g, '’')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((it) => it !== '');
  const found = document.passages.map((it) => it.text.replace(/^\d\. /, ''));
  for (const paragraph of asGiven) {
    const halves = paragraph.split(/(?<=harbour basin\.|the programme\.) (?=Engineers|The)/);
    assert.ok(found.includes(paragraph) || found.includes(halves.join(' ')), paragraph);
  }
  assert.equal(document.metadata.title, 'The Breakwater at Kelmouth after the October Storm');
  assert.equal(document.metadata.date, '2024-11-14');
  assert.deepEqual(
    document.passages.filter((it) => it.footnote).map((it) => it.footnote),
    ['footnote 1', 'footnote 2'],
  );
  for (const it of document.passages) assert.equal(text.split('\n')[it.line - 1]?.includes(it.text), true);
});

test('LibreOffice: running heads, a table, a list, and a paragraph over the page’s end', async () => {
  const { document } = await readFixture('audit.pdf');
  const flat = given('audit.fodt')
    .replace(/<style:master-page[\s\S]*?<\/style:master-page>/, '')
    .replace(/>2<\/text:span>/, '>²</text:span>');
  const notes = paragraphsIn(flat, /<text:note-body>([\s\S]*?)<\/text:note-body>/g);
  const prose = paragraphsIn(
    flat.replace(/<text:note [\s\S]*?<\/text:note>/g, ''),
    /<text:p [^>]*>([\s\S]*?)<\/text:p>/g,
  );
  const found = document.passages.map((it) => it.text);
  assert.deepEqual([...found].sort(), [...prose, ...notes].sort());
  const broken = document.passages.find((it) => it.text.startsWith('What was told'));
  assert.deepEqual([broken?.page, broken?.role], [1, 'body']);
  assert.deepEqual(
    document.passages
      .filter((it) => it.role === 'table')
      .map((it) => `${it.page} ${it.cell} ${it.text}`)
      .slice(4, 8),
    ['2 A2 Brandholm', '2 B2 3', '2 C2 6', '2 D2 9'],
  );
  const { title, author, date, found: where } = document.metadata;
  assert.deepEqual([title, author, date], ['Audit of the Kelmouth Ferry Company', 'Signe Aldane', '2025-03-03']);
  assert.deepEqual(where, { title: 'PDF properties', author: 'PDF properties', date: 'first page' });
  assert.deepEqual(document.problems, []);
});

test('Chromium: an article as it was printed', async () => {
  const { document } = await readFixture('article.pdf');
  const prose = paragraphsIn(given('article.html'), /<(?:h1|h2|p|th|td)\b[^>]*>([\s\S]*?)<\/(?:h1|h2|p|th|td)>/g);
  assert.deepEqual(
    document.passages.map((it) => it.text),
    prose,
  );
  const { title, outlet, author, date, url } = document.metadata;
  assert.deepEqual(
    { title, outlet, author, date, url },
    {
      title: 'Brandholm pays for ferry crews',
      outlet: 'Kelmouth Gazette',
      author: 'Alma Reth',
      date: '2025-03-06',
      url: 'http://gazette.example/index.html?article=ferry-crews',
    },
  );
});

test('Chinese, Japanese and Korean type that a file names and does not hold is read', async () => {
  const hex = (words: string) => Buffer.from(words, 'utf16le').swap16().toString('hex');
  for (const [ordering, first, second, code, words] of [
    ['Japan1', 'UniJIS-UCS2-H', '90ms-RKSJ-H', '8bb4', '橋'],
    ['GB1', 'UniGB-UCS2-H', 'GBK-EUC-H', 'c7c5', '桥'],
    ['CNS1', 'UniCNS-UCS2-H', 'ETen-B5-H', 'bef4', '橋'],
    ['Korea1', 'UniKS-UCS2-H', 'KSCms-UHC-H', 'b4d9', '다'],
  ] as const) {
    const drawn = `BT /F1 12 Tf 1 0 0 1 50 700 Tm <${hex(words)}> Tj ET BT /F2 12 Tf 1 0 0 1 50 600 Tm <${code}> Tj ET`;
    const fonts = [eastAsianFont(first, ordering), eastAsianFont(second, ordering)] as const;
    const part = await read(writePdf([drawn], '', '', fonts));
    assert.ok(typeof part !== 'string', `${ordering}: ${part}`);
    assert.deepEqual(
      part.document.passages.map((it) => it.text),
      [words, words],
    );
  }
});

test('a scan, a locked file and a broken one are named as such', async () => {
  assert.equal(await read(readFileSync(path.join(folder, 'scan.pdf'))), 'has 2 pages without text: a scan');
  assert.equal(await read(readFileSync(path.join(folder, 'locked.pdf'))), 'is encrypted: a password opens it');
  assert.equal(await read(Buffer.from('%PDF-1.7\nnothing follows')), 'is no valid PDF file');
  assert.equal(await read(Buffer.from('')), 'is no valid PDF file');
  const cut = await read(readFileSync(path.join(folder, 'audit.pdf')).subarray(0, 20_000));
  assert.ok(typeof cut === 'string' || cut.document.passages.length > 0);
});

test('a PDF of 5,000 pages is read to the limit, and says so', async () => {
  const content = 'BT /F1 10 Tf 1 0 0 1 50 500 Tm (The region paid for 96 employees at sea.) Tj ET';
  const part = await read(writePdf(Array<string>(5000).fill(content)), { ...defaultLimits, pages: 300 });
  assert.ok(typeof part !== 'string');
  assert.equal(part.document.passages.length, 300);
  assert.deepEqual(part.document.problems, ['only the first 300 of 5,000 pages were read: the limit is 300']);
});

test('a PDF that has had its time keeps what was read', async () => {
  const part = await read(drawPdf('The region paid for 96 employees at sea.'), { ...defaultLimits, pdfSeconds: 0 });
  assert.ok(typeof part !== 'string');
  assert.deepEqual(part.document.problems, ['only the first 0 of one page were read: they take longer than 0 s']);
});

test('a page of letters drawn one by one costs a bounded number of runs', async () => {
  const letters = Array.from(
    { length: 70_000 },
    (_, i) => `1 0 0 1 ${(i * 37) % 600} ${(i * 61) % 800} Tm (a) Tj`,
  ).join(' ');
  const parsing = await parsePdf(writePdf([`BT /F1 4 Tf ${letters} ET`]), 'a.pdf', defaultLimits);
  assert.ok('parsed' in parsing);
  assert.ok((parsing.parsed.pages[0]?.words.length ?? 0) <= 61_000);
});

test('no script of a PDF runs, nothing that it names is fetched, and both kinds of baggage are named', async () => {
  const fetched: unknown[] = [];
  const real = globalThis.fetch;
  globalThis.fetch = (async (it: unknown) => {
    fetched.push(it);
    throw new Error('offline');
  }) as typeof fetch;
  try {
    const action = '<</S/JavaScript/JS(globalThis.pdfRan = true; this.submitForm\\("http://127.0.0.1:9/"\\))>>';
    const names = `/OpenAction ${action}/AA<</WC ${action}>>/Names<</JavaScript<</Names[(a) ${action}]>>/EmbeddedFiles<</Names[(b)<</F(b.exe)/EF<</F 7 0 R>>>>]>>>>`;
    const part = await read(writePdf(['BT /F1 10 Tf 1 0 0 1 50 700 Tm (The region paid.) Tj ET'], names));
    assert.ok(typeof part !== 'string');
    assert.deepEqual(part.document.problems, [
      'holds JavaScript, which is never run',
      'holds an attached file, not read',
    ]);
    assert.equal('pdfRan' in globalThis, false);
    assert.deepEqual(fetched, []);
  } finally {
    globalThis.fetch = real;
  }
});

test('it reads in a worker as on the main thread', async () => {
  const parser = new URL('../../server/src/hosts/node/parsers/parse-pdf.ts', import.meta.url).href;
  const code = `import { parentPort, workerData } from 'node:worker_threads';
    import(${JSON.stringify(parser)}).then(async ({ parsePdf }) => parentPort.postMessage(await parsePdf(workerData.bytes, 'a.pdf', workerData.limits)));`;
  const bytes = readFileSync(path.join(folder, 'report.pdf'));
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), {
    workerData: { bytes: new Uint8Array(bytes), limits: defaultLimits },
  });
  const sent = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  await worker.terminate();
  assert.deepEqual(sent, structuredClone(await parsePdf(bytes, 'a.pdf', defaultLimits)));
});
