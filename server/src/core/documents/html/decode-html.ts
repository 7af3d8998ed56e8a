import { type Decoded, decode, decodeAs, decodeUtf8 } from '../decode.ts';

/** A page declares its encoding near its start, or not at all. */
const headLength = 4_096;

/**
 * The text of a page's bytes: by their byte order mark; as UTF-8 where letters beyond ASCII prove it, whatever the page says
 * (a server's word counts before the page's, and is not saved with it); as the page declares; else by the look of its letters.
 */
export function decodeHtml(bytes: Uint8Array): Decoded {
  const declared = declaredEncoding(bytes);
  const isUnicode = declared === null || /^utf-?(?:8|16)/i.test(declared);
  const valid = decodeUtf8(bytes);
  // Letters beyond ASCII take more bytes than they are characters.
  if (valid && 'text' in valid && (isUnicode || valid.text.length < bytes.length)) return valid;
  const plain = decode(bytes);
  if (isUnicode || ('encoding' in plain && plain.encoding !== 'utf-8' && plain.encoding.startsWith('utf')))
    return plain;
  const read = decodeAs(bytes, declared === 'x-user-defined' ? 'windows-1252' : declared);
  return read ?? plain;
}

/** The encoding that an XML declaration or a `meta` element names. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, headLength));
  const found =
    /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head) ??
    /<meta\b[^>]{0,500}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head);
  return found?.[1]?.toLowerCase() ?? null;
}
