import { fractionSigns } from './number-words.ts';

/** A number in digits: its value and its significant digits as written (`12,000` has 2, `12.0` has 3). */
export interface Digits {
  readonly value: number;
  readonly digits: number;
  /** Written without separators, point or fraction: `2019`. */
  readonly plain: boolean;
}

const thousands = /^\d{1,3}(?:[,\u00a0\u2009\u202f'’]\d{3})+$/;
const indian = /^\d{1,2}(?:,\d{2})+,\d{3}$/;
const european = /^\d{1,3}(?:\.\d{3}){2,}$/;

/** Reads one token of digits; null for what only looks like a number: a version `1.1.30`, an address, a serial `007`. */
export function readDigits(token: string): Digits | null {
  const sign = fractionSigns.get(token.charAt(token.length - 1));
  if (sign !== undefined) {
    const whole = token.length > 1 ? readDigits(token.slice(0, -1)) : null;
    if (token.length > 1 && !whole?.plain) return null;
    const value = (whole?.value ?? 0) + sign;
    return { value, digits: 2 + (whole?.digits ?? 0), plain: false };
  }
  const length = token.length;
  let plain = true;
  for (let i = 0; i < length && plain; i++) {
    const code = token.charCodeAt(i);
    plain = code >= 48 && code <= 57;
  }
  if (plain) {
    if (length > 1 && token.charCodeAt(0) === 48) return null;
    return { value: Number(token), digits: significant(token), plain: true };
  }
  const point = token.indexOf('.');
  const whole = point < 0 ? token : token.slice(0, point);
  const decimals = point < 0 ? '' : token.slice(point + 1);
  if (
    decimals &&
    /^\d+$/.test(decimals) &&
    (whole === '' || /^\d+$/.test(whole) || thousands.test(whole) || indian.test(whole))
  ) {
    if (whole.length > 1 && whole.startsWith('0')) return null;
    const digits = `${whole.replace(/\D/g, '')}${decimals}`.replace(/^0+/, '').length;
    return { value: Number(`${whole.replace(/\D/g, '')}.${decimals}`), digits: Math.max(1, digits), plain: false };
  }
  if (thousands.test(token) || indian.test(token) || european.test(token)) {
    const bare = token.replace(/\D/g, '');
    if (bare.startsWith('0')) return null;
    return { value: Number(bare), digits: significant(bare), plain: false };
  }
  return null;
}

/** Significant digits of a whole number: zeros at its end are not. */
export function significant(digits: string): number {
  return Math.max(1, digits.replace(/^0+/, '').replace(/0+$/, '').length);
}
