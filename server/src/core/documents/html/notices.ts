/**
 * Sentences by which a page speaks for itself in the midst of an article: it asks for subscriptions, gifts and addresses, or
 * excuses what it cannot show. English; each is looked for in lines of their own alone.
 */

const starts = [
  'by (?:signing up|subscribing|registering|continuing|clicking|submitting|providing your)\\b.{0,80}\\byou\\b.*\\b(?:agree|accept|consent|terms|privacy|opt)',
  'you (?:can|may) (?:unsubscribe|opt out)\\b|please enter a valid (?:e-?mail|address)|thank(?:s| you) for (?:subscribing|signing up|registering)|check your inbox',
  '(?:please )?support (?:local|independent|our|quality) (?:journalism|reporting|newsroom|news)\\b|help (?:us|support|keep) .{0,60}(?:donate|subscribe|contribute|membership)',
  "you (?:have|’ve|'ve) .{0,30}(?:free )?(?:articles?|stories) (?:left|remaining)|already (?:a )?(?:subscriber|subscribed|have an account)|to (?:continue|keep) reading\\b|this (?:article|story|content) is (?:available|free|only|exclusive|exclusively|reserved)\\b.{0,120}(?:subscri|members)",
  'download (?:the|our) .{0,40}\\bapp\\b|get (?:the|our) .{0,30}\\bapp\\b',
  "this (?:video|audio|clip)(?: file)? (?:can ?not|can’t|can't|could not) be played|media playback is (?:unsupported|not supported)|your browser (?:does not|doesn’t|doesn't) support|now playing\\W*$|up next\\W*$",
  'to (?:view|see|show|watch|play|hear|enjoy) this (?:content|video|embed|post|tweet|map|audio|feature)\\b|this (?:content|embed|video|post) is (?:hosted|provided) by\\b|please (?:accept|enable|allow|turn on) (?:cookies|javascript)|you (?:need|must|have) (?:to )?(?:accept|enable|allow) (?:cookies|javascript)|(?:sorry, )?(?:but )?this (?:content|video|media) is not (?:currently )?available\\b',
  '(?:what do you think\\?.{0,20})?(?:please )?(?:leave|post|add|share) (?:a|your) (?:comments?|reply|thoughts|views|opinions?)\\b|(?:let us know|tell us|have your say|share your (?:thoughts|views)|sound off)\\b.{0,80}\\bcomments?\\b|comments (?:are|on this (?:article|story) are) (?:closed|moderated|now closed)',
  'loading (?:advertisement|ad|video|comments|player)\\b|(?:image|media) (?:caption|copyright)\\b.{0,200}$',
  '(?:this (?:article|story|page) )?(?:may contain|contains|includes) affiliate links|we may (?:earn|receive) (?:a|an affiliate) commission',
];
const terms = new RegExp(`^\\W*(?:${starts[0]}|${starts[1]})`, 'i');
const notice = new RegExp(`^\\W*(?:${starts.map((it) => `(?:${it})`).join('|')})`, 'i');

/** “Want more? Sign up for our newsletter”: a sentence that bids, somewhere in a line. */
const letters =
  /(?:^|[.?!:…] )(?:please )?(?:sign up|subscribe|register|signup)\b.{0,80}\b(?:newsletters?|e-?mails?|alerts|updates|briefing|inbox)\b/i;

/** What only a line with a link says of itself: it ends with what is to be clicked, or thanks for what was given. */
const call =
  /(?:^|[.?!:…] )(?:please )?(?:subscribe|donate|sign up|join us|register|log in|sign in|become a (?:member|supporter|subscriber)|click here|buy it)(?: (?:now|today|here|for free|online))?\W*$|\byour (?:subscription|support|donation|contribution|gift)s?\b.{0,60}\b(?:possible|helps?)\b/i;

/** Longer lines are prose, whatever they speak of. */
const longest = 260;

/** Whether a line is the page's own word to its readers, and none of the article's. */
export function isNotice(text: string, linkShare: number): boolean {
  if (text.length > longest || /^["“‘«]/.test(text)) return false;
  return notice.test(text) || (letters.test(text) && !/["“”]/.test(text)) || (linkShare > 0.03 && call.test(text));
}

/** Whether a line says what signing up binds to: what stands around it is a form. */
export function isTerms(text: string): boolean {
  return text.length <= longest && terms.test(text);
}

const shares =
  /^(?:(?:share|shares|tweet|pin(?:terest| it)?|e-?mail|print|save|like|post|facebook|twitter|x|whatsapp|linked ?in|reddit|telegram|messenger|sms|flipboard|pocket|instagram|youtube|tumblr|copy link|link|comments?|advertisements?|on|via|[\d.,]+ ?k?)(?=[^\p{L}\d]|$|advertisement)[^\p{L}\d]*)+$/iu;

/** Whether a line is nothing but the names of places to share it, or of what is sold around it. */
export function isShareLine(text: string): boolean {
  return text.length < 160 && /\p{L}/u.test(text) && shares.test(text);
}

const roles =
  '(?:reporters?|writers?|editors?|correspondents?|journalists?|columnists?|producers?|contributors?|authors?|fellows?|freelancers?|bloggers?|anchors?|photographers?)';
const biography = new RegExp(
  `^(?:(?:\\p{Lu}[\\p{L}’'.-]*\\s+){1,4}(?:is|are|was) .{0,80}\\b${roles}\\b|(?:\\p{Lu}[\\p{L}’'.-]*\\s+){2,4}(?:covers|writes (?:about|for|on)|reports (?:on|for))\\b)`,
  'u',
);
const contact =
  /^(?:(?:contact|reach|e-?mail|call|write to|follow|send (?:tips|e-?mail|your)|got a tip|have a tip|to contact|you can (?:reach|contact|follow|e-?mail)|twitter|e-?mail)\b.{0,120}(?:@|\d{3}[-. ]\d{4}|\btwitter\b|\bfacebook\b))/i;
const reach = /(?:^|\s)@\w{3,}|\b(?:follow|e-?mail|reach|contact)\b.{0,40}(?:@|\btwitter\b)|[\w.]+@[\w-]+\.\w{2,}/i;

/** Whether a line under an article says who wrote it, or how to reach them. */
export function isAboutAuthor(text: string): boolean {
  if (text.length > 420 || /["“”]/.test(text)) return false;
  return contact.test(text) || (biography.test(text) && (text.length < 240 || reach.test(text)));
}
