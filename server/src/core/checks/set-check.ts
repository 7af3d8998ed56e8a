import type { Anchored, PresentClaim } from './anchor.ts';
import type { Check, CheckRecord, Checks } from './check.ts';
import { inOrder, recordId } from './checks-file.ts';

/**
 * Notes what a person said of a claim of the draft: in place of what the same person said of it before, and behind what others
 * said of the same words. A claim that has changed since gets a block of its own. `claims` are those of the draft in order,
 * `anchored` is where the checks stand in them.
 */
export function setCheck(
  checks: Checks,
  claims: readonly PresentClaim[],
  anchored: Anchored,
  id: string,
  check: Check,
): Checks {
  const at = claims.findIndex((it) => it.id === id);
  const present = claims[at];
  if (!present) return checks;
  const { held } = anchored;
  const own = held.get(id) ?? [];
  const current = own.find((it) => !it.isChanged)?.record;
  const others = removeFrom(
    checks.records,
    own.map((it) => it.record).filter((it) => it !== current),
    check.by,
  );
  if (current) {
    const said = inOrder([...current.checks.filter((it) => it.by !== check.by), check]);
    return { ...checks, records: others.map((it) => (it === current ? { ...it, checks: said } : it)) };
  }
  const record = { id: freeId(recordId(present.claim), others), claim: present.claim, checks: [check] };
  const before = claims.slice(0, at).findLast((it) => held.has(it.id));
  const previous = [...own, ...(before ? (held.get(before.id) ?? []) : [])].map((it) => it.record.id);
  const place = others.findLastIndex((it) => previous.includes(it.id)) + 1;
  return { ...checks, records: [...others.slice(0, place), record, ...others.slice(place)] };
}

/** Claims that stand in the draft twice in the very same words, between the same neighbours, are numbered. */
function freeId(id: string, records: readonly CheckRecord[]): string {
  let free = id;
  for (let i = 2; records.some((it) => it.id === free); i++) free = `${id}.${i}`;
  return free;
}

/** Takes back what a person said of a claim, or of one that is no longer in the draft (by the id of its record); null for all. */
export function removeCheck(checks: Checks, anchored: Anchored, id: string, by: string | null): Checks {
  const own = (anchored.held.get(id) ?? []).map((it) => it.record);
  const lost = anchored.orphans.map((it) => it.record).filter((it) => it.id === id);
  return { ...checks, records: removeFrom(checks.records, [...own, ...lost], by) };
}

/** The records without what one person said in some of them; those of which nothing is left are gone. */
function removeFrom(
  records: readonly CheckRecord[],
  from: readonly CheckRecord[],
  by: string | null,
): readonly CheckRecord[] {
  return records.flatMap((record) => {
    if (!from.includes(record)) return [record];
    const checks = by === null ? [] : record.checks.filter((it) => it.by !== by);
    return checks.length === 0 ? [] : [{ ...record, checks }];
  });
}
