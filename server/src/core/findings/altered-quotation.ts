import type { Evidence } from '../corpus/evidence.ts';
import { toFile } from '../documents/places.ts';
import { type Finding, type FindingContext, type Fix, type Rule, withFixes } from './finding.ts';
import { alterations, type QuotationVerdict, quotationVerdicts, shown, versions } from './quotation-verdicts.ts';
import { list, oneASource, placeOf, saidBy, sourceName, voices } from './wording.ts';

/** Nearly, but not word for word, what the same speaker, or nobody named, says in a source. */
export const alteredQuotation: Rule = { code: 'altered-quotation', severity: 'warning', local: true, find };

function find(context: FindingContext): readonly Finding[] {
  if (!context.index.complete) return [];
  return quotationVerdicts(context).flatMap((verdict) => {
    const altered = alterations(verdict);
    const [best] = altered.length > 0 ? altered : versions(verdict);
    if (!best?.wording) return [];
    const slip = altered.length > 0;
    return withFixes(
      {
        code: alteredQuotation.code,
        severity: slip && best.wording.where !== 'prose' ? 'warning' : 'information',
        ...verdict.span,
        message: slip ? slipped(context, verdict, best) : another(best),
        evidence: verdict.evidence,
      },
      () => (slip ? fixes(context, verdict, altered) : []),
    );
  });
}

function slipped(context: FindingContext, verdict: QuotationVerdict, best: Evidence): string {
  return `${saidBy(best)}: ${shown(best.text)}. The draft has ${list(differences(context, verdict, best))}.`;
}

/** A translation, a rewriting, another occasion. */
function another(best: Evidence): string {
  const saying = best.attribution === null ? '' : `${best.attribution} saying `;
  return `${placeOf(best)}, has ${saying}${shown(best.text)}: ${best.reason}.`;
}

/** Each difference in words: “pictures” for “images”. */
function differences(context: FindingContext, verdict: QuotationVerdict, best: Evidence): readonly string[] {
  const { text } = context.draft.reading.readings[verdict.passage]!.passage;
  return (best.wording?.edits ?? []).map(({ start, end, newText }) => {
    const ours = text.slice(start, end).trim();
    const theirs = newText.trim();
    if (ours === '') return `no “${theirs}”`;
    return theirs === '' ? `“${ours}” besides` : `“${ours}” for “${theirs}”`;
  });
}

/** One fix a wording; it replaces the differing words alone. A rewritten source gives none. */
function fixes(context: FindingContext, verdict: QuotationVerdict, altered: readonly Evidence[]): readonly Fix[] {
  const byWording = new Map<string, Evidence[]>();
  for (const evidence of altered) {
    const key = JSON.stringify(evidence.wording?.edits);
    byWording.set(key, [...(byWording.get(key) ?? []), evidence]);
  }
  const { passage } = context.draft.reading.readings[verdict.passage]!;
  const ranked = [...byWording.values()].sort((a, b) => voices(b) - voices(a) || b.length - a.length);
  return ranked.map((evidence, i): Fix => {
    const { edits = [] } = evidence[0]!.wording ?? {};
    const sources = oneASource(evidence).map((it) => sourceName(it.source));
    const preferred = i === 0 && voices(evidence) > 1 && ranked.length === 1;
    const words = edits.map((it) => it.newText.trim()).filter((it) => it !== '');
    const title =
      words.length === 0
        ? 'Leave out what the source does not have'
        : `Change to ${list(words.map((it) => `“${it}”`))}`;
    return {
      title: preferred ? title : `${title}: ${list([...new Set(sources)])}${sources.length === 1 ? ' alone' : ''}`,
      preferred,
      edits: edits.map(({ start, end, newText }) => ({ ...toFile(passage, { start, end }), newText })),
    };
  });
}
