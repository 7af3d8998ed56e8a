import { completion } from '../../server/src/core/features/completion.ts';
import { definition } from '../../server/src/core/features/definition.ts';
import { hover } from '../../server/src/core/features/hover.ts';
import { defaultSettings } from '../../server/src/core/findings/settings.ts';
import type { Knowledge } from '../../server/src/core/mentions/knowledge.ts';
import type { Corpus } from '../../server/src/core/workspace/corpus.ts';
import { OpenDraft } from '../../server/src/core/workspace/open-draft.ts';
import { now, type Times, time } from './measure.ts';
import type { Random } from './random.ts';

/** What a writer waits for. */
export interface EditingTimes {
  readonly open: number;
  readonly keystroke: Times;
  readonly hover: Times;
  readonly definition: Times;
  readonly completion: Times;
}

/** Letters that are typed, one a keystroke, into a paragraph in the middle. */
const typed = ' and then 1,250 boats of Ada Brennick left.';

/** Opens a draft over a corpus, types into it and asks about it. */
export function measureEditing(
  corpus: Corpus,
  text: string,
  knowledge: Knowledge,
  random: Random,
  repeats: number,
): EditingTimes {
  const draft = new OpenDraft('file:///draft.md', 1, text);
  draft.corpus = corpus;
  const begun = now();
  draft.view(defaultSettings, knowledge);
  const open = now() - begun;

  const paragraphs = [...text.matchAll(/\.\n/g)].map((it) => it.index);
  let at = 0;
  const keystroke = time(repeats, (i) => {
    const letter = typed[i % typed.length]!;
    // Each run of letters goes to the end of another paragraph, as a writer does.
    if (i % typed.length === 0) at = random.pick(paragraphs);
    else at++;
    draft.change(i + 2, draft.text.slice(0, at) + letter + draft.text.slice(at), null);
    draft.view(defaultSettings, knowledge);
  });

  const view = draft.view(defaultSettings, knowledge)!;
  const places = view.draft.verdicts.map((it) => it.span.start);
  const cited = new OpenDraft('file:///cited.md', 1, `${text}\nThey left again. [@0`);
  cited.corpus = corpus;
  const citedView = cited.view(defaultSettings, knowledge)!;
  return {
    open,
    keystroke,
    hover: time(repeats, () => hover(view, random.pick(places))),
    definition: time(repeats, () => definition(view, random.pick(places))),
    completion: time(repeats, () => completion(citedView, cited.text.length)),
  };
}
