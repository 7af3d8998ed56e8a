import type { Document } from './document.ts';
import type { Parsed, ParsedFile, ParserName } from './parsed.ts';

/**
 * One way to read a file. Adding one is a file in `formats/`, its spec and a line in `formats.ts`. No `read` ever throws: what
 * cannot be read is a problem of the document.
 */
export type Format = TextFormat | { readonly [P in ParserName]: ParsedFormat<P> }[ParserName];

interface Named {
  readonly id: string;
  /** File name endings, lower case, with the dot. */
  readonly extensions: readonly string[];
}

/** A format whose files are text and one document each: offsets are into the file. */
export interface TextFormat extends Named {
  readonly parser?: never;
  read(text: string): Document;
}

/** A format that is read from what a parser makes of the file. */
export interface ParsedFormat<P extends ParserName> extends Named {
  readonly parser: P;
  /** The documents of a file, in its order; `name` is the file's own, without folders; `inside` reads files that lie in it. */
  readParts(parsed: Parsed[P], name: string, inside?: ReadInside): readonly Part[];
}

/** Reads a file that lies inside another by the format of its name. */
export type ReadInside = (file: ParsedFile) => readonly Part[];

/** One document of a file. */
export interface Part {
  /** What tells it from the others of its file, `17`; null where a file is one document. */
  readonly name: string | null;
  readonly document: Document;
  /** What the offsets of the document's passages point into: the file, or the text that was read from it. */
  readonly text: string;
}

/** The documents of a file by its format. */
export function readParts(
  format: Format,
  parsed: Parsed[ParserName],
  name: string,
  inside?: ReadInside,
): readonly Part[] {
  if (format.parser === undefined)
    return [{ name: null, document: format.read(parsed as string), text: parsed as string }];
  // Which parser made it is known to the caller alone: it asked for that of the format.
  const read = format.readParts as (parsed: Parsed[ParserName], name: string, inside?: ReadInside) => readonly Part[];
  return read(parsed, name, inside);
}
