import type { Line, Raised } from './line.ts';
import type { PdfPage, PdfWords } from './pages.ts';

/** A wider gap inside a line, in heights of its font, parts columns or table cells; justified words stand closer. */
const widestGap = 1.6;
/** A narrower gap is none: letters that are drawn one by one. */
const narrowestSpace = 0.12;

/** The lines of a page in the order in which the file draws them. Letters that do not stand upright come last. */
export function gatherLines(page: PdfPage): readonly Line[] {
  const upright: PdfWords[] = [];
  const turned: PdfWords[] = [];
  for (const it of page.words) if (it.text.trim() !== '') (it.turned ? turned : upright).push(it);
  const lines = runs(upright).map((run) => lineOf(run, page));
  return joinDropCaps([...lines, ...turned.map((it) => lineOf([it], page))]);
}

function runs(words: readonly PdfWords[]): readonly PdfWords[][] {
  const found: PdfWords[][] = [];
  let run: PdfWords[] = [];
  for (const it of words) {
    if (run.length > 0 && follows(run, it)) run.push(it);
    else {
      run = [it];
      found.push(run);
    }
  }
  return found;
}

/** Whether words stand right behind a run: on its line, or raised above it or back from there. */
function follows(run: readonly PdfWords[], it: PdfWords): boolean {
  const last = run.at(-1)!;
  const size = Math.max(last.size, it.size);
  const gap = it.x - (last.x + last.width);
  if (gap > widestGap * size || gap < -0.35 * size) return false;
  const base = run.reduce((a, b) => (b.size > a.size ? b : a));
  const isLevel = Math.abs(it.y - base.y) < 0.2 * size;
  return isLevel || isRaised(it, base) || (run.length === 1 && isRaised(base, it)) || isLowered(it, base);
}

function isRaised(it: PdfWords, base: PdfWords): boolean {
  const rise = base.y - it.y;
  return it.size < 0.85 * base.size && rise > 0.15 * base.size && rise < 0.75 * base.size;
}

/** The 2 of CO₂. */
function isLowered(it: PdfWords, base: PdfWords): boolean {
  const fall = it.y - base.y;
  return it.size < 0.85 * base.size && fall > 0 && fall < 0.35 * base.size;
}

function lineOf(run: readonly PdfWords[], page: PdfPage): Line {
  const base = run.reduce((a, b) => (b.text.length * b.size > a.text.length * a.size ? b : a));
  const raised: Raised[] = [];
  const letters = new Map<string, number>();
  let text = '';
  let end: number | null = null;
  for (const it of run) {
    const isMark = it !== base && isRaised(it, base) && !/\p{L}{2}/u.test(it.text);
    const hasGap = end !== null && it.x - end > narrowestSpace * it.size;
    if (isMark) raised.push({ at: text.trimEnd().length, text: it.text.trim() });
    else {
      text += hasGap && !/\s$/.test(text) && text !== '' ? ` ${it.text.trimStart()}` : it.text;
      letters.set(it.font, (letters.get(it.font) ?? 0) + it.text.length);
    }
    end = it.x + it.width;
  }
  const font = [...letters].reduce((a, b) => (b[1] > a[1] ? b : a), ['', -1] as const)[0];
  const start = text.length - text.trimStart().length;
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    page: page.number,
    x0: run[0]!.x,
    x1: Math.max(...run.map((it) => it.x + it.width)),
    y: base.y,
    size: base.size,
    font,
    raised: raised.map((it) => ({ ...it, at: Math.max(0, it.at - start) })),
    height: page.height,
  };
}

/** Puts the large first letter of a chapter before the line that stands at its right shoulder. */
function joinDropCaps(lines: readonly Line[]): readonly Line[] {
  const joined = [...lines];
  for (let i = 0; i < joined.length; i++) {
    const cap = joined[i]!;
    if (!/^["“‘]?\p{Lu}$/u.test(cap.text)) continue;
    const beside = joined.findIndex(
      (it, at) =>
        at > i &&
        at < i + 6 &&
        it.size < 0.6 * cap.size &&
        it.x0 >= cap.x1 - 1 &&
        it.x0 < cap.x1 + it.size &&
        it.y <= cap.y &&
        it.y > cap.y - cap.size,
    );
    const line = joined[beside];
    if (!line) continue;
    const isWord = /^\p{Ll}/u.test(line.text) && cap.text !== 'A' && cap.text !== 'I';
    const raised = line.raised.map((it) => ({ ...it, at: it.at + cap.text.length + (isWord ? 0 : 1) }));
    joined[beside] = { ...line, text: `${cap.text}${isWord ? '' : ' '}${line.text}`, x0: cap.x0, raised };
    joined.splice(i--, 1);
  }
  return joined;
}
