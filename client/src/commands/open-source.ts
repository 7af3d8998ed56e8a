import * as l10n from '@vscode/l10n';
import { commands, Location, type LocationLink, Range, type TextEditor, Uri, window, workspace } from 'vscode';
import { openPlace } from '../open-place.ts';

/** *Open source at passage*: the passage behind the words at the cursor; where there are several, from a list. */
export async function openSource(editor: TextEditor): Promise<void> {
  const found = await commands.executeCommand<readonly (Location | LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    editor.document.uri,
    editor.selection.active,
  );
  const places = found.map(placeOf).filter((it) => it.uri.toString() !== editor.document.uri.toString());
  const place = places.length > 1 ? await pickPlace(places) : places[0];
  if (place) await openPlace({ uri: place.uri.toString(), range: place.range });
  else if (places.length === 0) void window.showInformationMessage(l10n.t('No source has what stands at the cursor.'));
}

async function pickPlace(places: readonly Location[]): Promise<Location | undefined> {
  const items = await Promise.all(
    places.map(async (place) => {
      const line = (await workspace.openTextDocument(place.uri)).lineAt(place.range.start.line);
      const label = l10n.t('{0}, line {1}', workspace.asRelativePath(place.uri), place.range.start.line + 1);
      return { label, detail: line.text.trim(), place };
    }),
  );
  const picked = await window.showQuickPick(items, { title: l10n.t('Open Source at Passage'), matchOnDetail: true });
  return picked?.place;
}

function placeOf(found: Location | LocationLink): Location {
  if ('uri' in found) return new Location(Uri.from(found.uri), found.range);
  const { start, end } = found.targetSelectionRange ?? found.targetRange;
  return new Location(found.targetUri, new Range(start, end));
}
