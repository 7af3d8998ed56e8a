import { markSource } from '../core/documents/mark-source.ts';
import { descriptionOf } from '../core/workspace/descriptions.ts';
import { editFile } from './edit-file.ts';
import type { Session } from './session.ts';
import { fromAddress } from './source-address.ts';
import { tell } from './tell.ts';

/** The file of a source whose text is shown, or the file itself. */
function fileOf({ workspace }: Session, uri: string): string {
  const id = fromAddress(uri);
  if (id === null) return uri;
  for (const { index } of workspace.corpora()) {
    for (const source of index.sources()) if (source.id === id) return source.file;
  }
  return id;
}

/** Writes what a source is into the `sources.yml` of its folder, or takes it away. Says so where the file is no source. */
export async function markSourceFile(session: Session, uri: string, mark: string, value: string | null): Promise<void> {
  const { files } = session.ports;
  const folders = session.workspace.corpora().flatMap((it) => it.folders);
  const place = descriptionOf(
    folders.map((it) => it.folder),
    fileOf(session, uri),
    files,
  );
  if (!place) {
    tell(session, 'info', 'This file lies in no folder of sources: it was not marked');
    return;
  }
  const label = value === null ? `Take “${mark}” off ${place.path}` : `Mark ${place.path} as ${mark} ${value}`;
  await editFile(session, place.file, label, (before) => markSource(before ?? '', place.path, mark, value));
}
