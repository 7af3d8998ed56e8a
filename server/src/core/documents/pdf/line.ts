/** A line of text on a page, or of a column or table cell of it. */
export interface Line {
  readonly text: string;
  readonly page: number;
  /** Left and right edge, and the line that the letters stand on. */
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  /** The font of most of its letters. */
  readonly font: string;
  /** Small raised figures and signs, which `text` leaves out: marks of footnotes, exponents. */
  readonly raised: readonly Raised[];
  /** How high its page is. */
  readonly height: number;
}

export interface Raised {
  /** Offset in the line's text behind which it stands. */
  readonly at: number;
  readonly text: string;
}

/** How much of the narrower of two lines lies above or below the other, from 0 to 1. */
export function overlap(a: Pick<Line, 'x0' | 'x1'>, b: Pick<Line, 'x0' | 'x1'>): number {
  const shared = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  return shared <= 0 ? 0 : shared / Math.max(1, Math.min(a.x1 - a.x0, b.x1 - b.x0));
}

/** Whether two lines stand side by side. */
export function isBeside(a: Line, b: Line): boolean {
  return a.page === b.page && Math.abs(a.y - b.y) < 0.3 * Math.max(a.size, b.size) && overlap(a, b) < 0.05;
}
