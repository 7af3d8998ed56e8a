import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';

const options = {
  // A single tilde means “about” more often than anything else.
  extensions: [gfmFootnote(), gfmTable(), gfmStrikethrough({ singleTilde: false })],
  mdastExtensions: [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
};

/** Parses Markdown as drafts are written: CommonMark with footnotes, tables and strikethrough. Offsets are into the text. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, options);
}
