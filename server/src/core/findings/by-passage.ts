import type { JudgedDraft, ResolvedCitation, Verdict } from '../corpus/evidence.ts';
import type { Index } from '../corpus/source.ts';
import { fileSpan } from '../documents/places.ts';
import type { Mention } from '../mentions/mention.ts';
import { isSameData } from '../text/is-same-data.ts';
import { once } from '../text/once.ts';
import { slice } from '../text/span.ts';
import { type Finding, type FindingContext, type Rule, withFixes } from './finding.ts';
import type { Settings } from './settings.ts';

/** A passage as the rules that look at one mention at a time see it: all that what they find rests on. */
interface Part {
  readonly verdicts: readonly Verdict[];
  /** The citations of each verdict. */
  readonly cited: readonly (readonly ResolvedCitation[])[];
  readonly role: string;
  /** The file from its first character to its last, and where that begins. */
  readonly raw: string;
  readonly start: number;
}

/** What was found in a passage, without the draft that it was found in. */
interface Kept {
  readonly part: Part;
  readonly settings: Settings;
  readonly index: Index;
  readonly generation: number;
  readonly complete: boolean;
  readonly date: string | null;
  readonly found: readonly { readonly rule: Rule; readonly finding: Omit<Finding, 'fixes'> }[];
}

/** By list of rules, and by list of mentions, which stays the same object while nothing in its passage changes. */
const keptOf = once((_: readonly Rule[]) => new WeakMap<readonly Mention[], Kept>());

/**
 * Runs rules that are `local`, passage by passage: one that says what it said before the last edit is not gone through again,
 * wherever in the file it now stands.
 */
export function* findInPassages(rules: readonly Rule[], context: FindingContext): Generator<void, readonly Finding[]> {
  const findings: Finding[] = [];
  const kept = keptOf(rules);
  for (const { mentions, ...part } of partsOf(context.draft)) {
    const known = kept.get(mentions);
    const entry = known && isSame(known, part, context) ? known : find(rules, part, context);
    kept.set(mentions, entry);
    for (const { rule, finding } of entry.found)
      findings.push(placed(finding, part.start - entry.part.start, rule, part, context));
    yield;
  }
  return findings;
}

function find(rules: readonly Rule[], part: Part, context: FindingContext): Kept {
  const { settings, index, draft } = context;
  const own = contextOf(part, context);
  const found = rules.flatMap((rule) => rule.find(own).map((it) => ({ rule, finding: withoutFixes(it) })));
  const { generation, complete } = index;
  return { part, settings, index, generation, complete, date: draft.document.metadata.date, found };
}

function contextOf({ verdicts }: Part, context: FindingContext): FindingContext {
  return { ...context, draft: { ...context.draft, verdicts } };
}

function withoutFixes({ code, severity, start, end, message, evidence }: Finding): Omit<Finding, 'fixes'> {
  return { code, severity, start, end, message, evidence };
}

/** A finding where its passage now stands. Fixes change the file as it is now: they are found when they are asked for. */
function placed(finding: Omit<Finding, 'fixes'>, by: number, rule: Rule, part: Part, context: FindingContext): Finding {
  const [start, end] = [finding.start + by, finding.end + by];
  return withFixes({ ...finding, start, end }, () => {
    const now = rule.find(contextOf(part, context));
    return now.find((it) => it.start === start && it.end === end && it.message === finding.message)?.fixes ?? [];
  });
}

function partsOf(draft: JudgedDraft): readonly (Part & { readonly mentions: readonly Mention[] })[] {
  const parts: (Part & { readonly mentions: readonly Mention[] })[] = [];
  for (let from = 0; from < draft.verdicts.length; ) {
    const { passage } = draft.verdicts[from]!;
    let to = from + 1;
    while (draft.verdicts[to]?.passage === passage) to++;
    const verdicts = draft.verdicts.slice(from, to);
    const { passage: own } = draft.reading.readings[passage]!;
    const span = fileSpan(own);
    parts.push({
      verdicts,
      cited: verdicts.map((it) => it.cited.map((at) => draft.citations[at]!)),
      role: own.role,
      raw: slice(draft.text, span),
      start: span.start,
      mentions: draft.reading.mentions[passage]!,
    });
    from = to;
  }
  return parts;
}

/** Whether a rule that looks at a passage would find the same: in its words, what is cited for them, and what sources say of them. */
function isSame(known: Kept, part: Part, { settings, index, draft }: FindingContext): boolean {
  const before = known.part;
  if (known.settings !== settings || known.index !== index) return false;
  if (known.generation !== index.generation || known.complete !== index.complete) return false;
  if (before.raw !== part.raw || before.role !== part.role || known.date !== draft.document.metadata.date) return false;
  const by = part.start - before.start;
  return (
    before.verdicts.length === part.verdicts.length &&
    part.verdicts.every((it, i) => isSameVerdict(before.verdicts[i]!, it)) &&
    part.cited.every((all, i) => all.every((it, j) => isSameCitation(before.cited[i]![j]!, it, by)))
  );
}

function isSameVerdict(a: Verdict, b: Verdict): boolean {
  return (
    a.evidence === b.evidence &&
    a.state === b.state &&
    a.reason === b.reason &&
    a.support === b.support &&
    a.insideQuotation === b.insideQuotation &&
    a.cited.length === b.cited.length &&
    (a.note === b.note || (a.note !== null && b.note !== null && a.note.text === b.note.text))
  );
}

function isSameCitation(a: ResolvedCitation, b: ResolvedCitation, by: number): boolean {
  return a.start + by === b.start && a.end + by === b.end && a.url === b.url && isSameData(a.sources, b.sources);
}
