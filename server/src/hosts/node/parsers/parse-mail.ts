import type { Address, Email } from 'postal-mime';
import { formatOf } from '../../../core/documents/formats.ts';
import type { Limits } from '../../../core/documents/limits.ts';
import type { Attachment } from '../../../core/documents/mail/mail.ts';
import type { ParsedFile, ParserName } from '../../../core/documents/parsed.ts';
import type { Parsing } from '../../../core/workspace/ports.ts';
import type { Parser } from '../parsers.ts';

/** Mails inside one another. */
const deepest = 5;
/** Files attached to one mail. */
const mostAttachments = 100;

type ParseAny = (parser: ParserName, bytes: Uint8Array, name: string, limits: Limits) => Promise<Parsing<ParserName>>;

/** A parser of mails that has what is attached to them taken apart by the others. Nothing that a mail names is fetched. */
export function mailParser(parse: ParseAny): Parser<'mail'> {
  return (bytes, _name, limits) => parseMail(bytes, limits, 1);

  async function parseMail(bytes: Uint8Array, limits: Limits, depth: number): Promise<Parsing<'mail'>> {
    const { default: PostalMime } = await import('postal-mime');
    const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: limits.nesting });
    if (mail.headers.length === 0) return { reason: 'is no mail: it has no header', missing: false };
    const attachments: Attachment[] = [];
    for (const [i, it] of mail.attachments.entries()) {
      // Pictures that a mail shows are its looks.
      if (it.related || (it.mimeType.startsWith('image/') && it.disposition !== 'attachment')) continue;
      const name = nameOf(it.filename, it.mimeType, i);
      attachments.push(
        i < mostAttachments
          ? await readAttachment(name, new Uint8Array(it.content as ArrayBuffer), limits, depth)
          : { name, parser: null, reason: `only ${mostAttachments} attachments are read` },
      );
    }
    return { parsed: { ...headersOf(mail), attachments }, problems: [] };
  }

  async function readAttachment(name: string, bytes: Uint8Array, limits: Limits, depth: number): Promise<Attachment> {
    const format = formatOf(name);
    const unread = (reason: string) => ({ name, parser: null, reason });
    if (!format) return unread('files of this type are not read');
    const parser = format.parser ?? 'text';
    if (parser === 'mail' && depth >= deepest) return unread(`mails inside more than ${deepest} others are not read`);
    const parsing =
      parser === 'mail' ? await parseMail(bytes, limits, depth + 1) : await parse(parser, bytes, name, limits);
    return 'reason' in parsing ? unread(parsing.reason) : ({ name, parser, ...parsing } as ParsedFile);
  }
}

function headersOf(mail: Email) {
  const header = (key: string) => mail.headers.find((it) => it.key === key)?.value.trim() || null;
  return {
    subject: mail.subject?.trim() || null,
    from: mail.from ? nameIn(mail.from) : null,
    date: header('date'),
    organization: header('organization'),
    text: mail.text ?? null,
    html: mail.html ?? null,
  };
}

function nameIn(address: Address): string | null {
  return address.name.trim() || address.address || null;
}

const endings: Readonly<Record<string, string>> = {
  'message/rfc822': '.eml',
  'text/plain': '.txt',
  'text/html': '.html',
  'application/pdf': '.pdf',
};

/** A name with an ending that tells the format. */
function nameOf(filename: string | null, type: string, i: number): string {
  const name = filename?.replace(/^.*[\\/]/, '').trim() || `attachment-${i + 1}`;
  return formatOf(name) ? name : `${name}${endings[type] ?? ''}`;
}
