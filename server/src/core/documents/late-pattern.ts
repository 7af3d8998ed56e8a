/**
 * A pattern that is put together of parts, and made when it is first asked for: with the letters of all scripts that takes a
 * millisecond and more, and no server should start later for it. A pattern that is written out is compiled late by itself.
 */
export function latePattern(source: string, flags = ''): () => RegExp {
  let made: RegExp | null = null;
  return () => {
    made ??= new RegExp(source, flags);
    return made;
  };
}
