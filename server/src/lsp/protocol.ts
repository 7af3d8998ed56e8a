/**
 * What passes between an editor and the server beyond the standard protocol: names and plain shapes, nothing else. The VS Code
 * client imports this file alone; any other editor does without it and loses the status line and the pick list.
 */

/** Request: `DraftParams` → `Status`. How it stands with the sources of a draft. */
export const statusRequest = 'sourceline/status';

/** Notification from the server, without parameters: the status of some draft is another than before. */
export const statusChanged = 'sourceline/statusChanged';

/** Request: `DraftParams` → `readonly CitableSource[]`. The sources of a draft, those that back the sentence at `position` first. */
export const sourcesRequest = 'sourceline/sources';

/** Request: `CiteParams` → `TextEdit[] | null`. The edits that cite a source after the sentence at a position. */
export const citeRequest = 'sourceline/cite';

/** Command for `workspace/executeCommand`, without arguments: reads all sources again. */
export const rebuildIndexCommand = 'sourceline.rebuildIndex';

/**
 * Command for `workspace/executeCommand`, with the draft's address, a key and a value: writes a setting into the
 * `sourceline.json` of the draft's workspace folder. *Turn off …* carries it.
 */
export const setSettingCommand = 'sourceline.setSetting';

/** A draft, and where in it the cursor stands: line and column from 0, as in the standard protocol. */
export interface DraftParams {
  readonly uri: string;
  readonly position?: { readonly line: number; readonly character: number };
}

export interface CiteParams extends Required<DraftParams> {
  readonly key: string;
}

/** How it stands with the sources of a draft. */
export interface Status {
  /** `idle`: there is no folder of sources; `reading`: what is absent proves nothing yet; `ready`: all is read. */
  readonly state: 'idle' | 'reading' | 'ready';
  /** The sources that are read. */
  readonly sources: number;
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  /** Why the draft is not checked, in words that can be shown (“not checked: language”), or null. */
  readonly notChecked: string | null;
}

/** A source as a person picks it from a list. */
export interface CitableSource {
  readonly key: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly date: string | null;
  /** As shown to people: `sources/003.txt`. */
  readonly path: string;
  /** The passage that backs the sentence at the position, or null. */
  readonly passage: string | null;
}
