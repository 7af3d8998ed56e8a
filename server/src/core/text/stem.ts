/** A form that a lower-case word shares with its plural and its commonest inflections; for look-up keys, not for showing. */
export function stem(word: string): string {
  return word.replace(/(?:ies|es|s|ing|ed)$/, '');
}
