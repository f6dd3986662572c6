import { currencyMark } from './currency-mark';

/** Which mark stands in front of the decimals of a file: 1,234.56 or 1.234,56. Spaces and apostrophes only group. */
export type NumberStyle = 'point' | 'comma';

/** A number as printed, before it is known what its points and commas mean. */
export interface PrintedNumber {
  /** Digits with their points and commas; spaces and apostrophes between groups are gone. */
  readonly body: string;
  readonly isNegative: boolean;
  /** The currency sign or code beside it, as printed. */
  readonly currencyMark?: string;
}

/** Cells longer than this are no numbers; the limit also keeps the patterns below cheap on any input. */
const LONGEST_NUMBER = 60;

const NUMBER = /^([^0-9]*?)([.,]?[0-9](?:[0-9.,\s'’]*[0-9])?)(e[+-]?[0-9]{1,2})?([^0-9]*)$/i;
const SPACED_GROUPS = /^[0-9]{1,3}(?:[\s'’][0-9]{3})+(?:[.,][0-9]+)?$/;
const SIGN_OR_SPACE = /[\s+()'"’=-]/g;
const CREDIT = /^(?:cr|c|credit|haber|haben)\.?$/i;
const DEBIT = /^(?:dr|d|debit|debe|soll)\.?$/i;

/**
 * Takes a cell apart that shows a number: "£1,234.50", "(12.00)", "12,00-", "1 234,56 €", "GBP 7", "12.00 CR", "+5".
 * Brackets, a minus on either side and CR all make it negative. Anything else, such as "Nil" or "N/A", is no number.
 */
export function printedNumber(cell: string): PrintedNumber | undefined {
  if (cell.length > LONGEST_NUMBER || !/[0-9]/.test(cell)) {
    return undefined;
  }
  const plain = cell.trim().replace(/[−–—]/g, '-');
  const matched = NUMBER.exec(plain);
  if (matched === null) {
    return undefined;
  }
  const [, before = '', digits = '', exponent = '', after = ''] = matched;
  if (/[\s'’]/.test(digits) && !SPACED_GROUPS.test(digits)) {
    return undefined;
  }
  const words = [before, after.replace(/^[.,]-+/, '')].map((side) => side.replace(SIGN_OR_SPACE, ''));
  const marks = words.filter((word) => word !== '' && !CREDIT.test(word) && !DEBIT.test(word));
  if (marks.some((mark) => currencyMark(mark) === undefined) || marks.length > 1) {
    return undefined;
  }
  const signs = before + after.replace(/^[.,]-+/, '');
  const isNegative = signs.includes('-') || signs.includes('(') || words.some((word) => CREDIT.test(word));
  const body = digits.replace(/[\s'’]/g, '') + exponent.toLowerCase();
  return { body, isNegative, currencyMark: marks[0] };
}

/** What one number says about the style of its file; "1,234" and "1.234" say nothing for sure. */
export type StyleEvidence = NumberStyle | 'either-point' | 'either-comma' | 'none';

export function styleEvidence(body: string): StyleEvidence {
  const point = body.lastIndexOf('.');
  const comma = body.lastIndexOf(',');
  if (point < 0 && comma < 0) {
    return 'none';
  }
  if (point >= 0 && comma >= 0) {
    return point > comma ? 'point' : 'comma';
  }
  const mark = point >= 0 ? '.' : ',';
  const self: NumberStyle = mark === '.' ? 'point' : 'comma';
  const other: NumberStyle = mark === '.' ? 'comma' : 'point';
  if (body.indexOf(mark) !== body.lastIndexOf(mark)) {
    return other;
  }
  const isGroupOfThree = /^[1-9][0-9]{0,2}[.,][0-9]{3}$/.test(body);
  return isGroupOfThree ? `either-${self}` : self;
}

/**
 * The plain decimal text of a number in a style ("-1234.5"), exact to the last digit, or nothing when the digits do not
 * fit the style. Groups may have three digits, or two before the last one as in India.
 */
export function decimalText(printed: PrintedNumber, style: NumberStyle): string | undefined {
  const [mantissa = '', exponent] = printed.body.split('e');
  const [mark, group] = style === 'point' ? ['.', ','] : [',', '.'];
  const [whole = '', fraction = '', ...more] = mantissa.split(mark);
  if (more.length > 0 || fraction.includes(group) || !isGrouped(whole.split(group))) {
    return undefined;
  }
  const plain = shifted(whole.replaceAll(group, ''), fraction, exponent === undefined ? 0 : Number(exponent));
  return printed.isNegative && /[1-9]/.test(plain) ? `-${plain}` : plain;
}

function isGrouped(groups: readonly string[]): boolean {
  if (groups.length === 1) {
    return true;
  }
  const last = groups.at(-1) ?? '';
  const middle = groups.slice(1, -1);
  return (groups[0] ?? '') !== '' && last.length === 3 && middle.every(({ length }) => length === 2 || length === 3);
}

/** Moves the decimal point of "whole.fraction" by some places, as in 1.5e3; the exponent has two digits at most. */
function shifted(whole: string, fraction: string, places: number): string {
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point < 0 ? '0'.repeat(-point) + digits : digits.padEnd(point, '0');
  const integer = padded.slice(0, Math.max(point, 0)).replace(/^0+(?=[0-9])/, '');
  const decimals = padded.slice(Math.max(point, 0));
  return decimals === '' ? integer || '0' : `${integer || '0'}.${decimals}`;
}

/**
 * A decimal text in minor units. Decimals beyond those of the currency are rounded half away from zero and reported, for
 * a spreadsheet prints 143.81 as 143.80999999999997; nothing else is ever rounded.
 */
export function minorUnits(decimal: string, exponent: number): { readonly minor: bigint; readonly isRounded: boolean } {
  const isNegative = decimal.startsWith('-');
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const kept = BigInt(whole + fraction.slice(0, exponent).padEnd(exponent, '0'));
  const dropped = fraction.slice(exponent);
  const minor = kept + (dropped >= '5' ? 1n : 0n);
  return { minor: isNegative ? -minor : minor, isRounded: /[1-9]/.test(dropped) };
}
