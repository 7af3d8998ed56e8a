import type { PageTags } from './meta-tags.ts';
import { elementsIn, type HtmlPage } from './tree.ts';

/** Where a page says it stands, and who says so. */
interface PageAddress {
  readonly url: string;
  readonly found: string;
}

/**
 * The addresses that a page states, the surest first. What web archives put before the address of the page that they keep is
 * taken off.
 */
export function pageAddresses(page: HtmlPage, tags: PageTags, stated: string | null): readonly PageAddress[] {
  const given: (readonly [string | null | undefined, string])[] = [
    [tags.canonical, 'canonical link'],
    [tags.meta.get('og:url')?.[0], 'og:url'],
    [stated, 'JSON-LD'],
    [tags.meta.get('twitter:url')?.[0], 'twitter:url'],
    [page.address, 'web archive'],
    [savedFrom(page.comments), 'comment of the program that saved it'],
  ];
  const addresses = given.flatMap(([url, found]): readonly PageAddress[] => {
    const original = url ? originalAddress(url.trim()) : null;
    if (!original) return [];
    return [{ url: original, found: original === url?.trim() ? found : `${found}, without the archive's part` }];
  });
  const kept = capturedFrom(page);
  const known = addresses.filter((it) => !archives.test(it.url));
  return [
    ...known,
    ...(kept ? [{ url: kept, found: 'form of the web archive' }] : []),
    ...addresses.filter((it) => archives.test(it.url)),
  ];
}

const archives =
  /^https?:\/\/(?:web\.archive\.org|archive\.(?:today|ph|is|li|vn|md|fo)|webcache\.googleusercontent\.com|perma\.cc)\//i;

/** `https://web.archive.org/web/20250211170000/https://…` is kept for what follows the stamp. */
function originalAddress(url: string): string | null {
  const inner = /^https?:\/\/[^/]+\/(?:web\/)?(?:\d{4,14}(?:[a-z]{2}_)?|[\d.-]+)\/(https?:\/\/.+)$/i.exec(url)?.[1];
  const address = inner ?? url;
  return /^https?:\/\/[^\s/]+/i.test(address) ? address : null;
}

/** Browsers and the programs that save pages leave a comment: `saved from url=(0042)https://…`, ` url: https://…`. */
function savedFrom(comments: readonly string[]): string | null {
  for (const comment of comments) {
    const url =
      /saved from url=\(\d+\)(https?:\S+)/i.exec(comment)?.[1] ?? /^\s*url:\s*(https?:\S+)/im.exec(comment)?.[1];
    if (url !== undefined) return url;
  }
  return null;
}

/** An archive that keeps pages under short names shows the address in its own form. */
function capturedFrom({ root }: HtmlPage): string | null {
  let budget = 400;
  for (const { tag, attributes } of elementsIn(root)) {
    if (budget-- === 0) return null;
    if (tag === 'input' && attributes.name === 'q' && /^https?:\/\//.test(attributes.value ?? ''))
      return attributes.value ?? null;
  }
  return null;
}
