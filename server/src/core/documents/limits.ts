/**
 * How much is read of one file, whatever it holds: what keeps a broken or hostile one from costing more than its share. Each is
 * a setting, `limits.<name>`.
 */
export interface Limits {
  /** Files of so many megabytes and more are named and not read. */
  readonly megabytes: number;
  /** Seconds in which a file must get on, by a passage or to its end, or be given up. */
  readonly seconds: number;
  /** The same for PDF files, whose pages take longer. */
  readonly pdfSeconds: number;
  /** Pages, sheets or slides read of a file. */
  readonly pages: number;
  /** How deep elements may lie in elements. */
  readonly nesting: number;
  /** What a packed file (`.docx`, `.odt`, `.xlsx`) may unpack to, in megabytes. */
  readonly unpackedMegabytes: number;
  /** Memory that the reading of a file may take beside the file itself, in megabytes. */
  readonly memoryMegabytes: number;
}

export const defaultLimits: Limits = {
  megabytes: 50,
  seconds: 5,
  pdfSeconds: 30,
  pages: 5000,
  nesting: 256,
  unpackedMegabytes: 100,
  memoryMegabytes: 512,
};
