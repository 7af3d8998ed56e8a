import type { Span } from '../text/span.ts';
import type { Passage, Piece } from './document.ts';

/**
 * A passage without what some stretches of the file hold. `spans` are file spans in order of `start` and may overlap; a piece
 * that has other letters than the file goes as a whole when a span touches it. The very passage where nothing is cut.
 */
export function cutSpans(passage: Passage, spans: readonly Span[]): Passage {
  const pieces: Piece[] = [];
  let text = '';
  const keep = (piece: Piece, from: number, to: number) => {
    if (to <= from && piece.length > 0) return;
    const whole = piece.size !== piece.length;
    const start = whole ? piece.at : piece.at + (from - piece.from);
    const words = passage.text.slice(start, whole ? piece.at + piece.length : start + (to - from));
    pieces.push({ at: text.length, length: words.length, from, size: to - from });
    text += words;
  };
  for (const piece of passage.pieces) {
    const end = piece.from + piece.size;
    const touching = spans.filter((it) => it.start < end && piece.from < it.end);
    if (piece.size !== piece.length) {
      if (touching.length === 0) keep(piece, piece.from, end);
      continue;
    }
    let from = piece.from;
    for (const span of touching) {
      keep(piece, from, Math.min(span.start, end));
      from = Math.max(from, span.end);
    }
    keep(piece, from, end);
  }
  return text.length === passage.text.length ? passage : { ...passage, text, pieces };
}
