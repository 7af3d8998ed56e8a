import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { type Addition, addSource } from '../core/workspace/add-source.ts';
import { rootOf } from '../core/workspace/locate-sources.ts';
import type { AddSourceParams } from './protocol.ts';
import type { Session } from './session.ts';

/**
 * Adds a source to those of a draft: words that were copied, or what stands at an address, which is the one time that anything
 * is fetched. Returns the address of the new file; null where there is none, which the writer is told.
 */
export async function addToSources(session: Session, params: AddSourceParams): Promise<string | null> {
  const { connection, ports, workspace } = session;
  const addition = toAddition(params);
  if (!addition) {
    warn(session, 'There is neither text nor an address to add');
    return null;
  }
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin('Adding a source');
  try {
    const world = { files: ports.files, clock: ports.clock, saving: ports, fetching: ports };
    const folder = await folderFor(session, params.uri);
    const settings = workspace.settingsOf(params.uri);
    const added = await addSource(folder, addition, world, settings.limits, settings.privateAddresses);
    if ('reason' in added) {
      warn(session, `The source was not added: ${added.reason}`);
      return null;
    }
    if (added.missing) warn(session, added.missing);
    // A client that watches no files would not tell.
    workspace.sourcesChanged([added.id]);
    if (await workspace.relocate()) session.announcer.statusChanged();
    return added.id;
  } finally {
    progress.done();
  }
}

/** Tells the writer; a message that nobody has to answer. */
function warn({ connection }: Session, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}

function toAddition({ text, address, title, url }: AddSourceParams): Addition | null {
  if (typeof address === 'string') return { address: address.trim() };
  if (typeof text !== 'string' || text.trim() === '') return null;
  return { text, title: title?.trim() || null, url: url?.trim() || null };
}

/** The first folder of the draft's sources; where there is none, one called `sources` in its workspace folder or beside it. */
async function folderFor({ ports, workspace, folders }: Session, uri: string): Promise<string> {
  await workspace.located(uri);
  const corpus = workspace.draft(uri)?.corpus ?? workspace.corpora()[0];
  const [first] = corpus?.folders ?? [];
  if (first) return first.folder;
  const root = rootOf(uri, folders, ports.files) ?? ports.files.parent(uri) ?? folders[0] ?? uri;
  return ports.files.resolve(root, 'sources');
}
