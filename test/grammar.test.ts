import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, test } from 'node:test';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IRawGrammar } from 'vscode-textmate';

const root = path.join(import.meta.dirname, '..');
const host = 'text.html.markdown';
const injected = 'text.html.markdown.sourceline';

/** As much of VS Code's Markdown grammar as decides where ours may speak: paragraphs, code and comments. */
const markdown: Omit<IRawGrammar, 'repository'> & { readonly repository: object } = {
  scopeName: host,
  repository: {},
  patterns: [
    { name: 'markup.fenced_code.block.markdown', begin: '^```', end: '^```' },
    { name: 'markup.inline.raw.string.markdown', match: '`[^`]+`' },
    { name: 'comment.block.html', begin: '<!--', end: '-->' },
    {
      name: 'meta.link.inline.markdown',
      match: '(?<=\\])\\(([^)]+)\\)',
      captures: { 1: { name: 'markup.underline.link.markdown' } },
    },
  ],
};

const require = createRequire(import.meta.url);
const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
await oniguruma.loadWASM(wasm);
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: async (scope) => {
    if (scope !== injected) return markdown as IRawGrammar;
    const file = path.join(root, 'syntaxes', 'sourceline.tmLanguage.json');
    return textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
  },
  getInjections: (scope) => (scope === host ? [injected] : undefined),
});
const grammar = await registry.loadGrammar(host);

describe('grammar', () => {
  const key = 'variable.other.constant.citation-key';
  for (const [line, ...expected] of [
    ['So it was.[^herald-12]', `herald-12 ${key}`],
    ['[^herald-12]: “The bridge fell.”', `herald-12 ${key}`],
    ['So it was [@herald_12, p. 3].', `herald_12 ${key}`, ' p. 3 string.other.locator'],
    ['So it was [see @herald; @gazette].', `herald ${key}`, `gazette ${key}`],
    ['So it was.{>>source: herald<<}', 'source: keyword.other.source', `herald ${key}`],
    [
      'It was.<!-- source: herald, "It was so" -->',
      'source: keyword.other.source',
      `herald ${key}`,
      '"It was so" string.other.passage',
    ],
    ['The bridge cost TK and TKTK.', 'TK invalid.illegal.open-mark', 'TKTK invalid.illegal.open-mark'],
    ['Opened in 1911 [CK], or was it??', '[CK] invalid.illegal.open-mark', '?? invalid.illegal.open-mark'],
    ['Was it? TKO is a boxing word, ATK a code, XX a numeral.'],
    ['Write to ana@example.org or @ana.'],
    ['Code is `[@herald]` and `TK`.'],
    ['A link [to it](https://example.org/TK/[^a]).'],
    ['<!-- a comment with TK in it -->'],
  ] as const) {
    test(line, () => assert.deepEqual(marked(line), expected));
  }

  test('a fenced block stays plain', () => assert.deepEqual(marked('```\n[@herald] TK\n```'), []));
});

/** The words to which our grammar gives a scope that shows, with that scope. */
function marked(text: string): readonly string[] {
  assert.ok(grammar);
  const found: string[] = [];
  let state = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const own = scopes.findLast((it) => /^(variable|string|keyword|invalid).*\.sourceline$/.test(it));
      if (own) found.push(`${line.slice(startIndex, endIndex)} ${own.replace(/\.sourceline$/, '')}`);
    }
  }
  return found;
}
