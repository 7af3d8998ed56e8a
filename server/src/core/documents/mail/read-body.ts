import { readFragment } from '../html-fragment.ts';
import { type LoosePassage, plainPassage } from '../lay-out.ts';
import { joinLines } from '../plain/join-lines.ts';
import { readRows } from '../plain/read-rows.ts';
import type { Mail } from './mail.ts';

/** The paragraphs of a mail, what it quotes marked as such: of its plain text, or of its HTML where that says more. */
export function readBody({ text, html }: Mail): readonly LoosePassage[] {
  const plain = text === null ? [] : readPlain(text);
  if (html === null) return plain;
  const rich = readFragment(html);
  // “Your program cannot show this message.”
  return lettersOf(plain) * 3 < lettersOf(rich) ? rich : plain;
}

function lettersOf(passages: readonly LoosePassage[]): number {
  return passages.reduce((sum, it) => sum + it.text.length, 0);
}

/** Lines that begin with `>` are another mail's; how often they do tells whose. Each run of one depth is wrapped on its own. */
function readPlain(text: string): readonly LoosePassage[] {
  const passages: LoosePassage[] = [];
  let lines: string[] = [];
  let depth = 0;
  const flush = () => {
    for (const rows of joinLines(readRows(lines.join('\n'), 0)))
      passages.push({ ...plainPassage, text: rows.map((it) => it.text).join(' '), quoted: depth > 0 });
    lines = [];
  };
  for (const line of text.split(/\r?\n/)) {
    const marks = /^(?:> ?)+(?=$|[^>])/.exec(line)?.[0] ?? '';
    const own = marks.replaceAll(' ', '').length;
    if (own !== depth) flush();
    depth = own;
    // A signature ends the words of its mail.
    lines.push(line.slice(marks.length) === '-- ' ? '\n-- ' : line.slice(marks.length));
  }
  flush();
  return passages;
}
