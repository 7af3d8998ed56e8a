/**
 * Works out a calculation as a note states it: numbers with or without separators, `+ - * / ×  ÷ −`, parentheses, and `%`
 * behind a number for hundredths. A part after `=` is the writer's own result and is not read. Null where it is no
 * calculation, or has no finite value.
 */
export function calculate(words: string): number | null {
  const [expression = ''] = words.split('=');
  const tokens = expression.match(/\d[\d,\u00a0\u202f]*(?:\.\d+)?|\.\d+|[-+*/×÷−–()%]|\S/g) ?? [];
  const parser = { tokens, at: 0 };
  const value = sum(parser);
  return value !== null && parser.at === tokens.length && Number.isFinite(value) ? value : null;
}

interface Parser {
  readonly tokens: readonly string[];
  at: number;
}

function sum(parser: Parser): number | null {
  let value = product(parser);
  for (let it = parser.tokens[parser.at]; value !== null && /^[-+−–]$/.test(it ?? ''); it = parser.tokens[parser.at]) {
    parser.at++;
    const next = product(parser);
    if (next === null) return null;
    value += it === '+' ? next : -next;
  }
  return value;
}

function product(parser: Parser): number | null {
  let value = factor(parser);
  for (let it = parser.tokens[parser.at]; value !== null && /^[*/×÷]$/.test(it ?? ''); it = parser.tokens[parser.at]) {
    parser.at++;
    const next = factor(parser);
    if (next === null) return null;
    value = it === '*' || it === '×' ? value * next : value / next;
  }
  return value;
}

function factor(parser: Parser): number | null {
  const token = parser.tokens[parser.at++];
  if (token === undefined) return null;
  if (/^[-−–]$/.test(token)) {
    const value = factor(parser);
    return value === null ? null : -value;
  }
  let value: number | null = null;
  if (token === '(') {
    value = sum(parser);
    if (parser.tokens[parser.at++] !== ')') return null;
  } else if (/^[\d.]/.test(token)) value = Number(token.replace(/[,\u00a0\u202f]/g, ''));
  if (value === null || Number.isNaN(value)) return null;
  if (parser.tokens[parser.at] !== '%') return value;
  parser.at++;
  return value / 100;
}
