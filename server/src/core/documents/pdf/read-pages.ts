import type { Role } from '../document.ts';
import { type LoosePassage, plainPassage } from '../lay-out.ts';
import { assignRoles } from './assign-roles.ts';
import { dropRunning } from './drop-running.ts';
import { type Cell, findTables } from './find-tables.ts';
import { type Footnote, splitFootnotes } from './footnotes.ts';
import { gatherLines } from './gather-lines.ts';
import { joinPages } from './join-pages.ts';
import { joinParagraphs, listMark, type Paragraph } from './join-paragraphs.ts';
import type { Line } from './line.ts';
import { orderLines } from './order-lines.ts';
import type { PdfPage } from './pages.ts';
import { textOf } from './raised.ts';
import { settingOf } from './setting.ts';
import { countWords, joinLines } from './undo-hyphens.ts';

/** Something that becomes a passage: a paragraph, a table cell, a footnote. */
interface Unit {
  readonly paragraph: Paragraph;
  readonly role: Role;
  readonly isBody: boolean;
  readonly cell: string | null;
  readonly footnote: string | null;
}

/** What pages say, as passages in reading order, and what ran along their edges. */
export interface PagesRead {
  readonly passages: readonly LoosePassage[];
  readonly running: readonly string[];
}

/**
 * Makes passages of pages: lines gathered and put in reading order, running heads and page numbers left out, footnotes taken
 * apart, paragraphs joined over lines, columns and pages.
 */
export function readPages(pages: readonly PdfPage[]): PagesRead {
  const { pages: kept, dropped } = dropRunning(pages.map((it) => orderLines(gatherLines(it))));
  const setting = settingOf(kept.flat());
  const labels = new Set<string>();
  const units: Unit[] = [];
  for (const lines of kept) {
    const { text, notes } = splitFootnotes(lines, setting.size);
    for (const block of findTables(text)) {
      if (block.kind === 'table') units.push(...block.cells.map(cellUnit));
      else units.push(...joinParagraphs(block.lines, setting).map(textUnit));
    }
    for (const it of notes) if (it.label !== null) labels.add(it.label);
    units.push(...notes.map(noteUnit));
  }
  const texts = units.filter((it) => it.isBody);
  const roles = assignRoles(
    texts.map((it) => it.paragraph),
    setting,
  );
  const roleOf = new Map(texts.map((it, i) => [it, roles[i]!]));
  const told = units.map((it) => {
    const role = roleOf.get(it) ?? it.role;
    return { ...it, role, isBody: it.isBody && role === 'body' };
  });
  const vocabulary = countWords(kept.flatMap((lines) => lines.map((it) => it.text)));
  const passages = continueNotes(joinPages(told)).map((it): LoosePassage => {
    const words = joinLines(
      it.paragraph.lines.map((line) => textOf(line, labels)),
      vocabulary,
    );
    const text = it.role === 'body' ? words.replace(listMark, (mark) => (/\w/.test(mark) ? mark : '')) : words;
    return {
      ...plainPassage,
      text,
      role: it.role,
      page: it.paragraph.lines[0]!.page,
      cell: it.cell,
      footnote: it.footnote,
    };
  });
  return { passages, running: dropped };
}

function textUnit(paragraph: Paragraph): Unit {
  return { paragraph, role: 'body', isBody: true, cell: null, footnote: null };
}

/** `B7`, as in a sheet. */
function cellUnit({ column, row, lines }: Cell): Unit {
  const letter =
    column < 26
      ? String.fromCharCode(65 + column)
      : `${String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}`;
  return { paragraph: alone(lines), role: 'table', isBody: false, cell: `${letter}${row}`, footnote: null };
}

function noteUnit({ label, lines }: Footnote): Unit {
  return {
    paragraph: alone(lines),
    role: 'body',
    isBody: false,
    cell: null,
    footnote: label === null ? goesOn : `footnote ${label}`,
  };
}

/** Stands for the label of a footnote that began on the page before. */
const goesOn = '';

function alone(lines: readonly Line[]): Paragraph {
  return { lines, isFirst: true, isIndented: false, isFull: false };
}

/** Gives a footnote what stands of it on the next page. */
function continueNotes(units: readonly Unit[]): readonly Unit[] {
  const joined: Unit[] = [];
  for (const it of units) {
    const at = it.footnote === goesOn ? joined.findLastIndex((one) => one.footnote !== null) : -1;
    const begun = joined[at];
    if (!begun) joined.push(it.footnote === goesOn ? { ...it, footnote: null } : it);
    else joined[at] = { ...begun, paragraph: alone([...begun.paragraph.lines, ...it.paragraph.lines]) };
  }
  return joined;
}
