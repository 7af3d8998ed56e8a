import { EvidenceMemo } from '../corpus/judge.ts';
import { knownOf } from '../corpus/known.ts';
import type { Document } from '../documents/document.ts';
import { type MarkdownReading, readMarkdown } from '../documents/formats/markdown.ts';
import type { View } from '../features/view.ts';
import type { Settings } from '../findings/settings.ts';
import type { Reading } from '../mentions/kind.ts';
import type { Knowledge } from '../mentions/knowledge.ts';
import { check } from './check.ts';
import type { Corpus } from './corpus.ts';
import { readDraft } from './read-draft.ts';
import { ReadingMemo } from './reading-memo.ts';
import type { LastEdit } from './while-typing.ts';

/** A draft in an editor: its text now, and what is kept of its earlier readings so that the next costs little. */
export class OpenDraft {
  readonly id: string;
  version: number;
  edit: LastEdit | null = null;
  /** The sources it is held against; null where there are none. */
  corpus: Corpus | null = null;
  #text: string;
  /** The latest parsing, of this text or of the one before: the next starts from it. */
  #parsed: MarkdownReading | undefined;
  #isParsed = false;
  readonly #readings = new ReadingMemo();
  readonly #evidence = new EvidenceMemo();
  #made: { readonly view: View; readonly generation: number; readonly complete: boolean } | null = null;

  constructor(id: string, version: number, text: string) {
    this.id = id;
    this.version = version;
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  change(version: number, text: string, edit: LastEdit | null): void {
    this.version = version;
    this.edit = edit;
    if (text === this.#text) return;
    this.#text = text;
    this.#isParsed = false;
    this.#made = null;
  }

  /** The draft held against its sources as they are now; null where it has none, and so nothing to say. */
  view(settings: Settings, knowledge: Knowledge): View | null {
    if (!this.corpus || this.corpus.status().state === 'idle') return null;
    const { index } = this.corpus;
    const made = this.#made;
    const fresh =
      made?.generation === index.generation &&
      made.complete === index.complete &&
      made.view.index === index &&
      made.view.settings === settings;
    if (made && fresh) return made.view;
    const parsed = this.#parse();
    const read = readDraft(this.#text, parsed, knownOf(index), (prose) => this.#readings.read(prose, knowledge));
    const { draft, findings } = check(read, index, settings, this.#evidence);
    const view: View = {
      id: this.id,
      draft,
      index,
      settings,
      findings: isForeign(read.reading.readings) ? [] : findings,
    };
    this.#made = { view, generation: index.generation, complete: index.complete };
    return view;
  }

  #parse(): Document {
    if (!this.#parsed || !this.#isParsed) this.#parsed = readMarkdown(this.#text, this.#parsed);
    this.#isParsed = true;
    return this.#parsed.document;
  }
}

/** Whether a draft is in another language than the recognisers know: more than half of its words. */
export function isForeign(readings: readonly Reading[]): boolean {
  let all = 0;
  let foreign = 0;
  for (const { tokens, english } of readings) {
    all += tokens.count;
    if (!english) foreign += tokens.count;
  }
  return foreign * 2 > all;
}
