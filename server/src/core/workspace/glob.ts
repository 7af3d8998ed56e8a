/** Whether a setting is a pattern and not the name of one folder or file. */
export function isGlob(text: string): boolean {
  return /[*?[{]/.test(text);
}

/** The part of a pattern before its first wildcard, as a folder, and the rest: `wire/*.txt` is `wire` and `*.txt`. */
export function splitGlob(pattern: string): { readonly folder: string; readonly rest: string } {
  const parts = pattern.split('/');
  const first = parts.findIndex(isGlob);
  return { folder: parts.slice(0, first).join('/') || '.', rest: parts.slice(first).join('/') };
}

/**
 * A pattern as a test on paths with forward slashes: `*` and `?` stay within a name, `**` reaches over folders, `{a,b}` and
 * `[abc]` are choices. A pattern without a slash is tried on the last name of the path.
 */
export function matcher(pattern: string): (path: string) => boolean {
  const anywhere = pattern.includes('/') ? '' : '(?:.*/)?';
  const regex = new RegExp(`^${anywhere}${translate(pattern)}$`, 'u');
  return (path) => regex.test(path);
}

function translate(pattern: string): string {
  let depth = 0;
  return (
    pattern.replace(/\*\*\/|\/\*\*$|\*\*|[*?{},]|\[!?[^\]/]+\]|[^*?{},[]+|\[/g, (part) => {
      if (part === '**/') return '(?:.*/)?';
      if (part === '/**') return '(?:/.*)?';
      if (part === '**') return '.*';
      if (part === '*') return '[^/]*';
      if (part === '?') return '[^/]';
      if (part === '{') return ++depth ? '(?:' : '';
      if (part === '}' && depth > 0) return --depth >= 0 ? ')' : '';
      if (part === ',' && depth > 0) return '|';
      if (part.length > 1 && part.startsWith('[') && part.endsWith(']'))
        return `[${part.slice(1, -1).replace(/^!/, '^').replace(/\\/g, '\\\\')}]`;
      return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    }) + ')'.repeat(depth)
  );
}
