import { noteContent, writeNote } from '../citations/notes.ts';
import { removeCitation } from '../citations/styles.ts';
import { toFile, toPassage } from '../documents/places.ts';
import type { Edit } from '../text/edit.ts';
import { sentenceAt, sentenceSpan } from '../text/tokens.ts';
import type { Finding, FindingContext, Fix } from './finding.ts';

const labels = [
  ['Own reporting', 'own reporting'],
  ['Background', 'background'],
  ['Checked', 'checked'],
] as const;

/**
 * What every finding offers besides its own fixes: three notes that quote the words they settle, and to turn its code off. A
 * note takes the place of a citation that names no source.
 */
export function noteFixes(context: FindingContext, finding: Finding): readonly Fix[] {
  const notes = labels.flatMap(([title, label]) => {
    const edits = noteEdits(context, finding, label);
    return edits.length === 0 ? [] : { title, preferred: false, edits };
  });
  const setting = { key: `findings.${finding.code}`, value: 'off' };
  return [...notes, { title: `Turn off ${finding.code}`, preferred: false, edits: [], setting }];
}

function noteEdits(context: FindingContext, finding: Finding, label: (typeof labels)[number][1]): readonly Edit[] {
  const { draft } = context;
  const citation = draft.citations.find((it) => it.start === finding.start && it.end === finding.end);
  if (citation) {
    const newText = ` <!-- ${noteContent(label, null)} -->`;
    return [...removeCitation(citation), { start: citation.mark.end, end: citation.mark.end, newText }];
  }
  const end = sentenceEnd(context, finding);
  const note = end === null ? null : writeNote(draft, end, label, draft.text.slice(finding.start, finding.end));
  return note ? [note] : [];
}

/** The end of the last sentence that a finding stands in, in the file. */
function sentenceEnd({ draft }: FindingContext, finding: Finding): number | null {
  for (const { passage, tokens } of draft.reading.readings) {
    const at = toPassage(passage, Math.max(finding.start, finding.end - 1));
    if (at === null) continue;
    return toFile(passage, sentenceSpan(tokens, sentenceAt(tokens, at))).end;
  }
  return null;
}
