import { type LoosePassage, plainPassage } from '../lay-out.ts';

/** Some programs write the mark of a list item as a letter of it. */
const listMark = /^\s*[•·▪‣◦●○■]\s+/;

/** A paragraph that is being read. */
interface Paragraph {
  readonly passage: LoosePassage;
  words: string;
  /** It goes on in the paragraph behind it: its end was deleted. */
  runsOn: boolean;
}

/**
 * The paragraphs of a word processor's document, in the order in which they begin: a text box that stands inside a paragraph
 * comes after it. Notes and comments, passages with a `footnote`, come last.
 */
export class Story {
  readonly #body: Paragraph[] = [];
  readonly #apart: Paragraph[] = [];
  readonly #open: Paragraph[] = [];

  open(kind: Partial<LoosePassage>): void {
    const list = kind.footnote ? this.#apart : this.#body;
    const above = list.at(-1);
    if (above?.runsOn && this.#open.length === 0) {
      this.#open.push(above);
      return;
    }
    const paragraph = { passage: { ...plainPassage, text: '', ...kind }, words: '', runsOn: false };
    list.push(paragraph);
    this.#open.push(paragraph);
  }

  write(words: string): void {
    const it = this.#open.at(-1);
    if (it) it.words += words;
  }

  /** Ends a paragraph; `runsOn` where the next one is its continuation. */
  close(runsOn = false): void {
    const it = this.#open.pop();
    if (it) it.runsOn = runsOn;
  }

  passages(): readonly LoosePassage[] {
    return [...this.#body, ...this.#apart].map(({ passage, words }) => ({
      ...passage,
      text: words.replace(listMark, ''),
    }));
  }
}
