import { abbreviation, Condition, Stop } from './abbreviations.ts';
import { addressEnd, mailAround } from './addresses.ts';
import { Character, characterAt, isDigit, isLetter, isSpace, isWordCharacter } from './characters.ts';
import { currencyEnd, numberEnd, suffixEnd, unitEnd } from './numbers.ts';
import { endsSentence } from './sentences.ts';
import { Kind, type Tokens } from './tokens.ts';
import { wordNumber } from './vocabulary.ts';
import {
  dottedEnd,
  isDomain,
  isLetters,
  isPossessive,
  lettered,
  numberFollows,
  referenceEnd,
  wordEnd,
} from './word-shapes.ts';

/**
 * Scans a passage into tokens and sentences in one pass. Every character but white space lies in exactly one token, and every
 * token in exactly one sentence. Depends on the text alone, so that its offsets are the same on every host and can be stored.
 */
export function scan(text: string): Tokens {
  return new Scanner(text).scan();
}

/** Room for the tokens of so many characters. */
function roomFor(length: number) {
  return { starts: new Int32Array(length), ends: new Int32Array(length), kinds: new Uint8Array(length) };
}

/** The same room for every passage but the longest: no scan begins before the one before has ended. */
const scratch = roomFor(1 << 14);

/** Longer numbers are hardly met again. */
const longestYear = 4;

class Scanner {
  private readonly text: string;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly kinds: Uint8Array;
  private readonly sentences: number[] = [0];
  private count = 0;
  /** What the last token but closing marks does to its sentence. */
  private stop: number = Stop.none;
  /** Whether a closing quotation mark stands behind that stop. */
  private quoted = false;
  /** Reference marks, `[1]`, belong to the sentence before them: to this offset. */
  private attachedTo = 0;

  constructor(text: string) {
    this.text = text;
    const room = text.length <= scratch.starts.length ? scratch : roomFor(text.length);
    this.starts = room.starts;
    this.ends = room.ends;
    this.kinds = room.kinds;
  }

  scan(): Tokens {
    const { text } = this;
    let lines = 0;
    for (let at = 0; at < text.length; ) {
      const it = characterAt(text, at);
      if (it === Character.space) {
        if (text.charCodeAt(at) === 10) lines++;
        at++;
        continue;
      }
      if (lines > 1) this.close();
      lines = 0;
      if (it <= Character.letter) at = this.readWord(at);
      else if (it <= Character.fraction) at = this.readNumber(at);
      else at = this.readPunctuation(at, it);
    }
    this.close();
    const { count } = this;
    const words = new Uint16Array(count);
    for (let i = 0; i < count; i++) {
      const length = this.ends[i]! - this.starts[i]!;
      const isRare = this.kinds[i] === Kind.address || (this.kinds[i] === Kind.number && length > longestYear);
      if (!isRare) words[i] = wordNumber(text, this.starts[i]!, this.ends[i]!);
    }
    return {
      text,
      count,
      starts: this.starts.slice(0, count),
      ends: this.ends.slice(0, count),
      kinds: this.kinds.slice(0, count),
      words,
      sentences: Int32Array.from(this.sentences),
    };
  }

  /** Ends the sentence before the next token, if there is one to end. */
  private close(): void {
    if (this.sentences[this.sentences.length - 1] !== this.count) this.sentences.push(this.count);
    this.stop = Stop.none;
  }

  private push(start: number, end: number, kind: number): number {
    if (this.stop !== Stop.none && start >= this.attachedTo) {
      const before = this.count ? (this.ends[this.count - 1] ?? 0) : 0;
      if (endsSentence(this.text, before, start, this.stop, this.quoted)) this.close();
      this.stop = Stop.none;
    }
    this.quoted = false;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.kinds[this.count++] = kind;
    return end;
  }

  private readWord(start: number): number {
    const { text } = this;
    const end = wordEnd(text, start);
    if (isDigit(text, end - 1)) {
      const letters = currencyEnd(text, start, end);
      if (letters > start) return this.push(start, letters, Kind.word);
    }
    const code = text.charCodeAt(end);
    if (code === 46) return this.readDotted(start, end);
    if (code === 58 && text.startsWith('://', end)) return this.push(start, addressEnd(text, start), Kind.address);
    return this.push(start, end, Kind.word);
  }

  /** A word with a full stop behind it: an abbreviation with its stop, a domain, or just a word. */
  private readDotted(start: number, end: number): number {
    const { text } = this;
    if (isLetter(text, end + 1)) {
      const whole = dottedEnd(text, end);
      const dot = text.charCodeAt(whole) === 46 ? 1 : 0;
      const known = abbreviation(text.slice(start, whole));
      if (known || isLetters(text, start, whole)) {
        this.push(start, whole + dot, Kind.word);
        if (dot) this.stop = known?.stop ?? Stop.starter;
        return whole + dot;
      }
      if (end - start === 3 && text.startsWith('www', start))
        return this.push(start, addressEnd(text, start), Kind.address);
      if (isDomain(text, end, whole)) {
        if (text.charCodeAt(whole) === 47) return this.push(start, addressEnd(text, start), Kind.address);
        return this.push(start, whole, Kind.word);
      }
    }
    const known = abbreviation(text.slice(start, end));
    if (known ? this.holds(known.condition, end + 1) : this.isInitial(start, end)) {
      this.push(start, end + 1, Kind.word);
      this.stop = known?.stop ?? Stop.starter;
      return end + 1;
    }
    return this.push(start, end, Kind.word);
  }

