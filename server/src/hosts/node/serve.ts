import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Stores } from '../../core/workspace/store.ts';
import { startServer } from '../../lsp/server.ts';
import type { Ports, StoresWorld } from '../../lsp/session.ts';
import { nodeClock } from './clock.ts';
import { readCsv } from './exports/read-csv.ts';
import { renderAnnotated } from './exports/render-annotated.ts';
import { renderSheet } from './exports/render-sheet.ts';
import { loadKnowledge } from './knowledge.ts';
import { personHere } from './person-here.ts';
import { nodeReader, patientFiles } from './reader.ts';
import { createFile, saveFile } from './save-file.ts';
import { diskStores } from './store/disk-stores.ts';
import { cacheFolder } from './store/place-index.ts';
import { version } from './version.ts';

/** Starts the language server of this process: over the channel that its arguments name, or over standard input and output. */
export async function serve(channel: 'arguments' | 'stdio'): Promise<void> {
  const connection: Connection =
    channel === 'stdio'
      ? createConnection(ProposedFeatures.all, process.stdin, process.stdout)
      : createConnection(ProposedFeatures.all);
  // The protocol's channel is standard output: whatever else is written there would break it.
  console.log = (...words) => connection.console.log(words.join(' '));
  // A fault of ours is told and costs one answer; the writer keeps the server.
  const tell = (error: unknown) => connection.console.error(error instanceof Error ? `${error.stack}` : `${error}`);
  process.on('unhandledRejection', tell);
  const world = { files: patientFiles, clock: nodeClock, knowledge: await loadKnowledge() };
  const desk = {
    save: saveFile,
    create: createFile,
    fetch,
    person: personHere(),
    exporter: { readCsv, renderSheet, renderAnnotated },
  };
  startServer(connection, { ...world, ...desk, reader: nodeReader(world), stores, page }, version);
}

/** The indexes of this machine, where the client has set a folder aside, else in this user's cache. */
function stores({ storage, tell }: StoresWorld): Stores {
  return diskStores({ cache: () => join(storage() ?? cacheFolder(), 'index'), tell });
}

/** Gets a page that the writer asked for; what speaks to the network is loaded only then. */
const fetch: Ports['fetch'] = async (address, isPrivateAllowed) => {
  const { fetchAddress } = await import('./fetch-address.ts');
  return fetchAddress(address, isPrivateAllowed);
};

/** The documentation page of a finding beside the bundle. */
function page(code: string): string | null {
  const at = new URL(`./pages/${code}.md`, import.meta.url);
  return existsSync(at) ? at.href : null;
}
