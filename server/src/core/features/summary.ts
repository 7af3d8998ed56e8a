import type { Verdict } from '../corpus/evidence.ts';
import { oneASource, voices } from '../findings/wording.ts';
import type { View } from './view.ts';

/** What is to be said of a mention in a line: “3 sources, 2 voices”, “In none of 14 sources”, “Not checked: language”. */
export function summaryOf(view: View, verdict: Verdict): string {
  if (verdict.state === 'not-checked') return `Not checked: ${verdict.reason}`;
  const backing = verdict.evidence.filter((it) => it.relation === 'agrees' || it.relation === 'computed');
  if (backing.length === 0)
    return view.index.size === 0
      ? 'No sources'
      : `In none of ${view.index.size} ${view.index.size === 1 ? 'source' : 'sources'}`;
  const sources = oneASource(backing).length;
  const said = voices(backing);
  return `${sources} ${sources === 1 ? 'source' : 'sources'}, ${said} ${said === 1 ? 'voice' : 'voices'}`;
}
