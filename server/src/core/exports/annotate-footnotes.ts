import { insertionAfter, lineEnding } from '../citations/insertion.ts';
import { escapeMarkdown } from '../features/escape-markdown.ts';
import type { EvidencedFact } from '../features/fact-evidence.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { type Annotated, bearingsOf, bearingWords, remarksOn } from './annotation.ts';

/** The draft with a footnote after each sentence that has facts: each fact, its state, and the passages that bear on it. */
export function annotateFootnotes({ text, view, facts }: Annotated): string {
  const label = freeLabel(text);
  const bySentence = new Map<number, EvidencedFact[]>();
  for (const it of facts) bySentence.set(it.sentence.end, [...(bySentence.get(it.sentence.end) ?? []), it]);
  const edits: Edit[] = [];
  const notes: string[] = [];
  for (const [end, own] of [...bySentence].sort((a, b) => a[0] - b[0])) {
    const insertion = insertionAfter(view.draft, end);
    if (!insertion) continue;
    const name = `[^${label}${notes.length + 1}]`;
    edits.push({ start: insertion.at, end: insertion.at, newText: name });
    notes.push(`${name}: ${own.map(paragraph).join('\n\n    ')}`);
  }
  if (notes.length === 0) return text;
  const body = `${applyEdits(text, edits).trimEnd()}\n\n${notes.join('\n\n')}\n`;
  return lineEnding(text) === '\n' ? body : body.replace(/\r?\n/g, '\r\n');
}

function paragraph(fact: EvidencedFact): string {
  const passages = bearingsOf(fact).map((it) => {
    const words = it.passage.text === '' ? '' : `: “${escapeMarkdown(it.passage.text)}”`;
    return `${escapeMarkdown(bearingWords(it))}${words}`;
  });
  const said = remarksOn(fact).map(escapeMarkdown).join('. ');
  return [`**${escapeMarkdown(fact.claim.words)}**: ${said}`, ...passages].join(' / ');
}

/** A beginning that no footnote of the draft has. */
function freeLabel(text: string): string {
  let label = 'fact-';
  while (text.includes(`[^${label}`)) label = `x${label}`;
  return label;
}
