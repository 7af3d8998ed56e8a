import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { argv, env } from 'node:process';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decodeHtml } from '../../server/src/core/documents/html/decode-html.ts';
import { pageInArchive } from '../../server/src/hosts/node/parsers/page-in-archive.ts';
import { type Page, pages } from '../corpora/pages/pages.ts';
import { readPage, textRead } from '../corpora/pages/read-page.ts';
import { type Score, scoreText } from '../corpora/pages/score-text.ts';

/**
 * `node test/eval/pages.ts`: the article's text as each reader finds it on pages of many layouts, as F1 by shingles of four
 * words against the text that the page was made from. trafilatura is measured where the environment's PYTHON has it.
 */
const only = argv.includes('--only') ? argv[argv.indexOf('--only') + 1] : null;
const chosen = pages.filter((it) => only === null || it.name === only);
const readers: Record<string, readonly string[] | null> = {
  ours: await Promise.all(chosen.map(async (it) => textRead(await readPage(it)))),
  readability: chosen.map(readability),
  trafilatura: trafilatura(chosen),
};

const names = Object.keys(readers).filter((it) => readers[it] !== null);
console.log(['page'.padEnd(34), ...names.map((it) => it.padStart(12))].join(''));
const sums = new Map<string, number>();
for (const [i, page] of chosen.entries()) {
  const scores = names.map((name): Score => scoreText(page.text, readers[name]?.[i] ?? ''));
  for (const [at, it] of scores.entries()) sums.set(names[at] ?? '', (sums.get(names[at] ?? '') ?? 0) + it.f1);
  console.log([page.name.padEnd(34), ...scores.map((it) => it.f1.toFixed(3).padStart(12))].join(''));
}
console.log(
  ['mean'.padEnd(34), ...names.map((it) => ((sums.get(it) ?? 0) / chosen.length).toFixed(3).padStart(12))].join(''),
);
if (readers.trafilatura === null) console.log('trafilatura was not measured: set PYTHON to a Python that has it');
if (only !== null) console.log(`--- read\n${readers.ours?.[0]}\n--- written\n${chosen[0]?.text}`);

function readability(page: Page): string {
  const { document } = parseHTML(htmlOf(page));
  return new Readability(document as never).parse()?.textContent ?? '';
}

function trafilatura(all: readonly Page[]): readonly string[] | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
  try {
    for (const [i, page] of all.entries()) writeFileSync(path.join(folder, `${i}.html`), htmlOf(page));
    const script = `import json, sys, trafilatura
print(json.dumps([trafilatura.extract(open(f"{sys.argv[1]}/{i}.html", encoding="utf-8").read(), include_comments=False) or "" for i in range(int(sys.argv[2]))]))`;
    const run = spawnSync(env.PYTHON ?? 'python3', ['-c', script, folder, String(all.length)], { encoding: 'utf8' });
    return run.status === 0 ? JSON.parse(run.stdout) : null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The page as text, since others read no web archives. */
function htmlOf(page: Page): string {
  const decoded = decodeHtml(pageInArchive(page.bytes)?.bytes ?? page.bytes);
  return 'text' in decoded ? decoded.text : '';
}
