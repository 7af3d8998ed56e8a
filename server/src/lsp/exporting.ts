import { type Annotated, annotate } from '../core/exports/annotation.ts';
import {
  type AnnotatedFormat,
  annotatedEndings,
  annotatedFormats,
  exportName,
  type SheetFormat,
  sheetEndings,
  sheetFormats,
} from '../core/exports/formats.ts';
import { makeSheet, type Sheet } from '../core/exports/sheet.ts';
import { checksOf, fileName } from './checks.ts';
import type { Session } from './session.ts';
import { tell } from './tell.ts';

/** What a host makes of a sheet and an annotated draft: text, or the bytes of a workbook or a document; and the way back. */
export interface Exporter {
  /** The rows of a table in CSV; fails on what is none. */
  readCsv(text: string): Promise<readonly (readonly string[])[]>;
  renderSheet(sheet: Sheet, format: SheetFormat): Promise<string | Uint8Array>;
  renderAnnotated(annotated: Annotated, format: AnnotatedFormat, made: string): Promise<string | Uint8Array>;
}

/** A file for people, and what it would be called beside the draft; or why there is none. */
export type Exported = { readonly name: string; readonly content: string | Uint8Array } | { readonly reason: string };

/** The fact-check sheet, or the annotated draft, in one of its shapes. */
export async function exportDraft(
  session: Session,
  uri: string,
  what: 'sheet' | 'annotated',
  wanted: unknown,
): Promise<Exported> {
  const placed = await session.view(uri);
  if (!placed) return { reason: 'the draft has no sources to be held against' };
  const read = await checksOf(session, uri);
  if ('reason' in read) return read;
  const { clock, exporter } = session.ports;
  const file = fileName(uri);
  if (what === 'sheet') {
    const format = sheetFormats.find((it) => it === wanted);
    if (!format) return { reason: `a sheet is ${sheetFormats.join(', ')}, not ${wanted}` };
    const sheet = makeSheet(placed.view, read.checks, file, clock.date());
    const content = await exporter.renderSheet(sheet, format);
    return { name: exportName(file, what, sheetEndings[format]), content };
  }
  const format = annotatedFormats.find((it) => it === wanted);
  if (!format) return { reason: `an annotated draft is ${annotatedFormats.join(', ')}, not ${wanted}` };
  const content = await exporter.renderAnnotated(annotate(placed.view, read.checks, file), format, clock.date());
  return { name: exportName(file, what, annotatedEndings[format]), content };
}

/** Writes it beside the draft and says where, or why not. */
export async function writeBeside(
  session: Session,
  uri: string,
  what: 'sheet' | 'annotated',
  wanted: unknown,
): Promise<void> {
  const { ports } = session;
  const folder = ports.files.parent(uri);
  const made =
    folder === null
      ? { reason: 'the draft has no place yet: save it first' }
      : await exportDraft(session, uri, what, wanted);
  if ('reason' in made) return tell(session, 'warning', made.reason);
  const refused = await ports.save(ports.files.resolve(folder ?? '', made.name), made.content);
  if (refused === null) tell(session, 'info', `${made.name} was written beside the draft`);
  else tell(session, 'warning', `${made.name} ${refused}`);
}
