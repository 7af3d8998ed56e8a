import type { StyleId } from '../citations/citation.ts';
import { defaultLimits, type Limits } from '../documents/limits.ts';
import type { Severity } from './finding.ts';

/** What a writer can set, whatever the host: the keys of `sourceline.*` and of `sourceline.json`. */
export interface Settings {
  /** Folders or globs of sources, relative to the draft's folder or one above it. */
  readonly sources: readonly string[];
  /** Globs of drafts; empty for every Markdown file outside the sources. */
  readonly drafts: readonly string[];
  readonly citationStyle: StyleId;
  readonly citationScope: 'sentence' | 'paragraph';
  /** Severity by code, or `off`. */
  readonly findings: Readonly<Record<string, Severity | 'off'>>;
  /** Spellings that are never reported. */
  readonly preferredNames: readonly string[];
  /** The name under which this person's checks are kept; empty for the name of the machine's user. */
  readonly reviewer: string;
  /** Whether editors show how far the checking of a draft and of each section has come. */
  readonly codeLens: boolean;
  /** Whether editors show the state of each fact behind it. */
  readonly inlayHints: boolean;
  /** Whether a source may be added from an address in the own network. Set by the editor alone, never by a workspace. */
  readonly privateAddresses: boolean;
  /** How much is read of one source. */
  readonly limits: Limits;
  /** Where the index is kept: with this user's others, or beside the sources; null where nobody has chosen. */
  readonly indexLocation: 'cache' | 'beside' | null;
}

export const defaultSettings: Settings = {
  sources: ['sources'],
  drafts: [],
  citationStyle: 'footnote',
  citationScope: 'sentence',
  findings: {},
  preferredNames: [],
  reviewer: '',
  codeLens: false,
  inlayHints: false,
  privateAddresses: false,
  limits: defaultLimits,
  indexLocation: null,
};
