/** Two quotation marks that belong together: the offsets of the marks themselves. */
export interface MarkPair {
  readonly open: number;
  /** The offset of the closing mark; the passage's length where the quotation is not closed in it. */
  readonly close: number;
}

/** Cheap test: a mark that can open a quotation. Apostrophes inside words are not. */
const opener = /["“”„‟«‘]|``|(?:^|[\s([{—–-])['‚]/;

/** Double marks; two straight apostrophes or two backticks are one, as typewriters and old wires have it. */
const doubles = /["“”„‟«»]|''|``/g;

/** Words that lose their first letters behind an apostrophe: ’90s, ’tis, rock ’n’ roll. */
const elision = /^(?:\d\ds?\b|(?:tis|twas|twere|em|n|til|till|cos|cause|bout|tween|neath|ere)\b)/;

/**
 * Pairs the quotation marks of one passage: “ ”, " ", „ “, « », and British ‘ ’ and ' ' against apostrophes. Only the
 * outermost pairs, in order. A mark without its partner pairs with nothing; the one exception is a mark that opens a
 * paragraph or follows a colon or comma and stays open to the passage's end, as quotations do that run over paragraphs.
 */
export function pairMarks(text: string): readonly MarkPair[] {
  if (!opener.test(text)) return [];
  const found = pairDoubles(text);
  const pairs = [...found, ...pairSingles(text, found)].sort((a, b) => a.open - b.open || b.close - a.close);
  const outer: MarkPair[] = [];
  let end = -1;
  for (const pair of pairs) {
    if (pair.open <= end) continue;
    outer.push(pair);
    end = pair.close;
  }
  return outer;
}

function pairDoubles(text: string): MarkPair[] {
  const pairs: MarkPair[] = [];
  let open = -1;
  for (const match of text.matchAll(doubles)) {
    const at = match.index;
    const last = at + match[0].length - 1;
    if (isClosing(text, at, last, open)) {
      pairs.push({ open, close: at });
      open = -1;
    } else if (isOpening(text, at, last, open)) open = last;
  }
  if (open >= 0 && staysOpen(text, open)) pairs.push({ open, close: text.length });
  return pairs;
}

/** Whether a double mark closes the one open at `open`. */
function isClosing(text: string, at: number, last: number, open: number): boolean {
  if (open < 0) return false;
  const [mark, opened] = [text[at], text[open]];
  if (opened === '«' || mark === '»') return opened === '«' && mark === '»';
  if (mark === '”') return true;
  if (mark === '“') return opened === '„' || (canClose(text, at) && !canOpen(text, at));
  if (mark !== '"' && mark !== "'") return false;
  return canClose(text, last, at) || !canOpen(text, last);
}

function isOpening(text: string, at: number, last: number, open: number): boolean {
  const mark = text[at];
  if (mark === '»') return false;
  if (mark === '”') return open < 0 && canOpen(text, at) && !canClose(text, at);
  if (mark === '"' || mark === "'") return canOpen(text, last) || (isSpace(text, at - 1) && isSpace(text, last + 1));
  return true;
}

/** A quotation that runs on into the next paragraph starts its own one, or follows what introduces it. */
function staysOpen(text: string, open: number): boolean {
  if (text.length - open < 12 || isSpace(text, open + 1)) return false;
  return open === 0 || /[:,]\s*$/.test(text.slice(0, open));
}

function pairSingles(text: string, around: readonly MarkPair[]): MarkPair[] {
  const pairs: MarkPair[] = [];
  let at = nextSingle(text, 0);
  while (at >= 0) {
    let next = nextSingle(text, at + 1);
    if (opensSingle(text, at)) {
      const holder = around.find((pair) => pair.open < at && at < pair.close);
      const close = closeOf(text, at, holder?.close ?? text.length, holder ? [] : around);
      if (close >= 0) {
        pairs.push({ open: at, close });
        next = nextSingle(text, close + 1);
      } else if (close === -2 && !holder && text[at] === '‘' && staysOpen(text, at))
        pairs.push({ open: at, close: text.length });
    }
    at = next;
  }
  return pairs;
}

function nextSingle(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (!isSingle(text.charCodeAt(at))) continue;
    if (text[at] !== "'" || text[at + 1] !== "'") return at;
    at++;
  }
  return -1;
}

/**
 * The closing mark of a single quotation: the first that can only be one, else the first that may be a plural's possessive
 * (soldiers’) or a dropped letter (goin’). −1 where another quotation opens first, −2 where the passage ends first.
 */
function closeOf(text: string, open: number, limit: number, skip: readonly MarkPair[]): number {
  let weak = -1;
  let at = nextSingle(text, open + 1);
  for (; at >= 0 && at < limit; at = nextSingle(text, at + 1)) {
    const inside = skip.find((pair) => pair.open < at && at < pair.close);
    if (inside) {
      at = inside.close;
      continue;
    }
    if (opensSingle(text, at)) return weak;
    if (text[at] === '‘' || isSpace(text, at - 1) || isLetterOrDigit(text, at + 1) || at === open + 1) continue;
    if (/['‘’]n$/.test(text.slice(at - 2, at))) continue;
    if (!mayBeApostrophe(text, at)) return at;
    if (weak < 0) weak = at;
  }
  return weak < 0 && at < 0 ? -2 : weak;
}

function mayBeApostrophe(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4), at);
  return /(?:[sxz]|\p{L}in)$/iu.test(before) && /^\s+[\p{L}\d]/u.test(text.slice(at + 1, at + 4));
}

function opensSingle(text: string, at: number): boolean {
  if (text[at] === '’' || !canOpen(text, at)) return false;
  return !elision.test(text.slice(at + 1, at + 8));
}

function isSingle(code: number): boolean {
  return code === 0x2018 || code === 0x2019 || code === 0x27 || code === 0x201a;
}

/** At the start, behind a space, a bracket, a dash or another opening mark, and before something that is not a space. */
function canOpen(text: string, at: number): boolean {
  if (at + 1 >= text.length || isSpace(text, at + 1) || /[.,;:!?)\]}]/.test(text[at + 1] ?? '')) {
    return /^…|^\.{3}/.test(text.slice(at + 1));
  }
  return isSpace(text, at - 1) || /[([{—–\-“"‘'„«/]/.test(text[at - 1] ?? '');
}

/** Behind something that is not a space, and before a space, the end, punctuation or another mark. */
function canClose(text: string, at: number, first = at): boolean {
  if (isSpace(text, first - 1) || /[([{]/.test(text[first - 1] ?? '')) return false;
  return !isLetterOrDigit(text, at + 1);
}

/** Whether there is a space at an offset; both ends of the passage count. */
function isSpace(text: string, at: number): boolean {
  return at < 0 || at >= text.length || /\s/.test(text[at] ?? '');
}

function isLetterOrDigit(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at] ?? '');
}
