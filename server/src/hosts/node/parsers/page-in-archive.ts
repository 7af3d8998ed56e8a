/** The page of a web archive, and where it was saved from. */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  readonly address: string | null;
}

/**
 * The first page of a web archive as browsers save it (`.mhtml`): the first part that is HTML, its own bytes. Pictures, styles
 * and frames, the other parts, are not looked at. Null where the bytes are no such archive.
 */
export function pageInArchive(bytes: Uint8Array): ArchivedPage | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = readHeaders(file, 0);
  if (!head || !/^multipart\/related/i.test(head.fields.get('content-type') ?? '')) return null;
  const address = head.fields.get('snapshot-content-location') ?? null;
  const boundary = /boundary="?([^";]+)"?/i.exec(head.fields.get('content-type') ?? '')?.[1];
  if (!boundary) return null;
  const mark = `--${boundary}`;
  for (let at = file.indexOf(mark, head.end); at >= 0; ) {
    const next = file.indexOf(mark, at + mark.length);
    const part = readHeaders(file, file.indexOf('\n', at) + 1);
    if (part && /^(?:text\/html|application\/xhtml)/i.test(part.fields.get('content-type') ?? '')) {
      const body = file.subarray(part.end, next < 0 ? file.length : next);
      return {
        bytes: decodePart(body, part.fields.get('content-transfer-encoding') ?? ''),
        address: address ?? part.fields.get('content-location') ?? null,
      };
    }
    at = next;
  }
  return null;
}

/** The header lines of a message or of a part of it, folded lines joined, and where they end. */
function readHeaders(
  file: Buffer,
  start: number,
): { readonly fields: Map<string, string>; readonly end: number } | null {
  const head = file.subarray(start, start + 16_384).toString('latin1');
  const end = /\r?\n\r?\n/.exec(head);
  if (!end) return null;
  const lines = head
    .slice(0, end.index)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const fields = new Map<string, string>();
  for (const line of lines) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    // Any other line: no message.
    if (name === undefined) return null;
    fields.set(name.toLowerCase(), (value ?? '').trim());
  }
  return { fields, end: start + end.index + end[0].length };
}

function decodePart(body: Buffer, encoding: string): Uint8Array {
  if (/^base64$/i.test(encoding)) return Buffer.from(body.toString('latin1'), 'base64');
  if (!/^quoted-printable$/i.test(encoding)) return body;
  const text = body.toString('latin1').replace(/=[ \t]*\r?\n/g, '');
  return Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  );
}
