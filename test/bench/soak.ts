import { execFileSync, spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { loadKnowledge } from '../../server/src/hosts/node/knowledge.ts';
import { writeDraft } from './articles.ts';
import { typed } from './editing.ts';
import { Random } from './random.ts';
import { Shelf } from './shelf.ts';

// `node test/bench/soak.ts [--sources 1000] [--minutes 1] [--server dist/sourceline.mjs]`: a server reads so many invented
// sources, and how fast and in how much memory is printed. Then it is typed at, one letter every 50 ms, and asked for a hover
// every 200 ms. Once a second it prints how many hovers wait, how many versions of the draft the diagnostics are behind, the
// median and the 99th percentile of the last hovers, and the server's memory. Fails where what waits grows.

const every = { edit: 50, hover: 200, line: 1000 };
/** Hovers of the last twenty seconds. */
const recent = 100;
/** Hovers that may wait, and versions that diagnostics may be behind, in the second half of the run. */
const allowed = { hovers: 5, versions: 60 };

const { values } = parseArgs({
  options: {
    sources: { type: 'string', default: '1000' },
    minutes: { type: 'string', default: '1' },
    server: { type: 'string', default: fileURLToPath(new URL('../../server/src/hosts/cli/main.ts', import.meta.url)) },
  },
});
const random = new Random(20_310_507);
const shelf = await Shelf.fill(Number(values.sources), random, await loadKnowledge());
const server = spawn(process.execPath, ['--no-warnings', values.server, 'lsp', '--stdio'], {
  stdio: ['pipe', 'pipe', 'inherit'],
  env: { ...process.env, XDG_CACHE_HOME: `${shelf.folder}/cache` },
});
const connection = createMessageConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
);
let told = 0;
let ready = () => {};
const read = new Promise<void>((resolve) => {
  ready = resolve;
});
connection.onNotification('textDocument/publishDiagnostics', (it: { readonly version?: number }) => {
  told = it.version ?? told;
});
connection.onRequest('window/workDoneProgress/create', () => null);
connection.onNotification('$/progress', (it: { readonly value: { readonly kind: string } }) => {
  if (it.value.kind === 'end') ready();
});
connection.onRequest('workspace/configuration', () => [null]);
connection.onRequest('client/registerCapability', () => null);
connection.onUnhandledNotification(() => {});
connection.listen();

const root = pathToFileURL(shelf.folder).href;
await connection.sendRequest('initialize', {
  processId: process.pid,
  rootUri: root,
  workspaceFolders: [{ uri: root, name: 'soak' }],
  capabilities: { window: { workDoneProgress: true }, textDocument: { publishDiagnostics: {} } },
});
await connection.sendNotification('initialized', {});
console.log(`reading ${values.sources} sources`);
const begun = performance.now();
let peak = 0;
const weighing = setInterval(() => {
  peak = Math.max(peak, memoryOf(server.pid ?? 0));
}, every.line);
await read;
clearInterval(weighing);
const taken = (performance.now() - begun) / 1000;
console.log(
  `read in ${taken.toFixed(1)} s, ${Math.round(Number(values.sources) / taken)} a second, at most ${peak} MB`,
);

const uri = `${root}/draft.md`;
let text = writeDraft(5000, shelf.samples, random);
let version = 1;
await connection.sendNotification('textDocument/didOpen', {
  textDocument: { uri, languageId: 'markdown', version, text },
});
const lines = text.split('\n').flatMap((it, i) => (it.length > 100 ? [i] : []));
let line = lines[0]!;
let character = 0;

const type = () => {
  const letter = typed[version % typed.length]!;
  if (version % typed.length === 0) {
    line = random.pick(lines);
    character = text.split('\n')[line]!.length;
  }
  const at = { line, character };
  const rows = text.split('\n');
  rows[line] = rows[line]!.slice(0, character) + letter + rows[line]!.slice(character);
  text = rows.join('\n');
  character++;
  version++;
  const contentChanges = [{ range: { start: at, end: at }, text: letter }];
  void connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
};

let waiting = 0;
const times: number[] = [];
const ask = async () => {
  const begun = performance.now();
  waiting++;
  await connection.sendRequest('textDocument/hover', {
    textDocument: { uri },
    position: { line: random.pick(lines), character: random.below(80) },
  });
  waiting--;
  times.push(performance.now() - begun);
};

const seconds = Number(values.minutes) * 60;
const seen: { readonly waiting: number; readonly behind: number; readonly memory: number }[] = [];
const timers = [setInterval(type, every.edit), setInterval(() => void ask(), every.hover)];
for (let second = 0; second < seconds; second++) {
  await new Promise((resolve) => setTimeout(resolve, every.line));
  const sorted = times.slice(-recent).toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  const memory = memoryOf(server.pid ?? 0);
  seen.push({ waiting, behind: version - told, memory });
  console.log(
    `${second + 1} s: ${waiting} hovers wait, diagnostics ${version - told} versions behind, hovers ${at(0.5)} / ${at(0.99)} ms, ${memory} MB`,
  );
}
for (const it of timers) clearInterval(it);
const later = seen.slice(Math.floor(seen.length / 2));
const most = (of: (it: (typeof seen)[number]) => number) => Math.max(...later.map(of));
const grows = most((it) => it.waiting) > allowed.hovers || most((it) => it.behind) > allowed.versions;
console.log(grows ? '✖ what waits grows' : '✔ nothing that waits grows');
server.kill();
shelf.remove();
process.exit(grows ? 1 : 0);

/** Megabytes that a process has in memory; 0 where the system does not tell. */
function memoryOf(pid: number): number {
  try {
    return Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024);
  } catch {
    return 0;
  }
}
