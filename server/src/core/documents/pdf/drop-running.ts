import { isBeside, type Line } from './line.ts';

/** How many lines from the top and from the bottom of a page may run through the document. */
const outermost = 3;
/** The part of a page, from either edge, in which they stand. */
const margin = 0.14;

/** Leaves out running heads and feet and page numbers; `dropped` has one of each kind, which may say where a page was printed from. */
export function dropRunning(pages: readonly (readonly Line[])[]): {
  readonly pages: readonly (readonly Line[])[];
  readonly dropped: readonly string[];
} {
  const seen = new Map<string, Line[]>();
  const candidates = pages.map((lines) => new Set(outer(lines)));
  for (const lines of candidates)
    for (const it of lines) {
      const key = keyOf(it);
      const known = seen.get(key) ?? [];
      known.push(it);
      seen.set(key, known);
    }
  const wanted = Math.min(3, Math.max(2, pages.length));
  const running = new Set<Line>();
  for (const lines of seen.values()) {
    const pagesWith = new Set(lines.map((it) => it.page)).size;
    if (pagesWith >= wanted && isSteady(lines)) for (const it of lines) running.add(it);
  }
  for (const lines of candidates)
    for (const it of lines) if (isPageNumber(it, pages.length) || isPrinted(it, lines)) running.add(it);
  const dropped = new Map([...running].map((it) => [keyOf(it), it.text]));
  return { pages: pages.map((lines) => lines.filter((it) => !running.has(it))), dropped: [...dropped.values()] };
}

function outer(lines: readonly Line[]): readonly Line[] {
  const height = lines[0]?.height ?? 0;
  const sorted = lines.filter((it) => it.text.length < 160).sort((a, b) => a.y - b.y);
  const heads = sorted.slice(0, outermost * 2).filter((it) => it.y < height * margin);
  const feet = sorted.slice(-outermost * 2).filter((it) => it.y > height * (1 - margin));
  return [...heads, ...feet];
}

/** Alike but for digits, and at the same height, on the right or left as books have it. */
function keyOf(line: Line): string {
  return `${Math.round(line.y / 4)} ${line.text.replace(/\d+/g, '#').toLowerCase()}`;
}

/** Whether what differs from page to page counts with the pages; a footnote at the foot of every page does not. */
function isSteady(lines: readonly Line[]): boolean {
  const numbers = lines.map((it) => (it.text.match(/\d+/g) ?? []).map(Number));
  return (numbers[0] ?? []).every((_, i) => {
    const values = lines.map((it, at) => ({ value: numbers[at]?.[i] ?? Number.NaN, page: it.page }));
    const isSame = values.every((it) => it.value === values[0]?.value);
    return isSame || values.every((it) => it.value - it.page === values[0]!.value - values[0]!.page);
  });
}

const pageNumber =
  /^(?:[-–—[(|]\s*)?(?:page |p\. ?)?(\d{1,4}|[ivxl]{1,7})(?:\s*(?:\/|of|\|)\s*(\d{1,4}))?\s*[-–—\])|]?$/i;

/** “7”, “– 7 –”, “Page 7 of 12” alone at the edge of a page; a bare number must be able to count the pages. */
function isPageNumber(line: Line, count: number): boolean {
  const match = pageNumber.exec(line.text);
  if (!match) return false;
  if (/page|p\.|of|\//i.test(line.text)) return true;
  const number = Number(match[1]);
  return Number.isNaN(number) || (number >= line.page && number <= line.page + Math.max(2000, count));
}

/** What browsers print at the edges of a page: the time of printing with the page's title beside it, its address. */
function isPrinted(line: Line, others: Iterable<Line>): boolean {
  if (printed.test(line.text)) return true;
  for (const it of others) if (it.x1 <= line.x0 && printed.test(it.text) && isBeside(it, line)) return true;
  return false;
}

const printed = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}:\d{2}\b|^(?:https?|file):\/\/\S+(?: \d+\/\d+)?$/;
