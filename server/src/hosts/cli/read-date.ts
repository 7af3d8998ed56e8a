/** A day as `2024-10-26`, from that or a longer ISO time; null for anything else. A bad date counts as none. */
export function readDate(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const day = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(value.trim())?.[1];
  if (!day) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  // `2024-02-31` rolls over to another day.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null;
}
