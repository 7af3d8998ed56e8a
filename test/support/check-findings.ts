import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/core/findings/finding.ts';
import type { Settings } from '../../server/src/core/findings/settings.ts';
import type { Knowledge } from '../../server/src/core/mentions/knowledge.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { type CheckedNewsroom, checkDraft, hoverText } from './newsroom.ts';
import type { Block, Mark, SpecCase } from './spec.ts';

/** A draft of a spec after its check: what `fixed` and `hover` blocks below it look at. */
export interface CheckedDraft {
  readonly text: string;
  /** The offset of `<|>`, or null. */
  readonly cursor: number | null;
  /** The findings under test. */
  readonly findings: readonly Finding[];
  readonly checked: CheckedNewsroom;
  readonly check: (text: string) => CheckedNewsroom;
}

/** Checks a `draft` or `silent` block: every finding of the codes under test is marked, and every mark found. */
export function checkFindings(block: Block, spec: SpecCase, own: string | null, knowledge: Knowledge): CheckedDraft {
  const files = Object.fromEntries(
    spec.context.filter((it) => it.name === 'source').map((it) => [it.argument, it.text]),
  );
  const date = spec.context.findLast((it) => it.name === 'date')?.text.trim() ?? null;
  const settings = Object.assign({}, ...spec.context.filter((it) => it.name === 'settings').map(readSettings));
  const check = (text: string) => checkDraft(text, files, settings, knowledge, date);

  const at = block.text.indexOf('<|>');
  const text = block.text.replace('<|>', '');
  const checked = check(text);
  const marks = block.marks.map((it) => ({ ...shift(it, at), ...readLabel(it.label) }));
  const codes = new Set(own ? [own] : marks.map((it) => it.code));
  const all = block.argument === 'all';
  const under = checked.findings.filter((it) => all || codes.has(it.code));

  const expected: string[] = [];
  const found: string[] = [];
  const left = [...under];
  for (const mark of marks) {
    const code = mark.code || own;
    const at = left.findIndex(
      (it) =>
        it.code === code &&
        it.start === mark.start &&
        (it.end === mark.end || (mark.open && it.end > mark.end)) &&
        (!mark.severity || it.severity === mark.severity) &&
        it.message.includes(mark.message),
    );
    const label = `“${text.slice(mark.start, mark.end)}” ${mark.label}`;
    expected.push(label);
    if (at >= 0) {
      found.push(label);
      left.splice(at, 1);
    }
  }
  found.push(...left.map((it) => `“${text.slice(it.start, it.end)}” ${it.code} ${it.severity}: ${it.message}`));
  assert.deepEqual(found, expected);
  return { text, cursor: at < 0 ? null : at, findings: under, checked, check };
}

/** Checks a `fixed` block: the draft after the fix whose title starts so, which removes its finding. */
export function checkFix(block: Block, draft: CheckedDraft): void {
  const title = block.argument.replace(/^"(.*)"$/, '$1');
  const fixes = draft.findings.flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));
  const chosen = fixes.find(({ fix }) => fix.title.startsWith(title));
  assert.ok(
    chosen,
    `no fix starts with “${title}”: ${fixes.map(({ fix }) => `“${fix.title}”`).join(', ') || 'there are none'}`,
  );
  const fixed = applyEdits(draft.text, chosen.fix.edits);
  assert.equal(fixed, block.text);
  const words = draft.text.slice(chosen.finding.start, chosen.finding.end);
  const same = (text: string, findings: readonly Finding[]) =>
    findings.filter((it) => it.code === chosen.finding.code && text.slice(it.start, it.end) === words).length;
  assert.ok(
    same(fixed, draft.check(fixed).findings) < same(draft.text, draft.findings),
    `“${chosen.fix.title}” leaves its ${chosen.finding.code}`,
  );
}

/** Checks a `hover` block: each of its lines is part of the hover at the cursor; an empty block means that there is none. */
export function checkHover(block: Block, draft: CheckedDraft): void {
  assert.ok(draft.cursor !== null, 'the draft above has no <|>');
  const text = hoverText(draft.checked, draft.cursor) ?? '';
  const lines = block.text.split('\n').filter((it) => it.trim());
  if (lines.length === 0) assert.equal(text, '');
  for (const line of lines) assert.ok(text.includes(line.trim()), `“${line.trim()}” is not in the hover:\n${text}`);
}

/** `code`, `code severity` or `code: message`. */
function readLabel(label: string): { readonly code: string; readonly severity: string; readonly message: string } {
  const parts = label.match(/^([a-z-]*)(?: (error|warning|information|hint))?(?:: *(.*))?$/);
  assert.ok(parts, `not a label: “${label}”`);
  return { code: parts[1] ?? '', severity: parts[2] ?? '', message: parts[3] ?? '' };
}

/** Settings are written as in `sourceline.json`. */
function readSettings(block: Block): Partial<Settings> {
  const { 'names.preferred': preferredNames, ...settings } = JSON.parse(block.text);
  return preferredNames ? { ...settings, preferredNames } : settings;
}

function shift(mark: Mark, cursor: number): Mark {
  const moved = (offset: number) => (cursor >= 0 && offset > cursor ? offset - 3 : offset);
  return { ...mark, start: moved(mark.start), end: moved(mark.end) };
}
