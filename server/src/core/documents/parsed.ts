/**
 * What parsers make of a file before a format makes passages of it: plain data, which a worker can send. A host has one parser
 * for each of these; a format says which it reads.
 */
export interface Parsed {
  /** The file's bytes as text. */
  readonly text: string;
}

export type ParserName = keyof Parsed;
