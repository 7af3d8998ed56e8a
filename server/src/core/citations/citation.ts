import type { Document } from '../documents/document.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/**
 * Citations: the marks by which a draft names the source of a sentence, in five styles. This folder reads and writes the
 * marks; it never knows which sources exist but for the answers of `Known`, and never judges a claim.
 */

/** A mark in the draft that names a source. Spans are into the file. */
export interface Citation extends Span {
  readonly style: StyleId;
  /** The key as written, null where the source is named by its address. */
  readonly key: string | null;
  readonly url: string | null;
  /** The span of the key or address alone. */
  readonly target: Span;
  /** “p. 3” in `[@key, p. 3]`. */
  readonly locator: string | null;
  /** The passage quoted in a footnote's body or a note, where there is one. */
  readonly passage: string | null;
  /** Further stretches that go when the citation is removed: the definition of a footnote that nothing else refers to. */
  readonly also: readonly Span[];
}

/** A source note that settles something: `<!-- source: checked, call with the ministry: "26 soldiers" -->`. */
export interface Note extends Span {
  readonly label: 'own reporting' | 'background' | 'checked' | 'confidential' | 'calculation' | 'free';
  readonly text: string;
  /** The words it settles, in quotation marks in the note; null for a note on the whole sentence. */
  readonly settles: string | null;
}

export type StyleId = 'footnote' | 'pandoc' | 'link' | 'note' | 'critic';

/** What citation styles may ask about the sources. */
export interface Known {
  /** Whether a key names a source, or names several. */
  isKey(key: string): boolean;
  /** Whether an address, a title or a quoted passage belongs to a source; its key, or null. */
  keyOf(address: string): string | null;
  isTitle(title: string): boolean;
}

/** What a citation is made from. */
export interface Cited {
  readonly key: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly page: number | null;
  readonly time: string | null;
  /** The passage to quote, one line, already without anything under `terms`. */
  readonly passage: string | null;
}

/** One style, one file: how its marks are found and written. `find(cite(x))` gives x back. */
export interface CitationStyle {
  readonly id: StyleId;
  find(document: Document, text: string, known: Known): readonly Citation[];
  /** Edits that cite after the sentence that ends at `at`, a file offset behind its full stop; no edit where that very citation is there. */
  cite(text: string, at: number, cited: Cited, document: Document): readonly Edit[];
}
