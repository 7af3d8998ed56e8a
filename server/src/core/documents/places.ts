import type { Span } from '../text/span.ts';
import type { Passage, Piece } from './document.ts';

/** The file span of a passage span: from the file offset of its first character to that after its last. */
export function toFile(passage: Pick<Passage, 'pieces'>, span: Span): Span {
  const start = fileOffset(passage.pieces, span.start, false);
  return { start, end: span.end <= span.start ? start : fileOffset(passage.pieces, span.end, true) };
}

/** The passage offset of a file offset, or null where the file's offset lies outside the passage's prose. */
export function toPassage(passage: Passage, offset: number): number | null {
  for (const piece of passage.pieces) {
    if (offset < piece.from) return null;
    if (offset <= piece.from + piece.size) {
      const inside = offset - piece.from;
      return piece.at + (piece.size === piece.length ? inside : Math.min(inside, piece.length));
    }
  }
  return null;
}

/** The file span from a passage's first character to its last. */
export function fileSpan(passage: Passage): Span {
  return toFile(passage, { start: 0, end: passage.text.length });
}

/** An end offset belongs to the piece before it, a start offset to the piece after it. */
function fileOffset(pieces: readonly Piece[], offset: number, isEnd: boolean): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const at = pieces[middle]?.at ?? 0;
    if (isEnd ? at < offset : at <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (!piece) return 0;
  const inside = offset - piece.at;
  if (piece.size === piece.length) return piece.from + inside;
  return isEnd && inside >= piece.length ? piece.from + piece.size : piece.from + Math.min(inside, piece.size);
}
