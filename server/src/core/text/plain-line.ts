/**
 * Characters that a page, a terminal or an editor may obey instead of showing: controls, line ends, and those that turn the
 * direction of what follows so that words read otherwise than they are.
 */
const obeyed = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Words from elsewhere on one line, as they are to be shown. */
export function plainLine(text: string): string {
  return text.replace(turning, '').replace(obeyed, ' ');
}
