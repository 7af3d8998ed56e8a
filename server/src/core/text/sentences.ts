import { Stop, starters, timeFollowers } from './abbreviations.ts';
import { Character, characterAt, isSpace, isWordCharacter } from './characters.ts';

const openers = '"“‘\'([«‹„‚¿¡—–-*•';
// “Where is he?” Smith asked: the verbs of the closed class of neutral reporting verbs, and the commonest others.
const attribution =
  /\s+(?:[\p{Lu}][\p{L}\p{M}.'’-]*\s+){1,3}(?:said|says|asked|asks|told|added|adds|replied|answered|wrote|writes|tweeted|posted|shouted|cried|called|exclaimed|declared|demanded|wondered|joked|quipped|continued|recalled|explained|insisted|warned|whispered|yelled|screamed)\b/uy;

/**
 * Whether a sentence ends between a token that may stop it and the token at `start`.
 * @param end offset behind the stop and its closing marks
 * @param quoted whether one of those closing marks was a quotation mark
 */
export function endsSentence(text: string, end: number, start: number, stop: number, quoted: boolean): boolean {
  if (stop === Stop.none || stop === Stop.never) return false;
  let at = start;
  while (at < text.length && (openers.includes(text.charAt(at)) || isSpace(text.charCodeAt(at)))) at++;
  if (at === text.length) return false;
  const first = characterAt(text, at);
  if (first === Character.lower) return false;
  if (stop >= Stop.full) {
    if (start === end) return isGlued(text, end);
    attribution.lastIndex = end;
    return !(stop === Stop.exclamation && quoted && attribution.test(text));
  }
  if (first > Character.letter || start === end) return false;
  const word = wordAt(text, at);
  if (stop === Stop.starter) return starters.has(word);
  return stop === Stop.capital || !timeFollowers.has(word);
}

/** Two sentences with no space between them, “…of the war.The minister…”, unlike “v2.Beta” and “ASP.NET”. */
function isGlued(text: string, end: number): boolean {
  return (
    end > 2 &&
    characterAt(text, end) === Character.upper &&
    characterAt(text, end - 2) === Character.lower &&
    end + 1 < text.length &&
    characterAt(text, end + 1) === Character.lower
  );
}

function wordAt(text: string, at: number): string {
  let end = at;
  while (isWordCharacter(text, end)) end++;
  return text.slice(at, end);
}
