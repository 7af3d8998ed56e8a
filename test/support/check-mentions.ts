import assert from 'node:assert/strict';
import { toFile } from '../../server/src/core/documents/places.ts';
import type { Knowledge } from '../../server/src/core/mentions/knowledge.ts';
import type { Mention } from '../../server/src/core/mentions/mention.ts';
import { readText } from './newsroom.ts';
import type { Block } from './spec.ts';

/** Checks a `text` block: every mention of the kind under test is marked, every mark is a mention with these facts. */
export function checkMentions(block: Block, own: string | null, knowledge: Knowledge): void {
  const date = block.argument.match(/\bdate=(\S+)/)?.[1] ?? null;
  const format = /\bmarkdown\b/.test(block.argument) ? 'markdown' : 'lines';
  const reading = readText(block.text, date, knowledge, format);
  const mentions = reading.mentions.flatMap((list, i) =>
    list.map((mention) => ({ mention, ...toFile(reading.readings[i]!.passage, mention) })),
  );
  const left = mentions.filter((it) => it.mention.kind === own);
  const expected: string[] = [];
  const found: string[] = [];
  for (const mark of block.marks) {
    const { kind = own, facts } = readLabel(mark.label, own);
    const label = `“${block.text.slice(mark.start, mark.end)}” ${[kind, ...facts.map(([k, v]) => `${k}=${v}`)].join(' ')}`;
    expected.push(label);
    const fits = (it: { readonly mention: Mention; readonly start: number; readonly end: number }) =>
      it.mention.kind === kind && it.start === mark.start && (it.end === mark.end || (mark.open && it.end > mark.end));
    const match = mentions.find(fits);
    if (!match) continue;
    left.splice(left.indexOf(match), left.includes(match) ? 1 : 0);
    const stated = facts.map(([name]) => `${name}=${factOf(match.mention, name)}`);
    found.push(`“${block.text.slice(mark.start, mark.end)}” ${[kind, ...stated].join(' ')}`);
  }
  found.push(...left.map((it) => `unmarked: “${block.text.slice(it.start, it.end)}” ${describe(it.mention)}`));
  assert.deepEqual(found, expected);
}

/** `figure low=12 counted="North Korean soldiers"`; the kind may be left out; `12..14` is low and high, or from and to. */
function readLabel(
  label: string,
  own: string | null,
): { readonly kind?: string; readonly facts: readonly (readonly [string, string])[] } {
  const words = label.match(/[^\s"]*"[^"]*"|\S+/g) ?? [];
  const kind = words.find((it) => /^[a-z]+$/.test(it));
  const facts = words.flatMap((word): (readonly [string, string])[] => {
    const fact = word.match(/^([A-Za-z.]+)=(.*)$/);
    if (fact) return [[fact[1] ?? '', (fact[2] ?? '').replace(/^"(.*)"$/, '$1')]];
    const range = word.match(/^(\S+?)\.\.(\S+)$/);
    if (!range) return [];
    const [low, high] = (kind ?? own) === 'date' ? ['from', 'to'] : ['low', 'high'];
    return [
      [low ?? '', range[1] ?? ''],
      [high ?? '', range[2] ?? ''],
    ];
  });
  const known = facts.length + (kind ? 1 : 0);
  assert.ok(known >= words.length || words.some((it) => it.includes('..')), `not a label: “${label}”`);
  return kind === undefined ? { facts } : { kind, facts };
}

/** The value at `certain.year`, as it is written in a label. */
function factOf(mention: Mention, name: string): string {
  let value: unknown = mention;
  for (const step of name.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[step];
  return String(value);
}

function describe(mention: Mention): string {
  const { kind, start: _start, end: _end, text: _text, ...facts } = mention;
  return `${kind} ${JSON.stringify(facts)}`;
}
