/** Answers kept for one question: the words and names of a large corpus come up again and again. */
const limit = 50_000;

/** A pure function of a short text that keeps its answers, and nothing of the long text that its question was cut from. */
export function remember<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const kept = copyOf(text);
    const found = find(kept);
    if (known.size >= limit) known.clear();
    known.set(kept, found);
    return found;
  };
}

/** The same letters in memory of their own: engines cut longer stretches without copying, and so keep the whole. */
function copyOf(text: string): string {
  return text.length < shortestCut ? text : text.split('').join('');
}

const shortestCut = 13;
