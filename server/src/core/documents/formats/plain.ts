import { cutSpans } from '../cut.ts';
import type { Document, Passage, Role } from '../document.ts';
import type { TextFormat } from '../format.ts';
import { readFrontMatter } from '../front-matter.ts';
import { isByline, readHead } from '../head.ts';
import { addStatements, frontMatterMetadata, type Statement } from '../metadata.ts';
import { toFile } from '../places.ts';
import { joinLines } from '../plain/join-lines.ts';
import { type Row, readRows } from '../plain/read-rows.ts';
import { joinRuns } from '../prose.ts';
import { dayPattern } from '../stated-date.ts';
import { readTurns } from '../transcripts/read-turns.ts';

/** Plain text: a line is a paragraph, or the lines between blank lines where the file was wrapped at a width. */
export const plain: TextFormat = { id: 'plain', extensions: ['.txt', '.text'], read };

function read(text: string): Document {
  const frontMatter = readFrontMatter(text);
  const paragraphs = joinLines(readRows(text, frontMatter.end)).filter((it) => !isChrome(it));
  const read = paragraphs.map((rows, i) => cutMark(passageOf(rows), paragraphs[i - 1], paragraphs[i + 1]));
  const transcript = readTurns(read);
  const opening = readOpening(assignRoles(transcript ? [...transcript.above, ...transcript.turns] : read));
  const head = readHead(opening.passages);
  const stated = [
    ...opening.statements,
    ...head.statements,
    ...(transcript?.statements ?? []),
    ...titleOf(head.passages),
  ];
  const metadata = addStatements(frontMatterMetadata(frontMatter.fields), stated);
  return {
    format: 'plain',
    metadata: transcript ? { ...metadata, marks: { kind: 'transcript', ...metadata.marks } } : metadata,
    passages: [...frontMatter.passages, ...head.passages],
    markup: [],
    problems: frontMatter.problems,
  };
}

function passageOf(rows: readonly Row[]): Passage {
  const [first] = rows;
  const runs = rows.flatMap(({ text, from }, i) => {
    const before = rows[i - 1];
    const end = before ? before.from + before.text.length : from;
    const gap = from - end === 1 ? 0 : from - end;
    return [...(before ? [{ text: ' ', from: end, size: gap }] : []), { text, from, size: text.length }];
  });
  const place = { line: first?.line ?? 1, page: null, cell: null, time: null, speaker: null, footnote: null };
  return { ...joinRuns(runs), ...place, role: 'body', quoted: false };
}

/** Words that web pages leave around an article, alone on their line. */
const chrome =
  /^(?:[-–—•|]\s*)?(?:comments?|\d+ comments?|news|share|share this(?: article)?|print|e-?mail|tweet|advertisement|advertisements|ad|read more|more|related(?: articles| stories| content)?|subscribe|sign up|log in|menu|home|search|next|previous|back to top|top|follow us|story continues(?: below)?|continue reading|loading|getty images)(?:\s*[:…|>»])?$/i;

function isChrome(rows: readonly Row[]): boolean {
  const [first] = rows;
  if (rows.length !== 1 || first === undefined) return false;
  return (first.text.length < 40 && chrome.test(first.text)) || isRule(first.text);
}

/** A line drawn with dashes and the like, as between the head of a table and its rows. */
function isRule(text: string): boolean {
  return /^[-–—=_*~#+|.\s]+$/.test(text);
}

/** A row of a table that was set with spaces: it ends with two numbers. */
const row = /\s\d[\d.,%]*\s+\d[\d.,%]*$/;

/** Cuts the mark of a list item: a bullet, or a number that continues the item above or is continued below. */
function cutMark(passage: Passage, above: readonly Row[] | undefined, below: readonly Row[] | undefined): Passage {
  const mark = /^(?:[-*•·▪‣]|(\d{1,2})[.)])\s+(?=\S)/.exec(passage.text);
  if (!mark) return passage;
  const number = mark[1] === undefined ? null : Number(mark[1]);
  const isList = number === null || numberOf(above) === number - 1 || numberOf(below) === number + 1;
  return isList ? cutSpans(passage, [toFile(passage, { start: 0, end: mark[0].length })]) : passage;
}

function numberOf(rows: readonly Row[] | undefined): number | null {
  const number = /^(\d{1,2})[.)]\s/.exec(rows?.[0]?.text ?? '')?.[1];
  return number === undefined ? null : Number(number);
}

/** Longer than this is a paragraph without its full stop. */
const longestHeading = 120;
const longestTitle = 220;

/** A short line without a full stop above longer text is a heading; the first such line is the title. */
function assignRoles(passages: readonly Passage[]): readonly Passage[] {
  const first = passages.findIndex((it) => !isByline(it.text));
  return passages.map((passage, i) => {
    const { text, role } = passage;
    const isFirst = i === first;
    if (
      role !== 'body' ||
      isByline(text) ||
      /[.,;:…]["'”’»)\]]*$/.test(text) ||
      row.test(text) ||
      text.length > (isFirst ? longestTitle : longestHeading)
    )
      return passage;
    // Bylines and a second title may stand between a title and the text.
    const below = passages.slice(i + 1, i + (isFirst ? 6 : 2));
    if (!below.some((it) => it.text.length > text.length && /[.!?]["'”’»)\]]*$/.test(it.text))) return passage;
    return { ...passage, role: (isFirst ? 'title' : 'heading') satisfies Role };
  });
}

const openingDate = new RegExp(`^(?:date|published)[:\\s]\\s*(${dayPattern})[\\s|:–—-]+(?=\\S)`, 'i');

/** Cuts a date in front of the first line's title: “date 2024-10-26 Ministers meet”. */
function readOpening(passages: readonly Passage[]): { passages: readonly Passage[]; statements: readonly Statement[] } {
  const [first, ...others] = passages;
  const match = first ? openingDate.exec(first.text) : null;
  if (!first || !match?.[1]) return { passages, statements: [] };
  const cut = cutSpans(first, [toFile(first, { start: 0, end: match[0].length })]);
  return { passages: [cut, ...others], statements: [{ field: 'date', value: match[1], found: 'first line' }] };
}

function titleOf(passages: readonly Passage[]): readonly Statement[] {
  const title = passages.find((it) => it.role === 'title');
  return title ? [{ field: 'title', value: title.text, found: 'first line' }] : [];
}
