import { isSpace } from './characters.ts';

const mailName = /[\p{L}\p{N}._%+-]/u;
const mailDomain = /(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/uy;
const closing = '.,;:!?\'"’”)]}>';

/** The end of the web address that starts at or runs through `at`: up to white space, without the punctuation of the sentence. */
export function addressEnd(text: string, at: number): number {
  let end = at;
  let open = 0;
  while (end < text.length && !isSpace(text.charCodeAt(end)) && !'<>"“”|'.includes(text.charAt(end))) {
    open += parenthesis(text, end);
    end++;
  }
  while (end > at && closing.includes(text.charAt(end - 1))) {
    // A parenthesis that the address itself opened is part of it.
    if (text.charAt(end - 1) === ')' && open >= 0) break;
    end--;
    open -= parenthesis(text, end);
  }
  return end;
}

function parenthesis(text: string, at: number): number {
  const it = text.charAt(at);
  return it === '(' ? 1 : it === ')' ? -1 : 0;
}

/** The e-mail address around the `@` at an offset, or null. */
export function mailAround(text: string, at: number): { readonly start: number; readonly end: number } | null {
  let start = at;
  while (start > 0 && mailName.test(text.charAt(start - 1))) start--;
  mailDomain.lastIndex = at + 1;
  if (start === at || !mailDomain.test(text)) return null;
  return { start, end: mailDomain.lastIndex };
}
