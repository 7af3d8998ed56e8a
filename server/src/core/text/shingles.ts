/** A 32-bit hash of a word: FNV-1a over its UTF-16 units. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/**
 * Hashes of every `size` neighbouring words, in order: shingle `i` covers words `i` to `i + size - 1`. A list shorter than
 * `size` has none. The same words give the same hash on every machine, so that hashes can be stored.
 */
export function shingles(words: readonly string[], size: number): Uint32Array {
  return shinglesOf(Uint32Array.from(words.map(hashWord)), size);
}

/** The same, of words whose hashes are known. */
export function shinglesOf(hashes: Uint32Array, size: number): Uint32Array {
  const result = new Uint32Array(Math.max(0, hashes.length - size + 1));
  for (let i = 0; i < result.length; i++) {
    let hash = size;
    for (let j = i; j < i + size; j++) hash = Math.imul(hash ^ hashes[j]!, 0x9e3779b1);
    result[i] = mix(hash);
  }
  return result;
}

/** Spreads every bit over all others: the finaliser of MurmurHash3. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
