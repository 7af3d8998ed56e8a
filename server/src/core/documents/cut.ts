import type { Span } from '../text/span.ts';
import type { Passage } from './document.ts';
import { joinRuns, type Run } from './prose.ts';

/**
 * A passage without what some stretches of the file hold, joined as a reader would see it. `spans` are file spans in order of
 * `start` and may overlap; a piece that has other letters than the file goes as a whole when a span touches it. The very
 * passage where nothing is cut.
 */
export function cutSpans(passage: Passage, spans: readonly Span[]): Passage {
  const runs: Run[] = [];
  let isCut = false;
  for (const piece of passage.pieces) {
    const end = piece.from + piece.size;
    const touching = spans.filter((it) => it.start < end && piece.from < it.end);
    if (piece.size !== piece.length) {
      const text = touching.length > 0 ? '' : passage.text.slice(piece.at, piece.at + piece.length);
      runs.push({ text, from: piece.from, size: piece.size });
      if (touching.length > 0) isCut = true;
      continue;
    }
    let from = piece.from;
    for (const span of touching) {
      keep(from, Math.min(span.start, end));
      runs.push({ text: '', from: span.start, size: 0 });
      from = Math.max(from, span.end);
      isCut = true;
    }
    keep(from, end);

    function keep(start: number, stop: number): void {
      if (stop <= start) return;
      const at = piece.at + start - piece.from;
      runs.push({ text: passage.text.slice(at, at + stop - start), from: start, size: stop - start });
    }
  }
  return isCut ? { ...passage, ...joinRuns(runs) } : passage;
}
