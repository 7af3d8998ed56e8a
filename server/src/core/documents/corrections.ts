import type { Document, Passage } from './document.ts';

/** How a date may begin. */
const day = '(?:\\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b)';
/** “Correction, Oct. 3:”, “Clarification (May 2):”, “CORRECTIONS AND CLARIFICATIONS”; not “Correction officers said …”. */
const label = new RegExp(
  '^[\\s*_([–—-]*(?:corrections?(?: (?:and|&) clarifications?)?|clarifications?|corrected|erratum|errata)\\s*' +
    `(?:$|[:–—(.-]|,\\s*(?:on )?${day}|on ${day})`,
  'i',
);

/** What is corrected, as newsrooms call it. */
const item =
  '(?:article|story|report|piece|post|page|item|column|headline|review|obituary|interview|transcript|graphic)';
const amended = new RegExp(
  `^[\\s*_([]*(?:this|the) ${item}(?: \\S+){0,4} (?:was|were|has been|have been) (?:since )?(?:amended|corrected|clarified|revised|(?:updated|edited|changed)[^.]* to (?:correct|clarify|fix|remove|amend))`,
  'i',
);
const earlier = new RegExp(
  `^[\\s*_([]*(?:an?|the) (?:earlier|previous|original|initial) version of (?:this|the) ${item}`,
  'i',
);

/**
 * Marks a document that corrects itself: a passage that opens *Correction*, *Clarification* or *This article was amended* (a
 * heading with the passage under it) is what `marks.correction` says.
 */
export function markCorrections(document: Document): Document {
  const { passages } = document;
  const said = passages.flatMap((it, i) => (opensCorrection(it) ? [whole(it, passages[i + 1])] : []));
  if (said.length === 0) return document;
  const { metadata } = document;
  return { ...document, metadata: { ...metadata, marks: { ...metadata.marks, correction: said.join(' ') } } };
}

function opensCorrection({ text }: Passage): boolean {
  return label.test(text) || amended.test(text) || earlier.test(text);
}

/** The words “Correction” alone on their line say nothing without what stands below. */
function whole({ text }: Passage, below: Passage | undefined): string {
  return below && text.length < 40 && !/[.!?”"]$/.test(text) ? `${text} ${below.text}` : text;
}
