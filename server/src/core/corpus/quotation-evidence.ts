import type { Reading } from '../mentions/kind.ts';
import type { Mention, Quotation } from '../mentions/mention.ts';
import type { QuotedWords } from '../text/quoted-words.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { citePassage } from './cite-passage.ts';
import type { Evidence, Wording } from './evidence.ts';
import { findQuoted } from './find-quoted.ts';
import type { LookUps } from './look-ups.ts';
import { isOneName, matchQuotation, type QuotationMatch } from './match-quotation.ts';
import { type Quoted, readQuoted } from './quoted.ts';
import { rewordingOf } from './reword.ts';
import { sameSpeaker } from './same-speaker.ts';
import type { StoredPassage } from './source.ts';
import { wordsOf } from './stored-words.ts';
import { voiceOfSpan } from './voice-of-span.ts';

/** Words from which a quotation may be compared with words that are not quite the same; shorter ones stand or do not. */
const comparedWords = 4;

/** Pieces of evidence returned at most, those that agree first. */
const evidenceLimit = 16;

/**
 * What the sources say of a quotation, looked up in all their text, in quotation marks there or not. It agrees where its words
 * stand in order in one passage, an interposed attribution, ellipses and square brackets aside. With up to three other words,
 * or a fifth of them, the same speaker or nobody named has it otherwise (`differs`); further, up to half, the source has
 * another version of it (`near`). Words of another named speaker are only ever found, never compared.
 */
export function quotationEvidence(quotation: Quotation, reading: Reading, index: LookUps): readonly Evidence[] {
  const quoted = readQuoted(reading.tokens, quotation);
  if (quoted.texts.length === 0) return [];
  const evidence: Evidence[] = [];
  for (const at of findQuoted(quoted, index)) {
    const stored = index.passage(at.source, at.passage);
    if (!stored) continue;
    const found = compare(quotation, quoted, reading, stored);
    const cited = found && bear(found, quotation, quoted, reading, stored, index, at);
    if (cited) evidence.push(cited);
  }
  const agrees = evidence.some((it) => it.relation === 'agrees');
  return evidence
    .map((it) => (agrees && it.relation === 'differs' ? { ...it, relation: 'near' as const } : it))
    .sort((a, b) => b.strength - a.strength)
    .slice(0, evidenceLimit);
}

/** Whether a passage has the words of a quotation as they are. */
export function isQuotedFrom(quotation: Quotation, reading: Reading, stored: StoredPassage): boolean {
  const quoted = readQuoted(reading.tokens, quotation);
  return quoted.texts.length > 0 && compare(quotation, quoted, reading, stored)?.count === 0;
}

interface Found extends QuotationMatch {
  readonly words: QuotedWords;
}

/** The nearest stretch of a passage: of all its words, or of those that stand in its quotation marks. */
function compare(quotation: Quotation, quoted: Quoted, reading: Reading, stored: StoredPassage): Found | null {
  const all = wordsOf(stored);
  const whole = matchIn(all, quoted, reading, stored);
  const spoken = wordsSpoken(all, stored.mentions);
  const spliced = spoken && whole?.count !== 0 ? matchIn(spoken, quoted, reading, stored) : null;
  const best = spliced && (!whole || spliced.count < whole.count) ? spliced : whole;
  if (!best || best.count > allowed(quotation.words, quoted.texts.length)) return null;
  return best;
}

function allowed(words: number, length: number): number {
  return words < comparedWords ? 0 : Math.floor(length / 2);
}

function matchIn(words: QuotedWords, quoted: Quoted, reading: Reading, stored: StoredPassage): Found | null {
  const brackets = [...stored.text.matchAll(/\[[^\]]*\]/g)].map((it) => ({
    start: it.index,
    end: it.index + it[0].length,
  }));
  const isAside = (word: number) => brackets.some((it) => contains(it, words.spans[word]!));
  const isName = (draft: number, source: number) =>
    isOneName(wordAt(reading.tokens.text, quoted.spans[draft]), wordAt(stored.text, words.spans[source])) &&
    (isNamed(reading.found, quoted.spans[draft]!) || isNamed(stored.mentions, words.spans[source]!));
  const match = matchQuotation(quoted, words, isAside, isName);
  return match && { ...match, words };
}

function wordAt(text: string, span: Span | undefined): string {
  return span ? text.slice(span.start, span.end) : '';
}

function isNamed(mentions: readonly Mention[], span: Span): boolean {
  return mentions.some((it) => it.kind === 'name' && overlaps(it, span));
}

/** The words of a passage that stand in quotation marks, where there are several quotations that may be one utterance. */
function wordsSpoken(all: QuotedWords, mentions: readonly Mention[]): QuotedWords | null {
  const quotations = mentions.filter((it) => it.kind === 'quotation' && it.open !== '');
  if (quotations.length < 2) return null;
  const kept = all.spans.flatMap((span, i) => (quotations.some((it) => contains(it, span)) ? [i] : []));
  return { texts: kept.map((it) => all.texts[it]!), spans: kept.map((it) => all.spans[it]!) };
}

function bear(
  found: Found,
  quotation: Quotation,
  quoted: Quoted,
  reading: Reading,
  stored: StoredPassage,
  index: LookUps,
  at: { readonly source: number; readonly passage: number },
): Evidence | null {
  const matched = found.words.spans.slice(found.source.start, found.source.end);
  const span = { start: matched[0]!.start, end: matched.at(-1)!.end };
  const source = index.source(at.source);
  const voice = voiceOfSpan(stored, span, matched, source?.metadata.marks.kind ?? null);
  const same = sameSpeaker(quotation, voice, reading, stored);
  if (found.count > 0 && same === 'different') return null;
  const isRewritten = source?.metadata.marks.standing === 'rewritten';
  const relation = relationOf(found.count, quoted.texts.length, voice.speech, same === 'same', isRewritten);
  if (!relation) return null;
  const share = 1 - found.count / quoted.texts.length;
  const strength = share * (same === 'same' ? 1 : same === 'unknown' ? 0.9 : 0.7) * (voice.speech ? 1 : 0.85);
  const reason =
    found.count === 0
      ? isRewritten
        ? 'a rewritten source'
        : ''
      : `${found.count} of ${quoted.texts.length} words differ`;
  const cited = citePassage(index, at, span, voice.quotation, { relation, strength, reason });
  if (!cited) return null;
  const wording: Wording = {
    differing: found.count,
    of: quoted.texts.length,
    edits: rewordingOf(found, quoted, found.words, reading.tokens.text, stored.text),
    where: voice.where,
    speaker: same,
  };
  const { attribution } = voice;
  return {
    ...cited,
    attribution: attribution?.text ?? null,
    attributionName: attribution?.name ?? null,
    attributionCertain: attribution?.certain ?? false,
    speech: voice.speech,
    wording,
  };
}

/**
 * `differs` is what a writer would call the same words, slipped: up to three, or a fifth; in short quotations and in prose
 * fewer. `near` is another version; of an unknown speaker's words only where more is alike than not by far. A rewritten source
 * has nobody's exact words.
 */
function relationOf(
  count: number,
  length: number,
  speech: boolean,
  isSpeaker: boolean,
  isRewritten: boolean,
): 'agrees' | 'differs' | 'near' | null {
  if (count === 0) return isRewritten ? 'near' : 'agrees';
  const most = Math.min(Math.max(3, Math.floor(length / 5)), Math.floor(length * (speech ? 0.4 : 0.25)));
  if (count <= most) return isRewritten ? 'near' : 'differs';
  if (!speech || length < 6) return null;
  return isSpeaker || count * 3 <= length ? 'near' : null;
}
