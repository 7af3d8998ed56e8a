/** What the page of the evidence view may ask of the extension. */
export type PageMessage = { readonly type: 'ready' } | { readonly type: 'open' | 'cite'; readonly passage: number };

/** Takes a message apart; null for anything but those above, with a passage that is there. */
export function readMessage(message: unknown, passages: number): PageMessage | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null;
  if (message.type === 'ready') return { type: 'ready' };
  if (message.type !== 'open' && message.type !== 'cite') return null;
  const passage = 'passage' in message ? message.passage : null;
  if (typeof passage !== 'number' || !Number.isInteger(passage) || passage < 0 || passage >= passages) return null;
  return { type: message.type, passage };
}
