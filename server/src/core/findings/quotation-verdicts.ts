import type { Evidence, Verdict } from '../corpus/evidence.ts';
import { checkedWords } from '../corpus/judge.ts';
import type { Index } from '../corpus/source.ts';
import type { Quotation } from '../mentions/mention.ts';
import type { FindingContext } from './finding.ts';

/** A verdict on a quotation. */
export interface QuotationVerdict extends Verdict {
  readonly mention: Quotation;
}

/** The quotations that findings may speak of: of four words or more, closed, no titles of works, not settled by a note. */
export function quotationVerdicts(context: FindingContext): readonly QuotationVerdict[] {
  return context.draft.verdicts.filter(
    (it): it is QuotationVerdict =>
      it.mention.kind === 'quotation' &&
      it.mention.words >= checkedWords &&
      it.state !== 'not-checked' &&
      !isTitle(it.mention),
  );
}

/** What a source has nearly so: up to three other words, or a fifth of them. */
export function alterations(verdict: QuotationVerdict): readonly Evidence[] {
  return verdict.state === 'not-backed' ? verdict.evidence.filter((it) => it.relation === 'differs') : [];
}

/** What a source has in another version: up to half of the words differ. */
export function versions(verdict: QuotationVerdict): readonly Evidence[] {
  if (verdict.state !== 'not-backed') return [];
  return verdict.evidence.filter((it) => it.relation === 'near' && (it.wording?.differing ?? 0) > 0);
}

/** Words of a quotation as messages show them: in quotation marks, long ones with their middle left out. */
export function shown(text: string): string {
  const words = text.split(/\s+/);
  const short = words.length > 24 ? [...words.slice(0, 12), '…', ...words.slice(-10)] : words;
  return `“${short
    .join(' ')
    .replace(/[“”"]/g, '’')
    .replace(/[.,;]$/, '')}”`;
}

/** The title of a book, a film, a case: capitals throughout; mostly capitals where nobody says it. */
export function isTitle({ speaker, text, open }: Quotation): boolean {
  if (open === '' || /[.?!…,]$/.test(text)) return false;
  const long = text.split(/[\s-]+/).filter((it) => it.replace(/\P{L}/gu, '').length > 3);
  const capitals = long.filter((it) => /^\P{L}*\p{Lu}/u.test(it)).length;
  if (capitals < 2) return false;
  return capitals === long.length || (speaker === null && capitals * 3 >= long.length * 2);
}

/**
 * What a source has against a quotation whose words it holds: `speaker`, somebody else says them; `prose`, nobody does, they are
 * its own; `past`, the quotation runs past the closing mark. Null where any source may allow it.
 */
export function faultOf({ mention, evidence }: QuotationVerdict, index: Index): Fault | null {
  const known = faults.get(evidence) ?? { fault: findFault(mention, evidence, index) };
  faults.set(evidence, known);
  return known.fault;
}

export type Fault = 'speaker' | 'prose' | 'past';

/** Evidence is kept while a draft is typed, each list for one mention. */
const faults = new WeakMap<readonly Evidence[], { readonly fault: Fault | null }>();

function findFault(mention: Quotation, evidence: readonly Evidence[], index: Index): Fault | null {
  const said = evidence.filter((it) => it.relation === 'agrees');
  if (said.length === 0) return null;
  if (said.some((it) => it.speech)) {
    const isOther = (it: Evidence) => it.wording?.speaker === 'different' && it.attributionCertain;
    return mention.certain && said.filter((it) => it.speech).every(isOther) ? 'speaker' : null;
  }
  if (
    said.some(
      (it) =>
        isOwn(it, mention.speakerName ?? mention.speaker ?? '') || !marksSpeech(it, index) || hasStrayMark(it, index),
    )
  )
    return null;
  if (said.some((it) => it.wording?.where === 'past')) return 'past';
  return mention.speakerName === null ? null : 'prose';
}

/** The source itself is quoted: its outlet, its author, its title. */
function isOwn({ source }: Evidence, speaker: string): boolean {
  const { outlet, author, title } = source.metadata;
  const name = speaker.toLowerCase().replace(/^the /, '');
  return name !== '' && [outlet, author, title].some((it) => it?.toLowerCase().includes(name));
}

/** Whether a mark of the passage has lost its partner: then nobody can say where its quotations begin and end. */
function hasStrayMark({ at }: Evidence, index: Index): boolean {
  const stored = index.passage(at.source, at.passage);
  if (!stored) return false;
  const quotations = stored.mentions.filter((it) => it.kind === 'quotation' && it.close !== '');
  return [...stored.text.matchAll(/["“”]/g)].some(
    ({ index: mark }) => !quotations.some((it) => it.start - 2 <= mark && mark <= it.end + 1),
  );
}

/** Whether a source sets speech in quotation marks: only there is the rest its own prose. A plain text of a speech has none. */
function marksSpeech({ at }: Evidence, index: Index): boolean {
  for (let passage = 0; passage < index.passagesOf(at.source); passage++) {
    const mentions = index.passage(at.source, passage)?.mentions ?? [];
    if (mentions.some((it) => it.kind === 'quotation' && it.open !== '' && it.speaker !== null)) return true;
  }
  return false;
}
