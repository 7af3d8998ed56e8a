import type { Document, Passage } from '../documents/document.ts';

/** Answers where in the prose a file offset lies. */
export interface ProseMap {
  /** The passage whose prose holds the very character at a file offset, null for code, markup, comments, escapes and front matter. */
  passageOf(offset: number): Passage | null;
}

const maps = new WeakMap<Document, ProseMap>();

/** Maps the pieces of all passages, so that each question takes a binary search. Made once for a document: each style asks. */
export function mapProse(document: Document): ProseMap {
  const known = maps.get(document) ?? makeMap(document);
  maps.set(document, known);
  return known;
}

function makeMap(document: Document): ProseMap {
  const body = document.passages.filter((it) => it.role !== 'title');
  const pieces = body.flatMap((passage) => passage.pieces.map((piece) => ({ piece, passage })));
  pieces.sort((a, b) => a.piece.from - b.piece.from);
  return {
    passageOf(offset) {
      let low = 0;
      let high = pieces.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((pieces[middle]?.piece.from ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      const found = pieces[low - 1];
      // A piece of another length stands for an entity, an escape or a line break: no mark begins there.
      if (!found || found.piece.size !== found.piece.length || offset >= found.piece.from + found.piece.size)
        return null;
      return found.passage;
    },
  };
}
