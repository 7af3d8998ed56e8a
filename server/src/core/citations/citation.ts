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
  /** The span of the key or address alone: what takes another key. */
  readonly target: Span;
  /** “p. 3” in `[@key, p. 3]`. */
  readonly locator: string | null;
  /** The passages quoted in a footnote's body or a note, in order. */
  readonly passages: readonly string[];
  /** The whole mark of which this citation is one: `[@a; @b]`. Equal to the citation's own span where it stands alone. */
  readonly mark: Span;
  /** All that goes when this citation is removed: the mark with the space before it, the definition of a footnote that nothing else refers to. */
  readonly removal: readonly Span[];
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
  /** The key that reads so as a footnote label (see `labelOf`), or null. */
  keyOfLabel(label: string): string | null;
  /** The key of the source that has this address, or null. */
  keyOf(address: string): string | null;
  /** The key of the one source that has this title, or null. */
  keyOfTitle(title: string): string | null;
}

/** What a citation is made from. */
export interface Cited {
  readonly key: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  /** `2024-10-26`. */
  readonly date: string | null;
  readonly url: string | null;
  readonly page: number | null;
  readonly time: string | null;
  /** `Sheet1!B7`. */
  readonly cell?: string | null;
  /** The passage to quote, one line (see `quotable`), already without anything under `terms`. */
  readonly passage: string | null;
}

/** A source to cite after the sentence that ends at `at`, a file offset behind its full stop. */
export interface Citing {
  readonly at: number;
  readonly cited: Cited;
}

/** A draft with the citations found in it: what a new citation must fit into. */
export interface CitedDraft {
  readonly text: string;
  readonly document: Document;
  readonly citations: readonly Citation[];
}

/** One style, one file: how its marks are found and written. `find(cite(x))` gives x back. */
export interface CitationStyle {
  readonly id: StyleId;
  /** Its citations, in order of `start`. */
  find(document: Document, text: string, known: Known): readonly Citation[];
  /** Insertions that cite; none for a citation that stands after its sentence already. */
  cite(draft: CitedDraft, citing: readonly Citing[]): readonly Edit[];
  /** A key as it stands in a mark of this style. */
  writeKey(key: string): string;
  /** Edits that make a citation of this style name another source. */
  retarget(draft: CitedDraft, citation: Citation, cited: Cited): readonly Edit[];
}
