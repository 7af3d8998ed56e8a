/**
 * Lines that pages put into and under their articles. English, and the commonest of the languages beside it: elsewhere the
 * page's own names of its elements and the share of links must do.
 */

const pointer =
  /^(?:\W*)(?:(?:also |must )?read(?: more| also| next| now| on| our| the full| this)?(?: on| about)?|see(?: also| more)|more(?: on this| from| on| in| about| stories| news| coverage| like this)?|related(?: \w+)?|recommended(?: \w+)?|watch(?: more| now| live| below| here| the video)?|listen(?: now| to| here)?|click here|don['’]t miss|you (?:may|might) (?:also )?(?:like|be interested)|in case you missed it|icymi|further reading|explore more|what to read next|lire aussi|lesen sie auch|mehr zum thema|lee también|leia também|leggi anche|lees ook|czytaj (?:też|także|również)|читайте (?:также|ещё|еще)|читайте також)\b/i;

/** Whether a line points to other pages: “Read more: …”, “Related: …”. Only where links or a colon say so too. */
export function isPointer(text: string, linkShare: number): boolean {
  const match = pointer.exec(text);
  if (!match) return false;
  const rest = text.slice(match[0].length);
  return linkShare > 0.5 || (/^\s*[:|>»–—-]/.test(rest) && (linkShare > 0.3 || /^[^a-z]+$/.test(match[0].trim())));
}

const furniture = new RegExp(
  [
    'advertis(?:e)?ments?(?: - .*)?|ad|ads|sponsored(?: content)?|promoted|story continues(?: below)?.*|article continues(?: below)?.*|continue reading.*|scroll(?: down)? to continue.*|keep scrolling.*',
    'share(?: (?:this|on|via|by|with|to|the|full|post|options|save)\\b.{0,60})?|save|print|e-?mail(?: this.{0,40})?|copy link|link copied!?|tweet|facebook|twitter|whatsapp|linkedin|telegram|reddit|flipboard|bookmark',
    '(?:leave a |add a |post a |view |read |show |hide )?(?:all )?\\d*\\s*comments?|no comments(?: yet)?|be the first to comment.*|join the (?:conversation|discussion).*|log ?in to .*|sign in to .*|create an account.*',
    'sign up (?:for|to|here).*|subscribe (?:to|now|here|today|for).*|follow (?:us|me|him|her|them|\\w+(?: \\w+)?) on .*|get (?:our|the) .{0,60}newsletter.*|join (?:us|our) (?:on|channel|group|telegram|whatsapp).*|like us on .*|download (?:our|the) app.*',
    '(?:image |photo |picture |video )?(?:source|caption|copyright|credit)s?(?:[,:] ?.{0,80})?|(?:photo|photograph|image|picture|illustration|graphic|video)(?:s)?(?: by|:|/) ?.{2,80}|\\(?(?:getty images|reuters|ap photo|ap|afp|epa|pa|shutterstock|istock|alamy)(?: ?[/|] ?.{0,40})?\\)?',
    '(?:©|\\(c\\)|copyright).{0,200}|.{0,80}all rights reserved.{0,120}|(?:this (?:material|article|content) may not be published|no part of this).*',
    '(?:(?:first|last|originally) )?(?:updated|modified|published|posted|edited|created)(?: on| at|:)?,? (?:\\w{0,10},? ?)?(?:\\d{1,2}[:./]\\d{2}|\\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]* \\d|\\d{4}-|\\d+ \\w+ ago).{0,50}|\\d+ ?(?:min(?:ute)?s?|sec(?:ond)?s?)(?:[ -]read)?|reading time.{0,30}|\\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago|\\d[\\d.,]*k? (?:shares?|views?|likes?|reads?|comments?)',
    '(?:topics?|tags?|keywords|filed under|categor(?:y|ies)|sections?|more (?:topics|tags)|posted in|tagged(?: with)?)(?: ?:.*)?',
    'loading\\.*|(?:text|font) size|adjust (?:text|font) size|play(?: video)?|pause|mute|next|previous|back|close|menu|home|top|back to top|show more|show less|load more|view (?:gallery|all|more|image.*)|expand|open image.*|enlarge.*|hide caption|toggle caption|skip (?:to|past|ad|advert).*|end of (?:newsletter|podcast|story).*|your browser does not support.*|please enable javascript.*|javascript is .*|we use cookies.*|report (?:a typo|an error|this).*|want to (?:read|know) more\\?.*|need help\\?.*|feedback|listen|listen to (?:this )?(?:article|story).*|view this post on instagram|a post shared by .*|embedded content from .*|this video (?:can not|cannot) be played.*|media caption.*',
  ]
    .map((it) => `(?:${it})`)
    .join('|')
    .replace(/^/, '^(?:')
    .replace(/$/, ')[.:!»>|]*$'),
  'i',
);

/** Whether a line is a page's furniture: a button's words, a notice, a credit. Long lines are prose. */
export function isFurniture(text: string): boolean {
  return text.length < 240 && furniture.test(text);
}

const ending =
  /^\W*(?:related(?: (?:articles?|stories|story|posts?|content|news|links?|topics?|coverage|reading|items?|video|videos))?|recommended(?: (?:for you|stories|articles|reading|reads|videos?))?|read (?:more|next|also|this next)|more (?:from|on|like|stories|news|in|articles|coverage|headlines|to read|top stories)(?: .{0,40})?|most (?:read|popular|viewed|shared|recent|commented)(?: .{0,30})?|(?:trending|popular)(?: .{0,30})?|latest(?: (?:news|stories|articles|posts|headlines|videos?|from .{0,30}))|(?:top|other|also|editor['’]s|our) (?:stories|news|picks|headlines|articles|in .{0,20})|you (?:may|might) (?:also )?(?:like|enjoy|be interested.*)|what to read next|up next|see also|don['’]t miss|in this (?:section|series)|elsewhere on .*|around the web|from (?:the|our) (?:web|partners|archive|network)|promoted(?: .{0,20})?|sponsored(?: .{0,20})?|comments?(?: \(?\d+\)?)?|\d+ (?:comments?|responses|replies|thoughts on .*)|leave a (?:reply|comment|response)|post a comment|join the (?:conversation|discussion|debate)|about the authors?|author(?: bio)?|about us|(?:sign up|subscribe|newsletter)\b.{0,80}|stay (?:informed|connected|up to date).{0,60}|follow us.{0,40}|share (?:this|via|on|with)\b.{0,40}|tags|topics|categories|explore(?: more)?(?: .{0,30})?|contact (?:us|information)|footnotes? for editors)\W*$/i;

/** The same in other languages, for whole lines alone. */
const endingElsewhere =
  /^\W*(?:(?:à )?lire aussi|sur le même (?:sujet|thème)|articles? (?:liés|similaires)|à ne pas (?:manquer|rater)|les plus (?:lus|consultés)|mehr zum thema|das könnte (?:sie|dich) auch interessieren|(?:auch|weitere) (?:interessant|artikel|themen|nachrichten)|lesen sie auch|meistgelesen|lea también|lee también|te puede interesar|también te puede interesar|noticias relacionadas|lo más (?:leído|visto)|relacionad[oa]s?|leia (?:também|mais)|veja também|mais lidas|notícias relacionadas|leggi anche|potrebbe(?:ro)? interessarti(?: anche)?|i più letti|articoli correlati|lees ook|meest gelezen|czytaj (?:też|także|również)|zobacz (?:też|także|również)|читайте (?:также|ещё|еще)|(?:материалы )?по теме|другие новости|читайте також|за темою|läs (?:också|även)|les også|læs også)\W*$/iu;

const replies =
  /^\W*(?:(?:\d+ |no |all |view |read |show |reader )*(?:comments?|responses|replies)(?: \(?\d+\)?)?|readers['’] (?:comments?|responses|replies|letters)(?: \(?\d+\)?)?|(?:\d+ |les |tous les |todos los |alle |tutti i )?(?:commentaires?|réactions?|comentarios?|comentários?|kommentare?|commenti|reacties|komentarze|kommentarer|комментари[ийев]+|коментарі)(?: \(?\d+\)?)?|\d+ thoughts? on .*|leave a (?:reply|comment|response)|post a comment|join the (?:conversation|discussion|debate)|what do you think\??|have your say)\W*$/i;

/** Whether such a line opens what readers wrote: nothing of the article follows. */
export function opensReplies(text: string): boolean {
  return text.length < 90 && replies.test(text);
}

/** Whether a heading, or a line like one, opens what stands below an article. */
export function opensClutter(text: string): boolean {
  return text.length < 90 && (ending.test(text) || endingElsewhere.test(text));
}
