import type { Name } from '../mentions/mention.ts';
import { comparePeople } from '../mentions/names/compare-names.ts';
import { nameBlocks } from '../mentions/names/keys.ts';
import { once } from '../text/once.ts';
import type { Finding, FindingContext, Rule } from './finding.ts';
import { type NameVerdict, nameVerdicts } from './name-verdicts.ts';
import { respell, respellings } from './spelling.ts';

/** One person or body spelt two ways in this draft. */
export const inconsistentName: Rule = { code: 'inconsistent-name', severity: 'information', find };

function find(context: FindingContext): readonly Finding[] {
  const named = nameVerdicts(context).filter(
    (it) => it.mention.type === 'person' || it.mention.type === 'organisation',
  );
  const uses = countUses(named);
  const blocks = byBlock(uses.values());
  const others = new Map<Use, Use | null>();
  return named.flatMap((verdict) => {
    const use = uses.get(idOf(verdict.mention));
    if (!use) return [];
    const known = others.get(use);
    const other = known === undefined ? otherSpelling(use, blocks) : known;
    others.set(use, other);
    if (!other) return [];
    const { text } = other.first.mention;
    const newText = respell(verdict.mention.text, respellings(verdict.mention.text, text), text);
    return {
      code: inconsistentName.code,
      severity: 'information',
      ...verdict.span,
      message: `${text} elsewhere in this draft, ${verdict.mention.text} here.`,
      evidence: [],
      fixes: [{ title: `Change to ${newText} here`, preferred: false, edits: [{ ...verdict.span, newText }] }],
    } satisfies Finding;
  });
}

/** One spelling of one name in the draft: where it stands first, how often, and the blocks in which others of it can be. */
interface Use {
  readonly first: NameVerdict;
  readonly blocks: readonly string[];
  count: number;
}

function countUses(named: readonly NameVerdict[]): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const verdict of named) {
    const known = uses.get(idOf(verdict.mention));
    if (known) known.count++;
    else uses.set(idOf(verdict.mention), { first: verdict, blocks: blocksOf(verdict.mention), count: 1 });
  }
  return uses;
}

const idOf = once(({ type, text, full }: Name) => `${type} ${text}\n${full}`);

const blocksOf = once(nameBlocks);

/** The spelling that stands in place of this one; null where it is the only one, or stands itself. */
function otherSpelling(use: Use, blocks: ReadonlyMap<string, readonly Use[]>): Use | null {
  for (const block of use.blocks)
    for (const it of blocks.get(block) ?? [])
      if (it !== use && prevails(it, use) && isOtherSpelling(it.first, use.first)) return it;
  return null;
}

function byBlock(uses: Iterable<Use>): ReadonlyMap<string, readonly Use[]> {
  const blocks = new Map<string, Use[]>();
  for (const use of uses)
    for (const block of use.blocks) {
      const known = blocks.get(block);
      if (known) known.push(use);
      else blocks.set(block, [use]);
    }
  return blocks;
}

/** Same romanised words, other letters: not an alias, an acronym or a short form, which have no word in common to spell otherwise. */
function isOtherSpelling(a: NameVerdict, b: NameVerdict): boolean {
  if (a.mention.text === b.mention.text || a.mention.type !== b.mention.type) return false;
  const others = pairs.get(a.mention) ?? new WeakMap<Name, boolean>();
  const known =
    others.get(b.mention) ??
    (respellings(b.mention.text, a.mention.text).length > 0 &&
      comparePeople(a.mention.full, b.mention.full).relation === 'same');
  pairs.set(a.mention, others.set(b.mention, known));
  return known;
}

const pairs = new WeakMap<Name, WeakMap<Name, boolean>>();

/** The spelling used more often stands; of two used alike, the one that comes first. */
function prevails(a: Use, b: Use): boolean {
  return a.count > b.count || (a.count === b.count && a.first.span.start < b.first.span.start);
}
