/** Long enough to tell one article from another, short enough for a citation. */
const longest = 48;
/** Names that Windows keeps for itself, whatever their ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A file name without an ending for a source, of small letters, digits and hyphens: from its title, else from the end of its
 * address, else `source`. It can be a citation key, and no part of it leads to another folder.
 */
export function nameSource(title: string | null, url: string | null): string {
  const page =
    url === null
      ? ''
      : (url
          .replace(/[?#].*$/, '')
          .replace(/\/+$/, '')
          .replace(/\.[a-z]{2,5}$/i, '')
          .split('/')
          .slice(3)
          .at(-1) ?? '');
  return slugOf(title ?? '') || slugOf(decode(page)) || 'source';
}

/** The name, and others to try where files of that name are there already: `bridge`, `bridge-2`, `bridge-3` … */
export function* namesLike(name: string): Generator<string> {
  yield name;
  for (let i = 2; i < 100; i++) yield `${name}-${i}`;
}

function slugOf(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= longest) return reserved.test(plain) ? `${plain}-source` : plain;
  return plain
    .slice(0, longest + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, longest);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
