import { type Check, type CheckRecord, type CheckStatus, type Checks, type Claim, checkStatuses } from './check.ts';
import { claimWords, hashWords } from './claim-words.ts';

/**
 * The file of checks beside a draft: YAML, a block of lines a fact, in the order of the draft. Every line begins with the name
 * of its fact, so that no two lines of different facts are alike: version control merges two people's files line by line, and
 * what it cannot merge is still read here from between its marks.
 */

const kinds: readonly Claim['kind'][] = ['figure', 'date', 'quotation', 'name'];
const claimLine = /^([a-z]+-[0-9a-z.]+) (claim|in|before|after): ("(?:[^"\\]|\\.)*")\s*$/;
const checkLine = /^([a-z]+-[0-9a-z.]+) by ([^:\s]+): (\{.*\})\s*$/;

/** How the name of a file of checks ends. */
export const checksEnding = '.checks.yml';

/** The name of the file beside a draft: `story.checks.yml` for `story.md`. */
export function checksName(draft: string): string {
  return `${draft.replace(/\.[^./\\]+$/, '')}${checksEnding}`;
}

/** Reads a file of checks. Total: lines that are none of ours are kept, marks of a merge are looked through. */
export function readChecks(text: string): Checks {
  const blocks = new Map<string, Block>();
  const others: string[] = [];
  for (const line of mergedLines(text)) {
    const match: readonly string[] = claimLine.exec(line) ?? checkLine.exec(line) ?? [];
    const [, id = '', name = '', value = ''] = match;
    if (id === '') {
      if (line.trim() !== '' && !isHeader(line)) others.push(line);
      continue;
    }
    const block: Block = blocks.get(id) ?? { fields: new Map(), checks: new Map(), lines: [] };
    blocks.set(id, block);
    block.lines.push(line);
    const read: unknown = parse(value);
    if (typeof read === 'string') block.fields.set(name, read);
    const check = readCheck(read);
    const known = check && block.checks.get(check.by);
    // One person may have said two things on two branches: the later one holds.
    if (check && (!known || known.at <= check.at)) block.checks.set(check.by, check);
  }
  const records = [...blocks].flatMap(([id, { fields, checks, lines }]): readonly CheckRecord[] => {
    const kind = kinds.find((it) => id.startsWith(`${it}-`));
    const words = fields.get('claim');
    if (!kind || words === undefined || checks.size === 0) {
      others.push(...lines);
      return [];
    }
    const [sentence = '', before = '', after = ''] = ['in', 'before', 'after'].map((it) => fields.get(it) ?? '');
    return [{ id, claim: { kind, words, sentence, before, after }, checks: inOrder([...checks.values()]) }];
  });
  return { records, others };
}

/** The lines that name one fact. */
interface Block {
  readonly fields: Map<string, string>;
  /** By person. */
  readonly checks: Map<string, Check>;
  readonly lines: string[];
}

/** Writes a file of checks; `draft` is the draft's file name. */
export function writeChecks({ records, others }: Checks, draft: string): string {
  const head = header(draft);
  const blocks = records.map(({ id, claim, checks }) => {
    const fields = [
      ['claim', claim.words],
      ['in', claim.sentence],
      ['before', claim.before],
      ['after', claim.after],
    ].flatMap(([name, value]) => (value ? `${id} ${name}: ${quote(value)}` : []));
    const said = checks.map(({ status, by, at, note }) => {
      return `${id} by ${slug(by)}: ${quote({ verdict: status, at, by, ...(note ? { note } : {}) })}`;
    });
    return [...fields, ...said].join('\n');
  });
  const rest = others.length > 0 ? [others.join('\n')] : [];
  return `${[head, ...blocks, ...rest].join('\n\n')}\n`;
}

/** The name of a claim: of all its words, so that it is the same for two people who check the same draft. */
export function recordId({ kind, words, sentence, before, after }: Claim): string {
  return `${kind}-${hashWords([words, '|', sentence, '|', before, '|', after].flatMap(claimWordsOrBar))}`;
}

/** Checks in the order in which they were made. */
export function inOrder(checks: readonly Check[]): readonly Check[] {
  return [...checks].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.by < b.by ? -1 : 1));
}

function claimWordsOrBar(text: string): readonly string[] {
  return text === '|' ? [text] : claimWords(text);
}

function header(draft: string): string {
  return [
    `# What people checked in ${draft.replace(/[\r\n]+/g, ' ')}. Written by Sourceline: a block of lines a fact, in the order of the draft.`,
    '# Each line names its fact, so that version control can merge what two people checked.',
  ].join('\n');
}

function isHeader(line: string): boolean {
  return /^# (?:What people checked in |Each line names its fact)/.test(line);
}

/** The lines of both sides of a merge that was left to a person, without its marks and without what was before. */
function mergedLines(text: string): readonly string[] {
  let isBase = false;
  return text.split(/\r\n|\r|\n/).filter((line) => {
    if (/^\|{7}(?: |$)/.test(line)) isBase = true;
    if (/^={7}$/.test(line)) isBase = false;
    return !isBase && !/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(line);
  });
}

function readCheck(value: unknown): Check | null {
  if (typeof value !== 'object' || value === null) return null;
  const { verdict, by, at, note } = value as Readonly<Record<string, unknown>>;
  const status = checkStatuses.find((it): it is CheckStatus => it === verdict);
  if (!status || typeof by !== 'string' || typeof at !== 'string') return null;
  return { status, by, at, note: typeof note === 'string' ? note : '' };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** JSON, which YAML holds, with whatever a terminal or an editor might obey written as an escape. */
function quote(value: string | object): string {
  return JSON.stringify(value)
    .replace(/[\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, (it) => {
      return `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`;
    })
    .replace(/","(at|by|note)":/g, '", "$1": ');
}

/** “dana-reyes” for “Dana Reyes”: a word that YAML takes for a key. */
function slug(by: string): string {
  const words = by.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-') || `person-${hashWords([by])}`;
}
