import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rename } from '../../server/src/core/features/rename.ts';
import type { Finding } from '../../server/src/core/findings/finding.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { checkDraft } from '../support/newsroom.ts';

const people = ['Annelise Vortemund', 'Tobias Okonkwo', 'Ingrid Solheim', 'Miroslav Hrubesky', 'Farida Nazarova'];
const sources = {
  'wire.txt': people.map((it) => `On Monday ${it} spoke to the council.`).join('\n'),
  'herald.txt': people.map((it) => `On Tuesday ${it} left the hall.`).join('\n'),
};
const grave = { error: 3, warning: 2, information: 1, hint: 0 } as const;
const person = fc.constantFrom(...people);

/** A name with one slip of the hand: a letter dropped, doubled, swapped with the next, or another vowel. */
const slipped = fc
  .tuple(person, fc.nat(), fc.constantFrom('drop', 'double', 'swap', 'vowel'))
  .map(([name, n, slip]) => {
    const at = 1 + (n % (name.length - 2));
    const [a = '', b = ''] = [name[at], name[at + 1]];
    if (a === ' ' || b === ' ') return name;
    const middle = { drop: b, double: a + a + b, swap: b + a, vowel: a.replace(/[aeiou]/, 'y') + b }[slip];
    return name.slice(0, at) + middle + name.slice(at + 2);
  });

function draftOf(names: readonly string[]): string {
  return `${names.map((it) => `On Friday ${it} met the builders.`).join('\n\n')}\n`;
}

test('renaming to another spelling and back restores the draft', () => {
  fc.assert(
    fc.property(
      fc.array(person, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('Petr Zaborov', 'Lena Brandt'),
      (names, other) => {
        const draft = draftOf(names);
        const view = { id: 'draft.md', ...checkDraft(draft, sources) };
        const at = draft.indexOf(names[0]!);
        const renamed = applyEdits(draft, rename(view, at, other));
        assert.ok(!renamed.includes(names[0]!));
        const again = { id: 'draft.md', ...checkDraft(renamed, sources) };
        assert.equal(applyEdits(renamed, rename(again, at, names[0]!)), draft);
      },
    ),
    { numRuns: 40 },
  );
});

test('a fix of a misspelt name removes its finding and adds none as grave', () => {
  let fixed = 0;
  fc.assert(
    fc.property(fc.array(slipped, { minLength: 1, maxLength: 3 }), (names) => {
      const draft = draftOf(names);
      const before = checkDraft(draft, sources).findings;
      for (const finding of before.filter((it) => it.code === 'misspelled-name'))
        for (const fix of finding.fixes.filter((it) => it.edits.length > 0)) {
          const text = applyEdits(draft, fix.edits);
          const after = checkDraft(text, sources).findings;
          const isThere = (it: Finding) => it.code === finding.code && it.start === finding.start;
          assert.ok(!after.some(isThere), `${fix.title} leaves the finding in ${text}`);
          const worse = (list: readonly Finding[]) =>
            list.filter((it) => grave[it.severity] >= grave[finding.severity]);
          assert.ok(worse(after).length < worse(before).length, `${fix.title} adds a finding to ${text}`);
          fixed++;
        }
    }),
    { numRuns: 60 },
  );
  assert.ok(fixed > 10);
});
