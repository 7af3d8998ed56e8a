import type { Passage } from '../document.ts';
import { joinRuns } from '../prose.ts';

// Anything that could be markup, wherever it stands; at the start of a line only letters, numbers and what opens a sentence.
const markup = /[\\`*_[\]<>|~{}\x00-\x08\x0b\x0c\x0e-\x1f\ufeff]|&[#\p{L}]|:\/\/|www\./u;
const oddLine = /^(?![\p{L}\p{N}"“”‘’'($£€–—…])|^\d{1,9}[.)]/mu;

/**
 * Reads a block that is one paragraph without any markup, as most are: the same as parsing it, at a twentieth of the cost.
 * Null for every other block.
 */
export function readPlainBlock(block: string): Passage | null {
  if (markup.test(block)) return null;
  const start = block.search(/[^ \t\r\n]/);
  const words = block.slice(Math.max(start, 0)).replace(/[ \t\r\n]+$/, '');
  const isIndented = start > 0 && !/[\r\n]/.test(block.charAt(start - 1));
  if (words === '' || isIndented || oddLine.test(words) || !/[\p{L}\p{N}]/u.test(words)) return null;
  const prose = joinRuns([{ text: words, from: start, size: words.length }]);
  const line = block.slice(0, start).split('\n').length - 1;
  const place = { page: null, cell: null, time: null, quoted: false, speaker: null, footnote: null };
  return { ...prose, role: 'body', line, ...place };
}
