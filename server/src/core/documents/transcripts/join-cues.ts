import type { Passage } from '../document.ts';
import { joinRuns, type Run } from '../prose.ts';
import { type Cue, clockTime } from './cue.ts';

/** A turn is cut where a sentence ends once it is this long, or where the speaker makes a pause of so many seconds. */
const longEnough = 240;
const pause = 2;
/** Captions without any full stop are cut here. */
const tooLong = 600;

/**
 * Joins the cues of one speaker into passages that a person would quote from: whole sentences, each with the time at which it
 * begins. Somebody else's words, a long pause or a long text behind a full stop begin the next.
 */
export function joinCues(cues: readonly Cue[]): readonly Passage[] {
  const passages: Passage[] = [];
  let group: Cue[] = [];
  let length = 0;
  for (const cue of cues) {
    const last = group.at(-1);
    if (last && endsBefore(group, length, last, cue)) flush();
    group.push(cue);
    length += lettersOf(cue);
  }
  flush();
  return passages;

  function flush(): void {
    const [first] = group;
    const passage = first && passageOf(first, group);
    if (passage && passage.text !== '') passages.push(passage);
    group = [];
    length = 0;
  }
}

function endsBefore(group: readonly Cue[], length: number, last: Cue, cue: Cue): boolean {
  if (cue.isTurn && (cue.speaker !== group[0]?.speaker || cue.speaker === null)) return true;
  if (length >= tooLong) return true;
  const words = last.runs.map((it) => it.text).join('');
  const isSentenceEnd = /[.!?…]["'”’»)\]]*\s*$/.test(words);
  return isSentenceEnd && (length >= longEnough || cue.from - last.to >= pause);
}

function lettersOf(cue: Cue): number {
  return cue.runs.reduce((sum, it) => sum + it.text.length + 1, 0);
}

function passageOf(first: Cue, cues: readonly Cue[]): Passage {
  const runs = cues.flatMap((cue, i): readonly Run[] => {
    const before = cues[i - 1]?.runs.at(-1);
    const [start] = cue.runs;
    if (!before || !start) return cue.runs;
    // What stands between two cues is read as a space.
    const from = before.from + before.size;
    return [{ text: ' ', from, size: start.from - from }, ...cue.runs];
  });
  return {
    ...joinRuns(runs),
    role: 'turn',
    line: first.line,
    page: null,
    cell: null,
    time: clockTime(first.from),
    quoted: false,
    speaker: first.speaker,
    footnote: null,
  };
}
