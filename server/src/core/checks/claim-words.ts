/** Words as claims are compared by: letters and digits in lower case; marks, blanks and the way quotation marks look aside. */
export function claimWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*|[%$€£¥]/gu) ?? []
  );
}

/** A short name of some words, the same on every machine: FNV-1a in 32 bits. */
export function hashWords(words: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const letter of words.join(' ')) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}
