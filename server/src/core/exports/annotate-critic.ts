import { insertionAfter } from '../citations/insertion.ts';
import { escapeMarkdown } from '../features/escape-markdown.ts';
import type { EvidencedFact } from '../features/fact-evidence.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { type Annotated, bearingsOf, bearingWords, remarksOn } from './annotation.ts';

/** The draft with CriticMarkup: each fact's words set off, and a comment behind them with its state and its passages. */
export function annotateCritic({ text, view, facts }: Annotated): string {
  const edits = facts.flatMap((fact): readonly Edit[] => {
    const { start, end } = fact.span;
    const comment = `{>>${commentOn(fact)}<<}`;
    // Marks inside the words, or a place that is no prose, would be torn: the comment stands behind them.
    if (text.slice(start, end) === fact.claim.words && !fact.headline)
      return [
        { start, end: start, newText: '{==' },
        { start: end, end, newText: `==}${comment}` },
      ];
    const insertion = insertionAfter(view.draft, end);
    return insertion ? [{ start: insertion.at, end: insertion.at, newText: comment }] : [];
  });
  return applyEdits(text, edits);
}

/** One line of plain words: whatever would end the comment, or be Markdown in it, is escaped. */
function commentOn(fact: EvidencedFact): string {
  const passages = bearingsOf(fact).map((it) => {
    const words = it.passage.text === '' ? '' : `: “${it.passage.text}”`;
    return `${bearingWords(it)}${words}`;
  });
  return escapeMarkdown([...remarksOn(fact), ...passages].join(' / '));
}
