/** What a UTF-16 code unit is to the scanner. */
export const Character = {
  space: 1,
  upper: 2,
  /** Lower-case letters. */
  lower: 3,
  /** Letters without case: Arabic, Chinese. */
  letter: 4,
  /** ASCII digits. */
  digit: 5,
  /** `½` and its like. */
  fraction: 6,
  /** What continues a word and never starts one: accents, zero-width joiners, `²`, soft hyphens. */
  mark: 7,
  /** The first half of a character outside the basic plane. */
  surrogate: 8,
  other: 9,
} as const;

/** Filled as characters are met: classifying all 65,536 at once would cost every start of the program. */
const classes = new Uint8Array(65536);

/** The class of a UTF-16 code unit. */
export function characterAt(text: string, at: number): number {
  return classOf(text.charCodeAt(at));
}

/** White space and characters without width, which separate tokens and belong to none. */
export function isSpace(code: number): boolean {
  return classOf(code) === Character.space;
}

/** Whether a token of letters could hold the character at this offset. */
export function isWordCharacter(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const it = characterAt(text, at);
  return (it >= Character.upper && it <= Character.digit) || it === Character.mark;
}

/** Whether a letter stands at this offset. */
export function isLetter(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const it = characterAt(text, at);
  return it >= Character.upper && it <= Character.letter;
}

/** Whether an ASCII digit stands at this offset. */
export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function classOf(code: number): number {
  const known = classes[code];
  if (known) return known;
  const found = classify(code);
  classes[code] = found;
  return found;
}

function classify(code: number): number {
  const it = String.fromCharCode(code);
  if (code <= 32 || /[\s\x7f-\x9f\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/.test(it))
    return Character.space;
  if (code >= 48 && code <= 57) return Character.digit;
  if (/[\p{Lu}\p{Lt}]/u.test(it)) return Character.upper;
  if (/\p{Ll}/u.test(it)) return Character.lower;
  if (/[\p{L}\p{Nl}]/u.test(it)) return Character.letter;
  if (/[¼-¾⅐-⅟↉]/.test(it)) return Character.fraction;
  // Zero-width non-joiner and joiner, soft hyphen.
  if (code === 0x200c || code === 0x200d || code === 0xad || /[\p{M}¹²³⁰-⁹₀-₉]/u.test(it)) return Character.mark;
  if (code >= 0xd800 && code <= 0xdbff) return Character.surrogate;
  return Character.other;
}