  private holds(condition: number, after: number): boolean {
    if (condition === Condition.numberAfter) return numberFollows(this.text, after);
    if (condition === Condition.commaBefore)
      return this.count > 0 && this.text.charCodeAt(this.starts[this.count - 1] ?? 0) === 44;
    return true;
  }

  /** “J.” in “J. Smith” and “George W. Bush”, not in “Vitamin C.” or “World War I.” */
  private isInitial(start: number, end: number): boolean {
    const { text, count } = this;
    if (end - start !== 1 || characterAt(text, start) !== Character.upper) return false;
    let next = end + 1;
    while (next < text.length && isSpace(text.charCodeAt(next))) next++;
    if (next === text.length) return false;
    if (characterAt(text, next) !== Character.upper && !(next === end + 1 && '-,])'.includes(text.charAt(next))))
      return false;
    const previous = count - 1;
    if (this.stop !== Stop.none || count === this.sentences[this.sentences.length - 1]) return true;
    const before = this.starts[previous] ?? 0;
    if (this.kinds[previous] !== Kind.word) return !"’'".includes(text.charAt(before)) && text.charAt(before) !== '-';
    const word = text.slice(before, this.ends[previous]);
    // “World War I.”, “so do I.”
    if (text.charAt(start) === 'I') return characterAt(text, before) === Character.upper && word !== 'War';
    return !lettered.has(word.toLowerCase());
  }

  private readNumber(start: number): number {
    const { text } = this;
    const end = numberEnd(text, start);
    if (!isLetter(text, end)) return this.push(start, end, Kind.number);
    const whole = suffixEnd(text, start, end);
    if (whole > end) return this.push(start, whole, Kind.word);
    this.push(start, end, Kind.number);
    const unit = unitEnd(text, end);
    return unit > end ? this.push(end, unit, Kind.word) : end;
  }

  private readPunctuation(start: number, it: number): number {
    const { text } = this;
    const code = text.charCodeAt(start);
    let end = start + 1;
    if (it === Character.surrogate && end < text.length) end++;
    while (end < text.length && characterAt(text, end) === Character.mark) end++;
    switch (code) {
      case 46:
        if (isDigit(text, end) && !isWordCharacter(text, start - 1) && text.charCodeAt(start - 1) !== 46)
          return this.push(start, numberEnd(text, end), Kind.number);
        while (text.charCodeAt(end) === 46) end++;
        return this.pushStop(start, end, Stop.full);
      case 0x2026: // …
      case 0x3002: // 。
      case 0x0964: // ।
        return this.pushStop(start, end, Stop.full);
      case 33:
      case 63:
      case 0x203d: // ‽
      case 0x061f: // ؟
      case 0xff01: // ！
      case 0xff1f: // ？
        return this.pushStop(start, end, Stop.exclamation);
      case 45:
        while (text.charCodeAt(end) === 45) end++;
        return this.push(start, end, Kind.punctuation);
      case 39:
      case 0x2018:
      case 0x2019:
        if (isPossessive(text, start)) return this.push(start, start + 2, Kind.punctuation);
        return code === 0x2018 ? this.push(start, end, Kind.punctuation) : this.pushClosing(start, end, true);
      case 34:
      case 0x201d:
      case 0xbb:
        return this.pushClosing(start, end, true);
      case 41:
      case 93:
        return this.pushClosing(start, end, false);
      case 91:
        if (this.stop !== Stop.none && isDigit(text, end)) this.attachedTo = referenceEnd(text, start);
        return this.push(start, end, Kind.punctuation);
      case 64:
        return this.readAt(start);
      default:
        return this.push(start, end, Kind.punctuation);
    }
  }

  private pushStop(start: number, end: number, stop: number): number {
    const first = this.sentences[this.sentences.length - 1] ?? 0;
    // “1. The minister”: the number of a list, not a sentence.
    const isMarker = stop === Stop.full && this.count === first + 1 && this.kinds[first] === Kind.number;
    this.push(start, end, Kind.punctuation);
    this.stop = isMarker ? Stop.never : stop;
    return end;
  }

  /** A closing mark directly behind a stop goes with it. */
  private pushClosing(start: number, end: number, isQuotation: boolean): number {
    const { stop, quoted } = this;
    const touches = stop !== Stop.none && this.ends[this.count - 1] === start;
    if (touches) this.stop = Stop.none;
    this.push(start, end, Kind.punctuation);
    if (touches) {
      this.stop = stop;
      this.quoted = quoted || isQuotation;
    }
    return end;
  }

  /** At `@`: an e-mail address takes back the tokens that its first half was read as. */
  private readAt(start: number): number {
    const mail = mailAround(this.text, start);
    if (!mail) return this.push(start, start + 1, Kind.punctuation);
    let from = mail.start;
    while (this.count > 0 && (this.ends[this.count - 1] ?? 0) > from) {
      this.count--;
      from = Math.min(from, this.starts[this.count] ?? from);
    }
    while ((this.sentences[this.sentences.length - 1] ?? 0) > this.count) this.sentences.pop();
    this.stop = Stop.none;
    return this.push(from, mail.end, Kind.address);
  }
}
