/**
 * What stands on the pages of a PDF, as its parser gives it: words with their places, no pictures. Lengths are in points; x goes
 * right and y goes down from the top left corner of the page as it is shown.
 */
export interface PdfFile {
  readonly pages: readonly PdfPage[];
  /** Pages in the file: more than were read where a limit was met. */
  readonly count: number;
  /** What the file says of itself, by lower-case name: `title` from its properties, `dc:title` from its XMP. */
  readonly properties: Readonly<Record<string, string>>;
  /** What was not read or not run, in plain English. */
  readonly problems: readonly string[];
}

export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order in which the file draws them. */
  readonly words: readonly PdfWords[];
}

/** A run of letters that is drawn at one go: a word, a line, sometimes a single letter. */
export interface PdfWords {
  readonly text: string;
  readonly x: number;
  /** Of the line that the letters stand on. */
  readonly y: number;
  readonly width: number;
  /** Height of the font. */
  readonly size: number;
  /** Tells one font of the file from another, bold from plain; it has no meaning beyond that. */
  readonly font: string;
  /** Set for letters that do not stand upright. */
  readonly turned: boolean;
}
