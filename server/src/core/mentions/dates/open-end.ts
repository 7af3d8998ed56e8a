import { itemAt } from './items.ts';
import { isContent, type Line, type Read } from './line.ts';

/** Which end of a date is open, and whether the date itself is left out (“before 2018” ends with 2017). */
export type OpenEnd = 'since' | 'until' | 'after' | 'before' | null;

const ends: Readonly<Record<string, OpenEnd>> = {
  since: 'since',
  by: 'until',
  until: 'until',
  till: 'until',
  til: 'until',
  through: 'until',
  after: 'after',
  before: 'before',
};

/** “since 1990”, “by 2030”, “as early as Sunday”, “before 2018”, “from May onwards”. */
export function openEndOf(line: Line, read: Read): OpenEnd {
  const { items } = line;
  if (read.stated?.is === 'range') return null;
  const next = itemAt(items, read.end);
  if (next.text === 'onwards' || next.text === 'onward') return 'since';
  let at = read.start - 1;
  let owned = false;
  if (/^(the|a|an|his|her|its|their|this|last)$/.test(itemAt(items, at).text)) {
    at--;
    owned = true;
  }
  if (/^(around|about|at|late|early)$/.test(itemAt(items, at).text)) at--;
  const { text } = itemAt(items, at);
  // “since the 2014 annexation”, “after Wednesday’s vote”: the date is the event's own.
  if (next.text === "'s" || next.text === '’s' || next.text === '’' || (owned && (isContent(next) || next.capital)))
    return null;
  if (text === 'as') {
    const how = itemAt(items, at - 1).text;
    if (itemAt(items, at - 2).text === 'as' && /^(early|soon|late)$/.test(how))
      return how === 'late' ? 'until' : 'since';
    return null;
  }
  if (text === 'than' && itemAt(items, at - 2).text === 'no')
    return itemAt(items, at - 1).text === 'later' ? 'until' : 'since';
  const on = text === 'on' || text === 'in' || text === 'from' ? itemAt(items, at - 1).text : text;
  if (/^(starting|beginning|effective)$/.test(on)) return 'since';
  return ends[text] ?? null;
}
