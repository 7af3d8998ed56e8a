import { classWords } from './class-words.ts';
import type { HtmlElement } from './tree.ts';

/**
 * What an element is beside an article: `caption` of a picture, `hidden` from a reader's eyes, what readers wrote (`comments`),
 * a card for another page (`teaser`), or anything else that pages put around their articles: `around` for what is never their
 * text, `aside` for what may be where it is long.
 */
export type Clutter = 'hidden' | 'caption' | 'comments' | 'around' | 'aside' | 'teaser';

const anyOf = (words: string): RegExp =>
  new RegExp(`(?:^| )(?:${words.trim().replace(/\s+/g, '|').replaceAll('_', ' ')})(?: |$)`);

const hidden = anyOf(
  'sr_only screen_reader screen_reader_text screenreader screenreader_text visually_hidden visuallyhidden offscreen off_screen assistive accessible_hide a_hidden editsection mw_editsection edit_section headerlink anchor_link anchorjs_link',
);
const captions = anyOf(
  'caption captions figcaption figure_caption image_caption imagecaption img_caption media_caption photo_caption cutline credit credits photo_credit image_credit image_meta image_source image_copyright legend media_attribution photographer wp_caption_text bildunterschrift bildtext bildnachweis legende pie_de_foto didascalia',
);
const comments = anyOf(
  'comment comments commentlist commentlisting commenting comments_area disqus disqus_thread fb_comments respond reply replies coral livefyre viafoura spotim openweb hyvor facebook_comments discussion usercomments kommentare comentarios commentaires commenti',
);
/** Words that name what is never an article's text, whatever stands beside them. */
const around = anyOf(`
ad ads adv adsense advert adverts advertisement advertisements advertising advertorial adslot adunit adbox adcontainer adwrapper adsbygoogle
dfp gpt sponsor sponsors sponsored taboola outbrain zergnet revcontent mgid teads nativo anzeige werbung publicidad publicite pubblicita reklama
share shares sharing sharebar sharebox sharer sharelinks sharedaddy sharethis addthis addtoany social socials socialmedia socialbar socialshare
follow_us followus whatsapp_channel teilen compartir partager condividi
related relateds related_links relatedlinks relatedposts relatedarticles relatedcontent relatednews relatedstories recommended recommendation
recommendations recommends recirc recirculation trending popular mostread mostpopular most_read most_popular most_viewed morefrom more_from read_next
readnext read_also also_read see_also upnext up_next next_article next_post prev_next next_prev post_navigation post_nav promo promos promobox
crosspromo interlink inline_links inline_link story_links suggested suggestions yarpp rp4wp zemanta headlines_list latest_news latest_posts
latest_stories latest_articles recent_posts more_stories more_news more_articles other_news other_stories relacionadas relacionados correlati
newsletter newsletters newslettersignup signup sign_up subscribe subscribebox subscription_box subscription_widget subscriptions optin opt_in mailchimp mailinglist
mailing_list email_form regwall paywall_message paywall_prompt paywall_overlay paywall_banner paywall_offer paywall_barrier paywall_cta
donate donation donations membership_promo support_us reader_support fundraising
cookie cookies consent gdpr ccpa onetrust cookiebot didomi cookiebar cookiebanner privacy_notice
nav navbar navi navigation subnav topnav sidenav breadcrumb breadcrumbs crumb crumbs menu submenu menubar megamenu pagination pager paging skip skiplink
skiplinks toc table_of_contents jumplinks toolbar tool_bar topbar top_bar masthead footer footers site_header page_header global_header
sidebar sidebars side_bar right_rail left_rail rightrail skyscraper leaderboard mpu banner banners flyout popup pop_up
tooltip dropdown drop_down offcanvas drawer hamburger login log_in signin sign_in searchbox searchform search_form
copyright copyrights colophon print_button byline bylines byline_block author_bio author_box authorbox author_info author_card about_author about_the_author
dateline_date pubdate publish_date published_date post_date entry_date article_date date_published timestamp timestamps
postmeta post_meta entry_meta article_meta article_info post_info entry_utility story_meta
tag_list taglist tag_links tag_cloud tagcloud article_tags post_tags entry_tags topic_list topic_tags cat_links kicker eyebrow rubric overline etiquetas
readtime read_time reading_time wordcount word_count quiz survey surveys jwplayer brightcove playlist text_to_speech tts
thumbnails notification notifications alert_bar breaking_news_bar ticker stock_ticker partners affiliate affiliates affiliate_links shop_links app_download
download_app app_promo pullquote pull_quote pulledquote noscript javascript_required adblock adblocker outdated_browser
`);
/** Words that name something beside an article as a rule, but may name a part of it too. */
const beside = anyOf(`
readmore read_more more_on follow meta metadata updated last_updated published posted posted_on author authors bio biography contributor contributors autor auteur
autore legal print printonly print_only utility utilities tools account search offer offers appeal inline_newsletter subscription
rating ratings stars poll polls vote votes voting feedback listen player video_player videoplayer audio_player audioplayer
gallery galleries slideshow slideshows carousel slider swiper slick thumbs widget widgets sidewidget rail modal modals popover overlay lightbox
tags topics keywords categories weather disclosure_bar errorbox status_bar info_bar fact_box factbox infobox info_box
`);
const teasers = anyOf('teaser teasers promotion promotions card_list cards headline_list');

