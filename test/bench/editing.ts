import { completeNames } from '../../server/src/core/features/complete-names.ts';
import { completion } from '../../server/src/core/features/completion.ts';
import { definition } from '../../server/src/core/features/definition.ts';
import { hover } from '../../server/src/core/features/hover.ts';
import { symbols } from '../../server/src/core/features/symbols.ts';
import { defaultSettings } from '../../server/src/core/findings/settings.ts';
import type { Knowledge } from '../../server/src/core/mentions/knowledge.ts';
import type { Corpus } from '../../server/src/core/workspace/corpus.ts';
import { OpenDraft } from '../../server/src/core/workspace/open-draft.ts';
import { now, type Times, time } from './measure.ts';
import type { Random } from './random.ts';

/** What a writer waits for. */
export interface EditingTimes {
  /** From nothing to the first findings, and the longest step in which nobody else is served. */
  readonly open: number;
  readonly longest: number;
  readonly keystroke: Times;
  readonly hover: Times;
  readonly definition: Times;
  readonly completion: Times;
  readonly names: Times;
  readonly symbols: Times;
}

/** Letters that are typed, one a keystroke, into a paragraph in the middle. */
export const typed = ' and then 1,250 boats of Ada Brennick left.';

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
  const { open, longest } = measureOpening(draft, knowledge);
  const type = typist(draft, random);
  const keystroke = time(repeats, (i) => {
    type(i);
    draft.view(defaultSettings, knowledge);
  });

  const view = draft.view(defaultSettings, knowledge)!;
  const places = view.draft.verdicts.map((it) => it.span.start);
  const tail = '\nThey left again. ';
  const keys = opened(`${text}${tail}[@00`, corpus, knowledge);
  const letters = opened(`${text}${tail}Ada Bre`, corpus, knowledge);
  const asked = ['bren', 'ada k', 'harbour', 'ost', 'v'];
  return {
    open,
    longest,
    keystroke,
    hover: time(repeats, () => hover(view, random.pick(places))),
    definition: time(repeats, () => definition(view, random.pick(places))),
    completion: time(repeats, () => completion(keys, keys.draft.text.length)),
    names: time(repeats, () => completeNames(letters, letters.draft.text.length)),
    symbols: time(repeats, (i) => symbols(view.index, asked[i % asked.length]!)),
  };
}

/** Types one letter after the other, each run of letters into another paragraph, as a writer does. */
export function typist(draft: OpenDraft, random: Random): (i: number) => void {
  const paragraphs = [...draft.text.matchAll(/\.\n/g)].map((it) => it.index);
  let at = 0;
  return (i) => {
    const letter = typed[i % typed.length]!;
    if (i % typed.length === 0) at = random.pick(paragraphs);
    else at++;
    draft.change(i + 2, draft.text.slice(0, at) + letter + draft.text.slice(at), null);
  };
}

function measureOpening(draft: OpenDraft, knowledge: Knowledge): { readonly open: number; readonly longest: number } {
  const begun = now();
  let longest = 0;
  let step = now();
  const stepped = () => {
    longest = Math.max(longest, now() - step);
    step = now();
  };
  for (const _ of draft.prepare(defaultSettings, knowledge)) stepped();
  draft.view(defaultSettings, knowledge);
  stepped();
  return { open: now() - begun, longest };
}

function opened(text: string, corpus: Corpus, knowledge: Knowledge) {
  const draft = new OpenDraft('file:///other.md', 1, text);
  draft.corpus = corpus;
  return draft.view(defaultSettings, knowledge)!;
}
