/** A piece of an RTF file. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** `\par`, `\u8217`, `\'e9` (as `'` with its number), `\~`; `value` is null where none is given. */
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  /** Bytes as they stand, one letter each. */
  | { readonly kind: 'text'; readonly text: string };

const word = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const plain = /[^\\{}\r\n]+/y;

/** The tokens of an RTF file, given with a letter for each byte. Total; what `\bin` announces is passed over. */
export function* readTokens(rtf: string): Generator<RtfToken> {
  for (let at = 0; at < rtf.length; ) {
    const sign = rtf[at];
    if (sign === '{' || sign === '}') {
      yield sign === '{' ? { kind: 'open' } : { kind: 'close' };
      at++;
    } else if (sign === '\r' || sign === '\n') at++;
    else if (sign !== '\\') {
      plain.lastIndex = at;
      const text = plain.exec(rtf)?.[0] ?? sign ?? '';
      yield { kind: 'text', text };
      at += Math.max(1, text.length);
    } else {
      word.lastIndex = at;
      const match = word.exec(rtf);
      if (match) {
        const value = match[2] === undefined ? null : Number(match[2]);
        at = word.lastIndex + (match[1] === 'bin' ? Math.max(0, value ?? 0) : 0);
        if (match[1] !== 'bin') yield { kind: 'word', word: match[1] ?? '', value };
      } else if (rtf[at + 1] === "'") {
        const code = Number.parseInt(rtf.slice(at + 2, at + 4), 16);
        if (!Number.isNaN(code)) yield { kind: 'word', word: "'", value: code };
        at += 4;
      } else {
        yield { kind: 'word', word: rtf[at + 1] ?? '', value: null };
        at += 2;
      }
    }
  }
}
