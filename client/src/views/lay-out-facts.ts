import type { DraftFact, DraftFacts, FactSection, OrphanCheck } from '../../../server/src/lsp/protocol.ts';
import { type FactsFilter, isShown } from './facts-filter.ts';

/** A line of the tree: a heading with the facts that are shown under it, or a fact. */
export type FactsNode = SectionNode | FactNode | LostNode | OrphanNode;

/** What people checked and the draft no longer says. */
export interface LostNode {
  readonly type: 'lost';
  readonly id: string;
  readonly children: readonly OrphanNode[];
}

export interface OrphanNode {
  readonly type: 'orphan';
  readonly id: string;
  readonly orphan: OrphanCheck;
  readonly parent: LostNode;
}

export interface SectionNode {
  readonly type: 'section';
  readonly id: string;
  readonly section: FactSection;
  readonly children: readonly FactNode[];
}

export interface FactNode {
  readonly type: 'fact';
  readonly id: string;
  readonly fact: DraftFact;
  readonly parent: SectionNode | null;
}

/**
 * The facts that a filter lets through, under their headings, and behind them the checks whose claims are gone. A draft
 * without headings has its facts at the root.
 */
export function layOutFacts(facts: DraftFacts, filter: FactsFilter): readonly FactsNode[] {
  return [...sectionsOf(facts, filter), ...lostOf(facts)];
}

function lostOf({ orphans }: DraftFacts): readonly LostNode[] {
  if (orphans.length === 0) return [];
  const children: OrphanNode[] = [];
  const node: LostNode = { type: 'lost', id: 'lost', children };
  children.push(
    ...orphans.map((orphan) => ({ type: 'orphan' as const, id: `lost ${orphan.id}`, orphan, parent: node })),
  );
  return [node];
}

function sectionsOf({ facts, sections }: DraftFacts, filter: FactsFilter): readonly (SectionNode | FactNode)[] {
  const filled = sections
    .map((section, i) => ({ section, own: facts.filter((it) => it.section === i && isShown(filter, it)) }))
    .filter(({ own }) => own.length > 0);
  if (filled.length === 1 && filled[0]?.section.level === 0) return filled[0].own.map((it) => leaf(it, null));
  return filled.map(({ section, own }, i): SectionNode => {
    const children: FactNode[] = [];
    const node = { type: 'section' as const, id: `section ${i} ${section.title}`, section, children };
    children.push(...own.map((it) => leaf(it, node)));
    return node;
  });
}

/** The facts of a tree in order. */
export function factsOf(nodes: readonly FactsNode[]): readonly FactNode[] {
  return nodes.flatMap((it) => (it.type === 'fact' ? [it] : it.type === 'section' ? it.children : []));
}

function leaf(fact: DraftFact, parent: SectionNode | null): FactNode {
  return { type: 'fact', id: fact.id, fact, parent };
}
