import type { Document, Passage } from '../documents/document.ts';
import type { DocumentReading } from '../mentions/kind.ts';
import type { Knowledge } from '../mentions/knowledge.ts';
import type { Mention } from '../mentions/mention.ts';
import { type PassageReading, readPassages, relate } from '../mentions/read-mentions.ts';
import { isSameData } from '../text/is-same-data.ts';
import type { Tokens } from '../text/tokens.ts';

/** Passages that are read in one step. */
const atOnce = 6;

/**
 * Reads one draft again and again: a passage whose words, role and date are those of the reading before is not read again,
 * wherever in the file it now stands. Holds what the latest reading used and nothing more.
 */
export class ReadingMemo {
  #known: ReadonlyMap<string, PassageReading> = new Map();
  #knowledge: Knowledge | null = null;
  readonly #mentions = new WeakMap<Tokens, readonly Mention[]>();

  /** The same as `readMentions(document, knowledge)`. */
  read(document: Document, knowledge: Knowledge): DocumentReading {
    const { date } = document.metadata;
    const keys = document.passages.map((it) => keyOf(it, date));
    const unread = this.#unread(document, knowledge);
    const before = this.#known;
    const now = readAll(unread, date, knowledge);
    const passages = document.passages.map((passage, i) => {
      const known = now.get(keys[i]!) ?? before.get(keys[i]!)!;
      now.set(keys[i]!, known);
      // The words are the same; where they stand in the file is this passage's own.
      return { ...known, reading: { ...known.reading, passage } };
    });
    this.#known = now;
    const related = relate(document, passages);
    return { ...related, mentions: related.mentions.map((it, i) => this.#keepSame(related.readings[i]!.tokens, it)) };
  }

  /** Reads what the next `read` of a document would, some passages at a time: a draft that is opened has many. */
  *readAhead(document: Document, knowledge: Knowledge): Generator<void, void> {
    const unread = [...this.#unread(document, knowledge)];
    for (let i = 0; i < unread.length; i += atOnce) {
      const read = readAll(new Map(unread.slice(i, i + atOnce)), document.metadata.date, knowledge);
      this.#known = new Map([...this.#known, ...read]);
      yield;
    }
  }

  /** The passages that were not in the latest reading, by their keys, each once. */
  #unread(document: Document, knowledge: Knowledge): ReadonlyMap<string, Passage> {
    if (this.#knowledge !== knowledge) this.#known = new Map();
    this.#knowledge = knowledge;
    const unread = new Map<string, Passage>();
    for (const passage of document.passages) {
      const key = keyOf(passage, document.metadata.date);
      if (!this.#known.has(key)) unread.set(key, passage);
    }
    return unread;
  }

  /**
   * The mentions of a passage, as the very objects that the reading before gave where they say the same: what is kept by mention
   * is found again from one keystroke to the next.
   */
  #keepSame(tokens: Tokens, mentions: readonly Mention[]): readonly Mention[] {
    const known = this.#mentions.get(tokens) ?? [];
    const kept = mentions.map((it, i) => (isSameData(known[i], it) ? known[i]! : it));
    const same = kept.length === known.length && kept.every((it, i) => it === known[i]) ? known : kept;
    this.#mentions.set(tokens, same);
    return same;
  }
}

function readAll(
  passages: ReadonlyMap<string, Passage>,
  date: string | null,
  knowledge: Knowledge,
): Map<string, PassageReading> {
  const read = readPassages([...passages.values()], date, knowledge);
  return new Map([...passages.keys()].map((key, i) => [key, read[i]!]));
}

/** All of a passage that a reading may depend on: everything but its place. */
function keyOf(passage: Passage, date: string | null): string {
  const { role, quoted, speaker, footnote, text, heads } = passage;
  return `${role}|${quoted}|${speaker ?? ''}|${footnote ?? ''}|${date ?? ''}|${heads?.join('\n') ?? ''}|${text}`;
}
