/** A label before somebody's words: “Helga Storm: ”, “Q. ”. */
const label = /^(\p{Lu}[\p{L}\p{M}\p{N}.'’ -]{0,40}?)(?::|\.(?=\s)(?<=^[QA]\.))\s+(?=\S)/u;
/** Turns of an interview, fewer are chance; and people in it, more are a list of definitions. */
const fewestTurns = 4;
const mostPeople = 4;

/**
 * Who speaks in each paragraph of an interview that names its speakers before their words; null for each where it is none. A
 * paragraph without a label is the last speaker's no longer: whose it is the page does not say.
 */
export function findSpeakers(paragraphs: readonly string[]): readonly (string | null)[] {
  const labels = paragraphs.map((it) => label.exec(it)?.[1]?.trim() ?? null);
  const counts = new Map<string, number>();
  for (const it of labels) if (it !== null) counts.set(it, (counts.get(it) ?? 0) + 1);
  const people = new Set([...counts].filter(([, count]) => count > 1).map(([it]) => it));
  const turns = labels.filter((it) => it !== null && people.has(it)).length;
  const isInterview =
    turns >= fewestTurns && turns >= paragraphs.length / 2 && people.size > 1 && people.size <= mostPeople;
  return labels.map((it) => (isInterview && it !== null && people.has(it) && it.length > 1 ? it : null));
}