/** What an element is by its role, its tag and the names it goes by; null for what may be part of an article. */
export function clutterOf(element: HtmlElement): Clutter | null {
  const { tag, attributes } = element;
  if (tag === 'figcaption') return 'caption';
  if (tag === 'body' || tag === 'html' || tag === 'main' || tag === '#page') return null;
  if (tag === 'nav' || tag === 'footer' || tag === 'aside' || tag === 'dialog' || tag === 'header') return 'around';
  if (tag === 'form' || tag === 'legend' || tag === 'search') return 'around';
  if (landmarks.has(attributes.role ?? '')) return 'around';
  const names = classWords(element);
  if (names.length === 0) return null;
  if (names.some((it) => hidden.test(it))) return 'hidden';
  if (names.some((it) => comments.test(it))) return 'comments';
  if (names.some((it) => captions.test(it))) return 'caption';
  if (names.some((it) => around.test(it))) return 'around';
  if (names.some((it) => beside.test(it))) return 'aside';
  return names.some((it) => teasers.test(it)) ? 'teaser' : null;
}

const landmarks = new Set(
  'navigation complementary banner contentinfo dialog alertdialog search menu menubar toolbar tablist tooltip status form'.split(
    ' ',
  ),
);

const bodies = anyOf(`
articlebody article_body article_content articlecontent article_text articletext article_copy article_main article_main_content article_body_content
article_body_text article_page_body article_page_content article_details article_detail article_description article_story article_inner article_entry
story_body storybody story_text storytext story_content storycontent story_body_text story_copy story_main
post_body postbody post_content postcontent post_text post_entry post_article entry_content entrycontent entry_body entry_text entry
news_body newsbody news_content newscontent news_text newstext news_detail news_details news_article news_story news_item_text
body_copy bodycopy body_text bodytext body_content bodycontent body_main main_text maintext main_copy text_body textbody content_body contentbody content_text content_article
page_body field_name_body field_body rich_text richtext rich_text_body paywall_content premium_content single_content single_post_content td_post_content
text_formatted zn_body_text caas_body detail_text detail_body full_text fulltext press_release_body pressrelease wysiwyg available_content markup
`);

/** How plainly an element says that it holds an article's text: 3 for schema.org's word, 2 for a name, 0 where it says nothing. */
export function bodySignal(element: HtmlElement): number {
  const { tag, attributes } = element;
  if (tag === 'body' || tag === 'html' || tag === '#page') return 0;
  if (/\b(?:articleBody|reviewBody)\b/i.test(attributes.itemprop ?? '')) return 3;
  if (inline.has(tag)) return 0;
  return classWords(element).some((it) => bodies.test(it)) ? 2 : 0;
}

const inline = new Set('p a span h1 h2 h3 h4 h5 h6 li ul ol figure img'.split(' '));
