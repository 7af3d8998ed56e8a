import type { Span } from '../text/span.ts';

/**
 * Documents: bytes or text become a `Document`, a list of passages with exact places. A draft and a source are the same
 * thing read by the same code. This folder never looks anything up, never fetches and never throws: any input gives a
 * document, perhaps with problems.
 */
export interface Document {
  /** The id of the format that read it: `plain`, `markdown`. */
  readonly format: string;
  readonly metadata: Metadata;
  readonly passages: readonly Passage[];
  /** Links, footnote marks, comments: what citation styles look at. In order of `start`. */
  readonly markup: readonly Markup[];
  /** What could not be read, in plain English. */
  readonly problems: readonly string[];
}

/** What a document says of itself. A field is what the document states, or absent; nothing is guessed. */
export interface Metadata {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  /** The day it was published, `2024-10-26`. */
  readonly date: string | null;
  readonly url: string | null;
  /** The citation key that the document declares for itself. */
  readonly key: string | null;
  /** Where each field that is not null was found: `front matter`, `first line`, `dateline`. */
  readonly found: Readonly<Record<string, string>>;
  /** `kind`, `standing`, `terms`, `corrects`, `corrected-by`: what section 3 of the contract lets a source say of itself; `correction`: the words in which it corrects itself. */
  readonly marks: Readonly<Record<string, string>>;
}

/** What a passage is in its document; a byline, a line that only says who wrote it and when, makes no claims. */
export type Role = 'body' | 'heading' | 'caption' | 'table' | 'turn' | 'title' | 'byline';

/** A paragraph, heading, caption, table cell, list item or transcript turn: one run of prose, hard-wrapped lines joined. */
export interface Passage {
  /** The prose as it is read: no emphasis marks, link targets, code or footnote marks. */
  readonly text: string;
  readonly role: Role;
  /** How `text` lies in the file; in order, covering all of `text`. */
  readonly pieces: readonly Piece[];
  /** The line of the file, from 1, on which the passage starts. */
  readonly line: number;
  /** The page, the cell (`B7`; in Markdown row 1 holds the headers) and the time (`00:12:34`), where the format has them. */
  readonly page: number | null;
  readonly cell: string | null;
  readonly time: string | null;
  /** Set for words that the document as a whole quotes: a block quotation. */
  readonly quoted: boolean;
  /** Who speaks, in a transcript or an interview. */
  readonly speaker: string | null;
  /** The label of the footnote whose body this is. */
  readonly footnote: string | null;
  /** The headings that a table's cell stands under, its column's first: “Soldiers”, “North”. */
  readonly heads?: readonly string[];
}

/**
 * One stretch of a passage that stands in the file letter for letter: `text[at … at + length]` is the file's
 * `[from … from + length]`. Where the file has other letters than the passage (an entity, a line break and its indent read as
 * one space), the piece says so by `size`, the length in the file.
 */
export interface Piece {
  readonly at: number;
  readonly length: number;
  readonly from: number;
  /** Length in the file; equal to `length` where the letters are the same, and only there: a line break alone, read as a space, has 0. */
  readonly size: number;
}

/** A mark in the file that is not prose. Spans are into the file. */
export type Markup =
  /** `[text](url)`, `<url>` and bare addresses; `content` is the span of the link's text. */
  | {
      readonly kind: 'link';
      readonly start: number;
      readonly end: number;
      readonly url: string;
      readonly content: Span;
    }
  /** `[^label]` in the prose. */
  | { readonly kind: 'footnote'; readonly start: number; readonly end: number; readonly label: string }
  /** `[^label]: body`, with the span of the whole definition and its body as plain text. */
  | {
      readonly kind: 'definition';
      readonly start: number;
      readonly end: number;
      readonly label: string;
      readonly body: string;
      readonly bodyStart: number;
    }
  /** `<!-- text -->`; `text` is what stands between the marks, trimmed. */
  | { readonly kind: 'comment'; readonly start: number; readonly end: number; readonly text: string };
