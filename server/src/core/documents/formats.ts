import { type Format, type ReadInside, readParts } from './format.ts';
import { csv } from './formats/csv.ts';
import { docx } from './formats/docx.ts';
import { eml } from './formats/eml.ts';
import { html } from './formats/html.ts';
import { json } from './formats/json.ts';
import { jsonl } from './formats/jsonl.ts';
import { markdown } from './formats/markdown.ts';
import { odt } from './formats/odt.ts';
import { pdf } from './formats/pdf.ts';
import { plain } from './formats/plain.ts';
import { rtf } from './formats/rtf.ts';
import { srt } from './formats/srt.ts';
import { tsv } from './formats/tsv.ts';
import { vtt } from './formats/vtt.ts';
import { xlsx } from './formats/xlsx.ts';

/** The formats that sources may have. */
export const formats: readonly Format[] = [
  rtf,
  csv,
  tsv,
  xlsx,
  eml,
  plain,
  markdown,
  docx,
  html,
  odt,
  pdf,
  vtt,
  srt,
  json,
  jsonl,
];

/** Whether the places of a format's documents are in the file itself, which is text, and not in a text that was made from it. */
export function isText(id: string): boolean {
  return formats.some((it) => it.id === id && it.parser === undefined);
}

/** The format for a file name, or null where none reads it. */
export function formatOf(name: string): Format | null {
  const lower = name.toLowerCase();
  return formats.find((it) => it.extensions.some((extension) => lower.endsWith(extension))) ?? null;
}

/** Reads an attachment, which may have attachments of its own. */
export const readInside: ReadInside = (file) => {
  const format = formatOf(file.name);
  return format ? readParts(format, file.parsed, file.name, readInside) : [];
};
