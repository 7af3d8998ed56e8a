import { isBeside, type Line, overlap } from './line.ts';

/** Letters that a line of a column has at least, and a table cell seldom. */
const columnLetters = 22;

/**
 * The lines of a page in reading order. Programs draw columns one after the other and tables row by row, and that order is
 * kept; where it jumps about, or goes across the columns, the white space between columns decides.
 */
export function orderLines(lines: readonly Line[]): readonly Line[] {
  return isInOrder(lines) ? lines : cut(lines, 0);
}

function isInOrder(lines: readonly Line[]): boolean {
  let back = 0;
  let across = 0;
  let long = 0;
  for (let i = 1; i < lines.length; i++) {
    const above = lines[i - 1]!;
    const it = lines[i]!;
    const isHigher = it.y < above.y - 0.5 * it.size;
    if (isHigher && it.x0 < above.x1 - it.size && !isTall(lines, i)) back++;
    if (!isBeside(above, it) || it.x0 < above.x0) continue;
    across++;
    if (above.text.length >= columnLetters && it.text.length >= columnLetters) long++;
  }
  return back <= Math.floor(lines.length / 40) && !(long >= 4 && long > across * 0.5);
}

/** A jump up into a column that begins higher than all that was drawn in its place. */
function isTall(lines: readonly Line[], at: number): boolean {
  const it = lines[at]!;
  return !lines.slice(Math.max(0, at - 80), at).some((above) => overlap(above, it) > 0.05 && above.y > it.y - it.size);
}

/** Parts lines at the widest white space from top to bottom, else into bands that have such a space, else leaves rows. */
function cut(lines: readonly Line[], depth: number): readonly Line[] {
  if (lines.length < 2 || depth > 12) return byRow(lines);
  const gutter = widestGutter(lines);
  if (gutter !== null) {
    const left = lines.filter((it) => it.x1 <= gutter);
    const right = lines.filter((it) => it.x1 > gutter);
    return [...cut(left, depth + 1), ...cut(right, depth + 1)];
  }
  const bands = bandsOf(byRow(lines));
  return bands.length < 2 ? byRow(lines) : bands.flatMap((it) => cut(it, depth + 1));
}

function byRow(lines: readonly Line[]): readonly Line[] {
  return [...lines].sort((a, b) => (isBeside(a, b) ? a.x0 - b.x0 : a.y - b.y || a.x0 - b.x0));
}

/** The middle of the widest stretch that no line crosses, with enough lines on either side for columns; null where there is none. */
function widestGutter(lines: readonly Line[]): number | null {
  const sorted = [...lines].sort((a, b) => a.x0 - b.x0);
  let reach = sorted[0]!.x1;
  let best: { readonly at: number; readonly width: number } | null = null;
  for (const [i, it] of sorted.entries()) {
    const width = it.x0 - reach;
    if (width > 0.8 * it.size && width > (best?.width ?? 0) && i >= 2 && sorted.length - i >= 2)
      best = { at: reach + width / 2, width };
    reach = Math.max(reach, it.x1);
  }
  return best?.at ?? null;
}

/** Runs of rows from the top: those in which some white space goes through, and those that reach across it. */
function bandsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const bands: Line[][] = [];
  for (const row of rowsOf(lines)) {
    const band = bands.at(-1);
    const above = band?.at(-1);
    if (!band || !above) bands.push([...row]);
    else if (hasSpace(band)) {
      if (hasSpace([...band, ...row])) band.push(...row);
      else bands.push([...row]);
    } else if (row.length > 1) bands.push([...row]);
    // Columns whose lines do not stand at one height.
    else if (overlap(above, row[0]!) < 0.05) bands.push([band.pop()!, ...row]);
    else band.push(...row);
  }
  return bands.filter((it) => it.length > 0);
}

function rowsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const rows: Line[][] = [];
  for (const it of lines) {
    const row = rows.at(-1);
    if (row && isBeside(row.at(-1)!, it)) row.push(it);
    else rows.push([it]);
  }
  return rows;
}

function hasSpace(lines: readonly Line[]): boolean {
  const sorted = [...lines].sort((a, b) => a.x0 - b.x0);
  let reach = sorted[0]?.x1 ?? 0;
  return sorted.some((it) => {
    const isFree = it.x0 > reach;
    reach = Math.max(reach, it.x1);
    return isFree;
  });
}
