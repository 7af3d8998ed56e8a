import type { JudgedDraft, ResolvedCitation, Verdict } from '../corpus/evidence.ts';
import { fileSpan } from '../documents/places.ts';
import type { Mention } from '../mentions/mention.ts';
import { isSameData } from '../text/is-same-data.ts';
import { slice } from '../text/span.ts';
import { type Finding, type FindingContext, type Rule, withFixes } from './finding.ts';

/** A passage with its verdicts, as the rules that look at one mention at a time see it. */
interface Part {
  readonly verdicts: readonly Verdict[];
  /** The file from its first character to its last, and where that begins. */
  readonly raw: string;
  readonly start: number;
  readonly mentions: readonly Mention[];
}

/** What was found in a passage, and all that it rests on. */
interface Kept {
  readonly context: FindingContext;
  readonly generation: number;
  readonly complete: boolean;
  readonly part: Part;
  readonly found: readonly { readonly rule: Rule; readonly finding: Finding }[];
}

/** A list of mentions stays the same object while nothing in its passage changes. */
const kept = new WeakMap<readonly Mention[], Kept>();

/**
 * Runs rules that are `local`, passage by passage: one that says what it said before the last edit is not gone through again,
 * wherever in the file it now stands.
 */
export function* findInPassages(rules: readonly Rule[], context: FindingContext): Generator<void, readonly Finding[]> {
  const findings: Finding[] = [];
  for (const part of partsOf(context.draft)) {
    const known = kept.get(part.mentions);
    const isKnown = known !== undefined && isSame(known, part, context);
    const entry = isKnown ? known : find(rules, part, context);
    if (!isKnown) kept.set(part.mentions, entry);
    const by = part.start - entry.part.start;
    for (const { rule, finding } of entry.found)
      findings.push(isKnown ? moved(finding, by, rule, part, context) : finding);
    yield;
  }
  return findings;
}

function find(rules: readonly Rule[], part: Part, context: FindingContext): Kept {
  const own = contextOf(part, context);
  const found = rules.flatMap((rule) => rule.find(own).map((finding) => ({ rule, finding })));
  const { generation, complete } = context.index;
  return { context, generation, complete, part, found };
}

function contextOf({ verdicts }: Part, context: FindingContext): FindingContext {
  return { ...context, draft: { ...context.draft, verdicts } };
}

/** The same finding where its passage now stands. Fixes change the file as it is now: they are found anew when they are asked for. */
function moved(finding: Finding, by: number, rule: Rule, part: Part, context: FindingContext): Finding {
  const { code, severity, message, evidence } = finding;
  const [start, end] = [finding.start + by, finding.end + by];
  return withFixes({ code, severity, start, end, message, evidence }, () => {
    const now = rule.find(contextOf(part, context));
    return now.find((it) => it.start === start && it.end === end && it.message === message)?.fixes ?? [];
  });
}

function partsOf(draft: JudgedDraft): readonly Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < draft.verdicts.length; ) {
    const { passage } = draft.verdicts[from]!;
    let to = from + 1;
    while (draft.verdicts[to]?.passage === passage) to++;
    const span = fileSpan(draft.reading.readings[passage]!.passage);
    const mentions = draft.reading.mentions[passage]!;
    parts.push({ verdicts: draft.verdicts.slice(from, to), raw: slice(draft.text, span), start: span.start, mentions });
    from = to;
  }
  return parts;
}

/** Whether a rule that looks at a passage would find the same: in its words, what is cited for them, and what sources say of them. */
function isSame(known: Kept, part: Part, now: FindingContext): boolean {
  const { context, part: before } = known;
  if (context.settings !== now.settings || context.index !== now.index) return false;
  if (known.generation !== now.index.generation || known.complete !== now.index.complete) return false;
  if (before.raw !== part.raw || before.verdicts.length !== part.verdicts.length) return false;
  if (context.draft.document.metadata.date !== now.draft.document.metadata.date) return false;
  const by = part.start - before.start;
  return part.verdicts.every((it, i) => {
    const other = before.verdicts[i]!;
    return (
      isSameVerdict(other, it) &&
      roleOf(context.draft, other) === roleOf(now.draft, it) &&
      it.cited.every((at, j) => isSameCitation(context.draft.citations[other.cited[j]!]!, now.draft.citations[at]!, by))
    );
  });
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

function roleOf({ reading }: JudgedDraft, { passage }: Verdict): string | undefined {
  return reading.readings[passage]?.passage.role;
}

function isSameCitation(a: ResolvedCitation, b: ResolvedCitation, by: number): boolean {
  return a.start + by === b.start && a.end + by === b.end && a.url === b.url && isSameData(a.sources, b.sources);
}
