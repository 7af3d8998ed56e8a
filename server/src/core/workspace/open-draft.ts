import { findCitations } from '../citations/find-citations.ts';
import { carryOver } from '../corpus/carry-over.ts';
import { judge, judging, type ReadDraft } from '../corpus/judge.ts';
import { knownOf } from '../corpus/known.ts';
import { lookUpsOf } from '../corpus/look-ups.ts';
import type { Index } from '../corpus/source.ts';
import { type MarkdownReading, readMarkdown } from '../documents/formats/markdown.ts';
import type { View } from '../features/view.ts';
import { findingAll } from '../findings/all.ts';
import type { Settings } from '../findings/settings.ts';
import type { Reading } from '../mentions/kind.ts';
import type { Knowledge } from '../mentions/knowledge.ts';
import { type Checked, check } from './check.ts';
import type { Corpus } from './corpus.ts';
import { readDraft } from './read-draft.ts';
import { ReadingMemo } from './reading-memo.ts';
import { noTrace, type Trace } from './trace.ts';
import type { LastEdit } from './while-typing.ts';

/** A view, and the state of the index that it holds for. */
interface Made {
  readonly view: View;
  readonly generation: number;
  readonly complete: boolean;
}

/** A draft in an editor: its text now, and what is kept of its earlier readings so that the next costs little. */
export class OpenDraft {
  readonly id: string;
  version: number;
  edit: LastEdit | null = null;
  /** The sources it is held against; null where there are none. */
  corpus: Corpus | null = null;
  /** Whether it was last read as in another language: then nothing is said of it. */
  foreign = false;
  readonly #trace: Trace;
  #text: string;
  /** The latest parsing, of this text or of the one before: the next starts from it. */
  #parsed: { readonly text: string; readonly reading: MarkdownReading } | null = null;
  #latest: { readonly read: ReadDraft; readonly index: Index; readonly generation: number } | null = null;
  readonly #readings = new ReadingMemo();
  #made: Made | null = null;

  constructor(id: string, version: number, text: string, trace: Trace = noTrace) {
    this.id = id;
    this.#trace = trace;
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
    this.#made = null;
  }

  /** The draft held against its sources as they are now; null where it has none, and so nothing to say. */
  view(settings: Settings, knowledge: Knowledge, now: string | null = null): View | null {
    const index = this.#index();
    if (!index) return null;
    if (this.#made && this.#isFresh(this.#made, index, settings)) return this.#made.view;
    const checked = this.#trace.span(`view of version ${this.version}`, () =>
      check(this.#read(index, knowledge), index, settings, now, this.#trace),
    );
    return this.#keep(checked, index, settings);
  }

  /**
   * A view for one answer at a file offset, which costs little however much of the draft is still to be judged: without
   * findings, and with the verdicts of the passage there alone, unless the whole is known already.
   */
  glance(offset: number, settings: Settings, knowledge: Knowledge): View | null {
    const index = this.#index();
    if (!index) return null;
    const made = this.#made;
    if (made?.view.index === index && made.generation === index.generation && made.view.settings === settings)
      return made.view;
    return this.#trace.span(`glance at version ${this.version}`, () => {
      const draft = judge(this.#read(index, knowledge), index, settings, offset);
      return { id: this.id, draft, index, settings, findings: [] };
    });
  }

  /**
   * Makes the next `view` in small steps, until `isEnough`. Returns whether a view costs little now: what is dear, the evidence,
   * is remembered from one text to the next, and so is worth while when the text has become another meanwhile.
   */
  *prepare(
    settings: Settings,
    knowledge: Knowledge,
    now: string | null = null,
    isEnough: () => boolean = () => false,
  ): Generator<void, boolean> {
    const index = this.#index();
    if (!index || (this.#made && this.#isFresh(this.#made, index, settings))) return true;
    const text = this.#text;
    const { generation, complete } = index;
    if (!this.#latest && (yield* until(isEnough, this.#readAhead(index, knowledge))) === null) return false;
    const judged = judging(this.#read(index, knowledge), index, settings);
    const draft = yield* until(isEnough, this.#trace.steps(`judge version ${this.version}`, judged));
    if (!draft) return false;
    const isAnother = () => text !== this.#text;
    const found = findingAll({ draft, index, settings, now });
    const findings = yield* until(isAnother, this.#trace.steps(`findings of version ${this.version}`, found));
    if (findings && generation === index.generation && complete === index.complete)
      this.#keep({ draft, findings }, index, settings);
    return true;
  }

  #isFresh(made: Made, index: Index, settings: Settings): boolean {
    const { view, generation, complete } = made;
    return (
      generation === index.generation &&
      complete === index.complete &&
      view.index === index &&
      view.settings === settings
    );
  }

  #keep({ draft, findings }: Checked, index: Index, settings: Settings): View {
    const view: View = { id: this.id, draft, index, settings, findings: this.foreign ? [] : findings };
    this.#made = { view, generation: index.generation, complete: index.complete };
    return view;
  }

  #index(): Index | null {
    return this.corpus && this.corpus.status().state !== 'idle' ? this.corpus.index : null;
  }

  #read(index: Index, knowledge: Knowledge): ReadDraft {
    const known = this.#latest;
    if (known?.read.text === this.#text && known.index === index && known.generation === index.generation)
      return known.read;
    const text = this.#text;
    const parsed = this.#parse(text);
    const read = this.#trace.span('citations and mentions', () =>
      readDraft(text, parsed.document, knownOf(index), (it) => this.#readings.read(it, knowledge)),
    );
    this.foreign = isForeign(read.reading.readings);
    if (known?.index === index) carryOver(known.read, read, lookUpsOf(index));
    this.#latest = { read, index, generation: index.generation };
    return read;
  }

  /** A draft that was just opened is read passage by passage: whoever points at a word meanwhile waits for a few of them. */
  *#readAhead(index: Index, knowledge: Knowledge): Generator<void, void> {
    const { prose } = findCitations(this.#parse(this.#text).document, this.#text, knownOf(index));
    yield* this.#readings.readAhead(prose, knowledge);
  }

  #parse(text: string): MarkdownReading {
    if (this.#parsed?.text === text) return this.#parsed.reading;
    const reading = this.#trace.span('parse', () => readMarkdown(text, this.#parsed?.reading));
    this.#parsed = { text, reading };
    return reading;
  }
}

/** Goes on with work until it is to stop; null then. */
function* until<T>(isOver: () => boolean, work: Generator<void, T>): Generator<void, T | null> {
  while (!isOver()) {
    const step = work.next();
    if (step.done) return step.value;
    yield;
  }
  work.return(null as never);
  return null;
}

/** Whether a draft is in another language than the recognisers know: more than half of its words. */
function isForeign(readings: readonly Reading[]): boolean {
  let all = 0;
  let foreign = 0;
  for (const { tokens, english } of readings) {
    all += tokens.count;
    if (!english) foreign += tokens.count;
  }
  return foreign * 2 > all;
}
