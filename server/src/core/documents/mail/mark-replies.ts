import type { LoosePassage } from '../lay-out.ts';

/** “On Thu, 24 Oct 2024 at 10:00, Inga Rook <inga@…> wrote:”, above a reply's quotation. */
const introduction =
  /^(?:On|Am|Le)\b.{6,120}?(?:,|:\d{2}|[ap]m)\s+"?([^,<>"]{2,60}?)"?\s*(?:<[^<>]*>)?\s*(?:wrote|schrieb|a écrit)\s?:$/i;
/** The line with which mail programs begin a forwarded mail. */
const forwarded =
  /^(?:[-_ ]{2,}\s*)?(?:Forwarded message|Original Message|Begin forwarded message|Weitergeleitete Nachricht)\s*:?\s*(?:[-_ ]{2,})?$/i;
const header = /^\*?(From|Sent|Date|To|Cc|Subject|Reply-To|Von|Gesendet|An|Betreff):\*?\s*(.*)$/i;
const farewell = /^(?:--|__|Sent from my \w+.*|Get Outlook for \w+.*)$/i;

/**
 * Says of each paragraph of a mail whose words it is: the sender's, or those of whom he answers or forwards. Signatures, headers
 * of forwarded mails and the lines above a quotation make no claims.
 */
export function markReplies(passages: readonly LoosePassage[], sender: string | null): readonly LoosePassage[] {
  let quotedFrom: string | null = null;
  let speaker = sender;
  let isSigned = false;
  let inHeaders = false;
  let isForwarded = false;
  return passages.map((passage): LoosePassage => {
    const { text, quoted } = passage;
    const isOther = quoted || isForwarded;
    if (quoted) isSigned = false;
    const from = introduction.exec(text)?.[1];
    if (from !== undefined) {
      quotedFrom = from.trim();
      return { ...passage, role: 'byline' };
    }
    if (forwarded.test(text.trim())) {
      inHeaders = true;
      isSigned = false;
      isForwarded = true;
      speaker = null;
      return { ...passage, role: 'byline' };
    }
    const field = header.exec(text.trim());
    if (field && (inHeaders || /^(?:From|Von)$/i.test(field[1] ?? ''))) {
      inHeaders = true;
      if (/^(?:From|Von)$/i.test(field[1] ?? '')) {
        isForwarded = true;
        speaker = nameIn(field[2] ?? '');
      }
      return { ...passage, role: 'byline' };
    }
    inHeaders = false;
    if (farewell.test(text.trim())) isSigned = true;
    if (isSigned) return { ...passage, role: 'byline', quoted: false };
    return { ...passage, quoted: isOther, speaker: quoted ? quotedFrom : speaker };
  });
}

/** “Inga Rook” in “Inga Rook <inga@…>”; an address alone stays. */
function nameIn(from: string): string | null {
  return (
    from
      .replace(/\s*[<[(].*$/, '')
      .replace(/^"|"$/g, '')
      .trim() ||
    from.replace(/[<>]/g, '').trim() ||
    null
  );
}
