import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { markdown } from '../../server/src/core/documents/formats/markdown.ts';
import { noKnowledge } from '../../server/src/core/mentions/knowledge.ts';
import { pairMarks } from '../../server/src/core/mentions/quotations/pair-marks.ts';
import { readMentions } from '../../server/src/core/mentions/read-mentions.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { checkDraft } from '../support/newsroom.ts';

const words =
  'river bridge ferry morning harbour winter stone paper garden letter engine window market silver crossing lantern meadow captain ' +
  'carries opens breaks follows measures answers we they nobody always slowly under over against without another';
const word = fc.constantFrom(...words.split(' '));
const utterance = fc.array(word, { minLength: 7, maxLength: 18 });

const sources = (spoken: readonly string[]) => ({
  'herald.txt': `Mayor Ada Brandt opened the hall on Monday. “${spoken.join(' ')},” she said.\n\nIt rained all day.`,
});

function altered(quotation: readonly string[], spoken: readonly string[]) {
  const draft = `Mayor Ada Brandt said: “${quotation.join(' ')}.”`;
  const { findings } = checkDraft(draft, sources(spoken));
  return { draft, found: findings.filter((it) => it.code === 'altered-quotation') };
}

test('words that are the source’s are never altered', () => {
  fc.assert(
    fc.property(utterance, fc.nat(), (spoken, cut) => {
      const from = cut % (spoken.length - 5);
      const quotation = spoken.slice(from);
      assert.deepEqual(altered(quotation, spoken).found, []);
      assert.deepEqual(altered([quotation[0]!.toUpperCase(), ...quotation.slice(1)], spoken).found, []);
    }),
    { numRuns: 60 },
  );
});

test('one word changed is an altered quotation that names the word, and its fix puts the source’s back', () => {
  fc.assert(
    fc.property(utterance, fc.nat(), (spoken, place) => {
      const at = place % spoken.length;
      const { draft, found } = altered(spoken.with(at, 'zebra'), spoken);
      assert.equal(found.length, 1);
      assert.match(found[0]!.message, /zebra/);
      const [fix] = found[0]!.fixes;
      assert.ok(fix);
      const [edit] = fix.edits;
      assert.equal(draft.slice(edit!.start, edit!.end), 'zebra');
      const after = checkDraft(applyEdits(draft, fix.edits), sources(spoken));
      assert.deepEqual(
        after.findings.filter((it) => it.severity === 'warning').map((it) => it.code),
        [],
      );
    }),
    { numRuns: 60 },
  );
});

test('one word dropped inside, or put in, is an altered quotation', () => {
  fc.assert(
    fc.property(utterance, fc.nat(), (spoken, place) => {
      const at = 1 + (place % (spoken.length - 2));
      // A word dropped beside its like leaves the others in order.
      fc.pre(spoken[at] !== spoken[at - 1] && spoken[at] !== spoken[at + 1]);
      assert.equal(altered(spoken.toSpliced(at, 1), spoken).found.length, 1);
      assert.equal(altered(spoken.toSpliced(at, 0, 'zebra'), spoken).found.length, 1);
    }),
    { numRuns: 60 },
  );
});

test('any text pairs its marks, in order and without overlap, and every mention slices to its text', () => {
  const piece = fc.oneof(
    word,
    fc.constantFrom('“', '”', '"', '‘', '’', "'", ' ', '. ', ', ', '’s ', 'soldiers’ ', '\n\n', '> ', '[', ']'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      let end = -1;
      for (const pair of pairMarks(text)) {
        assert.ok(pair.open > end && pair.close > pair.open && pair.close <= text.length);
        end = pair.close;
      }
      const { readings, mentions } = readMentions(markdown.read(text), noKnowledge);
      for (const [i, list] of mentions.entries())
        for (const it of list) assert.equal(readings[i]!.passage.text.slice(it.start, it.end), it.text);
    }),
    { numRuns: 300 },
  );
});

test('paragraphs of quotations, with speakers and without, keep their own words', () => {
  // Enough function words for a paragraph to read as English.
  const english = utterance.map((it) => ['we', 'are', 'in', 'the', ...it, 'and', 'that', 'is', 'all', 'of', 'it']);
  const said = fc.tuple(english, fc.constantFrom('', ' Ada Brandt said.', ' she said.', ' said the mayor.'));
  fc.assert(
    fc.property(fc.array(said, { minLength: 1, maxLength: 6 }), (paragraphs) => {
      const text = paragraphs.map(([spoken, by]) => `“${spoken.join(' ')},”${by}`).join('\n\n');
      const { mentions } = readMentions(markdown.read(text), noKnowledge);
      const quotations = mentions.flat().filter((it) => it.kind === 'quotation');
      assert.deepEqual(
        quotations.map((it) => it.text),
        paragraphs.map(([spoken]) => `${spoken.join(' ')},`),
      );
    }),
    { numRuns: 100 },
  );
});
