import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Cited, StyleId } from '../../server/src/core/citations/citation.ts';
import { findCitations } from '../../server/src/core/citations/find-citations.ts';
import { labelOf, locatorOf, quotable } from '../../server/src/core/citations/quotable.ts';
import { stripNotes } from '../../server/src/core/citations/strip.ts';
import { cite, removeCitation } from '../../server/src/core/citations/styles.ts';
import { markdown } from '../../server/src/core/documents/formats/markdown.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { knownFrom, source } from '../support/sources.ts';

const styles: readonly StyleId[] = ['footnote', 'pandoc', 'link', 'note', 'critic'];

const word = fc.constantFrom('boats', 'Velm', '12,000', 'the', 'port', '$1.2bn', 'grew', 'tide', 'half', 'café', '港');
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((it) => `It ${it.join(' ')}.`);

/** Words of a source with every sign that means something in one of the marks. */
const sign = fc.constantFrom(
  '"',
  '“',
  '”',
  "'",
  '*',
  '_',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '`',
  '|',
  '\\',
  '&amp;',
  '--',
  '-->',
  '^',
  '@a',
  '#',
  '{',
  '}',
  '~',
  ':',
  '; ',
  '!',
  '\n',
);
const passage = fc
  .array(fc.oneof({ weight: 4, arbitrary: word }, sign), { minLength: 1, maxLength: 12 })
  .map((it) => quotable(`A ${it.join(' ')} z`));

const letter = fc.constantFrom(...'abcXYZ019_-. é');
const key = fc
  .array(letter, { minLength: 1, maxLength: 12 })
  .map((it) => it.join('').trim().replace(/-{2,}/g, '-').replace(/\s+/g, ' '))
  .filter((it) => /^[\p{L}\p{N}]/u.test(it) && /[\p{L}\p{N}]$/u.test(it));

const cited: fc.Arbitrary<Cited> = fc
  .record({
    key,
    outlet: fc.option(fc.constantFrom('Velm Post', 'The *Tide*', '1. FC “Velm”', 'A|B'), { nil: null }),
    title: fc.option(fc.constantFrom('Record month', 'He said: “Up”', 'A_b_c [d]', '12 boats'), { nil: null }),
    date: fc.option(fc.constantFrom('2024-10-26', '2024-01-01'), { nil: null }),
    page: fc.option(fc.integer({ min: 1, max: 900 }), { nil: null }),
    passage: fc.option(passage, { nil: null }),
    url: fc.constantFrom('https://news.example/a', 'https://news.example/b?(c)=d_e_f', 'https://n.example/a%20b'),
  })
  .map(({ key, ...facts }) => source(key, facts));

/** A draft in pieces, a sentence each, with what stands between them. */
interface Shape {
  readonly name: string;
  readonly write: (sentences: readonly string[]) => string;
}
const shapes: readonly Shape[] = [
  { name: 'paragraph', write: (it) => it.join(' ') },
  { name: 'lines', write: (it) => it.join('\n') },
  { name: 'list', write: (it) => it.map((line) => `- ${line}`).join('\n') },
  { name: 'quotation', write: (it) => it.map((line) => `> ${line}`).join('\n>\n') },
  { name: 'table', write: (it) => `| a | b |\n|---|---|\n${it.map((line) => `| ${line} | x |`).join('\n')}` },
  { name: 'emphasis', write: (it) => it.map((line) => `**${line}**`).join(' ') },
];

const draft = fc
  .record({
    parts: fc.array(fc.tuple(fc.constantFrom(...shapes), fc.array(sentence, { minLength: 1, maxLength: 3 })), {
      minLength: 1,
      maxLength: 4,
    }),
    front: fc.boolean(),
    crlf: fc.boolean(),
    closed: fc.boolean(),
    definition: fc.boolean(),
  })
  .map(({ parts, front, crlf, closed, definition }) => {
    const blocks = parts.map(([shape, sentences]) => shape.write(sentences));
    const text =
      (front ? '---\ntitle: It grew.\n---\n\n' : '') +
      blocks.join('\n\n') +
      (definition ? '\n\n[^n]: A note.' : '') +
      (closed ? '\n' : '');
    return crlf ? text.replaceAll('\n', '\r\n') : text;
  });

/** The ends of some of the draft's sentences, and a source for each. */
const work = fc.record({ text: draft, picks: fc.array(fc.tuple(fc.nat(), cited), { minLength: 1, maxLength: 3 }) });

