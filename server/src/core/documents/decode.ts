/** What the bytes of a file are as text, or why they are none. */
export type Decoded =
  | {
      readonly text: string;
      /** The name by which the Encoding Standard knows it: `utf-8`, `windows-1251`. */
      readonly encoding: string;
      /** What was lost or guessed, in plain English. */
      readonly problems: readonly string[];
    }
  | { readonly reason: string };

// The one thing of the platform that the core uses: in Node and in every browser, with all encodings.
declare class TextDecoder {
  constructor(label: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}

/**
 * Reads bytes as text: by their byte order mark, as UTF-8 where they are valid UTF-8 or nearly, else by what their letters
 * look like as UTF-16, Cyrillic or Western European. Total.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = markedEncoding(bytes);
  if (marked) return read(bytes.subarray(marked.length), marked.encoding, []);
  const sample = bytes.subarray(0, sampleSize);
  const kind = knownKind(sample);
  if (kind) return { reason: `is ${kind}, not text` };
  const wide = wideEncoding(sample);
  if (wide) return read(bytes, wide, [guessed(wide)]);
  if (isBinary(sample)) return { reason: 'is not text: most of it is control characters or zero bytes' };
  const valid = tryUtf8(bytes);
  if (valid !== null) return { text: valid, encoding: 'utf-8', problems: [] };
  const damaged = repairUtf8(bytes);
  if (damaged) return damaged;
  const encoding = narrowEncoding(sample);
  return read(bytes, encoding, [guessed(encoding)]);
}

/** Bytes as UTF-8 where they are nothing else, without looking further; null where they are not valid. */
export function decodeUtf8(bytes: Uint8Array): Decoded | null {
  const text = markedEncoding(bytes) ? null : tryUtf8(bytes);
  return text === null || text.includes('\0') ? null : { text, encoding: 'utf-8', problems: [] };
}

/** Reads bytes in an encoding that something declares for them; null where no such encoding is known. */
export function decodeAs(bytes: Uint8Array, label: string): Decoded | null {
  try {
    return read(bytes, label, []);
  } catch {
    return null;
  }
}

/** Enough to know a language by, also where a file opens with a page of digits. */
const sampleSize = 1 << 18;

function read(bytes: Uint8Array, encoding: string, problems: readonly string[]): Decoded {
  return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding, problems };
}

function guessed(encoding: string): string {
  return `not UTF-8: read as ${encoding} by the look of its letters`;
}

function markedEncoding(bytes: Uint8Array): { readonly encoding: string; readonly length: number } | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
  return a === 0xfe && b === 0xff ? { encoding: 'utf-16be', length: 2 } : null;
}

/** First bytes of files that often end in `.txt` or `.md` by mistake. */
const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\x03\x04', 'a ZIP archive or an Office document'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
  ['{\\rtf', 'an RTF document'],
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['\x1f\x8b', 'a gzip archive'],
  ["7z\xbc\xaf'\x1c", 'a 7-Zip archive'],
  ['\x7fELF', 'a program'],
  ['SQLite format 3', 'a database'],
  ['ID3', 'an audio file'],
  ['OggS', 'an audio file'],
  ['RIFF', 'an audio or video file'],
];

function knownKind(bytes: Uint8Array): string | null {
  const opening = String.fromCharCode(...bytes.subarray(0, 16));
  const known = signatures.find(([start]) => opening.startsWith(start));
  if (known && !(known[0] === 'RIFF' || known[0] === 'ID3' || known[0] === 'GIF8')) return known[1];
  // Words may start like that too; a header goes on with zero bytes.
  return known && bytes.subarray(0, 64).includes(0) ? known[1] : null;
}

/** UTF-16 without a mark: one byte of each pair is nearly always 0, or 4 in Cyrillic. */
function wideEncoding(bytes: Uint8Array): string | null {
  const pairs = bytes.length >> 1;
  if (pairs < 2) return null;
  const zeros = [0, 0];
  const high = [0, 0];
  for (let at = 0; at < pairs * 2; at++) {
    const side = at & 1;
    const it = bytes[at];
    if (it === 0) zeros[side] = (zeros[side] ?? 0) + 1;
    if (it === 0 || it === 4 || it === 0x20) high[side] = (high[side] ?? 0) + 1;
  }
  const isHigh = (side: number): boolean =>
    (zeros[side] ?? 0) > pairs * 0.05 && (high[side] ?? 0) > pairs * 0.9 && (zeros[1 - side] ?? 0) < pairs * 0.02;
  if (isHigh(1)) return 'utf-16le';
  return isHigh(0) ? 'utf-16be' : null;
}

function isBinary(bytes: Uint8Array): boolean {
  let zeros = 0;
  let controls = 0;
  for (const it of bytes) {
    if (it === 0) zeros++;
    else if (it < 32 && !(it >= 9 && it <= 13) && it !== 27) controls++;
  }
  return zeros > bytes.length / 1000 || zeros + controls > bytes.length / 20;
}

function tryUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 with a few bad bytes: most of what is not ASCII must be valid. */
function repairUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const bad = text.split('\ufffd').length - 1;
  let good = 0;
  for (const it of text.matchAll(/[^\x00-\x7f\ufffd]+/g)) good += it[0].length;
  if (good < bad * 4) return null;
  const places = bad === 1 ? 'one place' : `${bad} places`;
  return { text, encoding: 'utf-8', problems: [`not valid UTF-8 in ${places}, shown as \ufffd`] };
}

const cyrillic = ['windows-1251', 'koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'];
const western = ['windows-1252', 'macintosh'];

/** The encoding of one byte a letter under which the text looks most like a language. */
function narrowEncoding(bytes: Uint8Array): string {
  const candidates = inRuns(bytes) ? cyrillic : western;
  const score = candidates === cyrillic ? cyrillicScore : westernScore;
  let best = candidates[0] ?? 'windows-1252';
  let highest = -Infinity;
  for (const encoding of candidates) {
    const value = score(new TextDecoder(encoding).decode(bytes));
    if (value > highest) [best, highest] = [encoding, value];
  }
  return best;
}

/** Letters beyond ASCII stand in runs in Cyrillic, alone between others in Western European languages. */
function inRuns(bytes: Uint8Array): boolean {
  let all = 0;
  let joined = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    all++;
    if ((bytes[at - 1] ?? 0) >= 0x80 || (bytes[at + 1] ?? 0) >= 0x80) joined++;
  }
  return joined > all * 0.6;
}

/** Small letters, the commonest twice; not capitals inside words, not symbols. */
function cyrillicScore(text: string): number {
  return (
    count(text, /[а-яёєіїґў]/g) +
    count(text, /[оеаинт]/g) -
    2 * count(text, /[а-яёєіїґў][А-ЯЁЄІЇҐЎ]/g) -
    2 * count(text, /[\u2500-\u25ff]/g)
  );
}

/** Quotation marks and dashes where they belong, and the accented letters of Western languages. */
function westernScore(text: string): number {
  return (
    2 * count(text, /\p{L}’\p{L}|[\s(][“‘]|[“‘]\p{L}|[\p{L}.,!?]”|\s[–—]\s/gu) +
    count(text, /[a-z][àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿß][a-z]/g) -
    2 * count(text, /[a-z][A-ZÀ-ÖØ-Þ][a-z]|[\u2200-\u22ff\u25ca\x80-\x9f]/g)
  );
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
