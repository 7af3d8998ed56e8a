import type { Document } from './document.ts';

/** One way to read a file that is text. Adding one is a file in `formats/`, its spec and a line in `formats.ts`. */
export interface Format {
  readonly id: string;
  /** File name endings, lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Never throws: what cannot be read is a problem of the document. */
  read(text: string): Document;
}