function citeAt(text: string, style: StyleId, picks: readonly (readonly [number, Cited])[]) {
  const body = /^---[\s\S]*?---\r?\n/.exec(text)?.[0].length ?? 0;
  const ends = [...text.matchAll(/It [^.]*(?:\.\d[^.]*)*\./g)]
    .map((it) => it.index + it[0].length)
    .filter((it) => it > body);
  const sources = [...new Map(picks.map(([, it]) => [labelOf(it.key).toUpperCase(), it])).values()];
  const unique = [...new Map(sources.map((it) => [it.url, it])).values()];
  const citing = picks.flatMap(([n], i) => (unique[i] ? { at: ends[n % ends.length]!, cited: unique[i] } : []));
  const known = knownFrom(unique);
  const { citations, prose } = findCitations(markdown.read(text), text, known);
  const edits = cite({ text, document: prose, citations }, style, citing);
  return { known, citing, edits, after: applyEdits(text, edits) };
}

describe('for any draft, source and passage', () => {
  for (const style of styles) {
    test(`what ${style} writes is found again`, () => {
      fc.assert(
        fc.property(work, ({ text, picks }) => {
          const { known, citing, after } = citeAt(text, style, picks);
          const found = findCitations(markdown.read(after), after, known).citations;
          const expected = citing.map(({ cited }) => {
            const quotes = style === 'footnote' || style === 'note';
            return JSON.stringify([
              style === 'link' ? cited.url : cited.key,
              style === 'link' ? null : locatorOf(cited),
              quotes && cited.passage !== null ? [cited.passage] : [],
            ]);
          });
          const got = found.map((it) => JSON.stringify([it.key ?? it.url, it.locator, it.passages]));
          assert.deepEqual(got.sort(), expected.sort());
        }),
      );
    });

    test(`what ${style} writes goes when it is removed`, () => {
      fc.assert(
        fc.property(work, ({ text, picks }) => {
          const { known, after } = citeAt(text, style, picks);
          let left = after;
          for (let n = 0; n < 10; n++) {
            const [first] = findCitations(markdown.read(left), left, known).citations;
            if (!first) break;
            left = applyEdits(left, removeCitation(first));
          }
          assert.equal(left, text);
        }),
      );
    });
  }

  test('what is written is only inserted, and never into the front matter', () => {
    fc.assert(
      fc.property(work, fc.constantFrom(...styles), ({ text, picks }, style) => {
        const { edits, after } = citeAt(text, style, picks);
        assert.ok(edits.every((it) => it.start === it.end));
        const front = /^---[\s\S]*?---\r?\n/.exec(text)?.[0] ?? '';
        assert.ok(after.startsWith(front));
        if (text.includes('\r\n')) assert.doesNotMatch(after, /(?<!\r)\n/);
        assert.equal(/\n$/.test(after), /\n$/.test(text));
      }),
    );
  });

  test('stripping twice is stripping once', () => {
    fc.assert(
      fc.property(work, ({ text, picks }) => {
        const { after } = citeAt(text, 'note', picks);
        const once = stripNotes(after, markdown.read(after));
        assert.equal(once, text);
        assert.equal(stripNotes(once, markdown.read(once)), once);
      }),
    );
  });
});

test('reading is total', () => {
  const known = knownFrom([source('a'), source('x y', { url: 'https://x.example/' })]);
  const bits = fc.constantFrom(
    '[^',
    '[@',
    '@a',
    '{',
    '}',
    '](',
    '[',
    ']',
    '<!-- source: ',
    '-->',
    '{>>',
    '<<}',
    'a',
    ' ',
    '\n',
    '|',
    '"',
    '`',
    ';',
    ',',
    ': “',
    '”',
    '[^a]: ',
    'https://x.example/',
    '\\',
    '\r\n',
    '---\n',
    '港',
  );
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const document = markdown.read(text);
      const { citations, notes, prose } = findCitations(document, text, known);
      for (const it of citations) {
        assert.ok(0 <= it.start && it.start < it.end && it.end <= text.length);
        assert.ok(it.mark.start <= it.start && it.end <= it.mark.end);
        assert.ok(it.target.start >= 0 && it.target.end <= text.length);
      }
      for (const it of notes) assert.ok(it.end <= text.length);
      assert.ok(prose.passages.every((it) => it.pieces.every((piece) => piece.at + piece.length <= it.text.length)));
      const once = stripNotes(text, document);
      assert.ok(once.length <= text.length);
    }),
    { numRuns: 1000 },
  );
});
