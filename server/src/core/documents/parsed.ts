import type { BibliographyEntry } from './bibliography.ts';
import type { HtmlPage } from './html/tree.ts';
import type { Mail } from './mail/mail.ts';
import type { PdfFile } from './pdf/pages.ts';

/**
 * What parsers make of a file before a format makes passages of it: plain data, which a worker can send. A host has one parser
 * for each of these; a format says which it reads.
 */
export interface Parsed {
  /** The file's bytes as text. */
  readonly text: string;
  /** The XML files of a ZIP package, an Office document, by their paths in it: `word/document.xml`. */
  readonly package: ReadonlyMap<string, string>;
  /** The text layer of a PDF. */
  readonly pages: PdfFile;
  /** A web page, alone or in a web archive. */
  readonly html: HtmlPage;
  /** An RTF file, a letter for each byte. */
  readonly rtf: string;
  /** A mail with what is attached to it. */
  readonly mail: Mail;
  /** A bibliography: it is no source, but says what sources are. */
  readonly bibliography: readonly BibliographyEntry[];
}

export type ParserName = keyof Parsed;

/** A file that lies inside another, taken apart: an attachment. */
export type ParsedFile = {
  readonly [P in ParserName]: {
    /** With its ending, by which its format is known. */
    readonly name: string;
    readonly parser: P;
    readonly parsed: Parsed[P];
    readonly problems: readonly string[];
  };
}[ParserName];
