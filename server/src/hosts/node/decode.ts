/** The text of bytes in UTF-8, or why they are not text. */
export function decode(
  bytes: Uint8Array,
): { readonly text: string; readonly problems: readonly string[] } | { readonly reason: string } {
  if (bytes.subarray(0, 8192).includes(0)) return { reason: 'is binary, not text' };
  return { text: new TextDecoder('utf-8').decode(bytes), problems: [] };
}
