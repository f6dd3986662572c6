import { type CurrencyCode, isCurrency } from '@tandem/money';

/** A sign, and the currencies it may stand for, the most usual first. */
const SIGNS: Readonly<Record<string, readonly CurrencyCode[]>> = {
  '£': ['GBP', 'EGP', 'LBP', 'SYP', 'GIP', 'FKP'],
  '€': ['EUR'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'ARS', 'CLP', 'COP', 'TWD', 'BBD', 'JMD'],
  '¥': ['JPY', 'CNY'],
  '₹': ['INR'],
  '₺': ['TRY'],
  '₽': ['RUB'],
  '₩': ['KRW'],
  '₪': ['ILS'],
  '฿': ['THB'],
  '₫': ['VND'],
  '₦': ['NGN'],
  '₱': ['PHP'],
  zł: ['PLN'],
  kč: ['CZK'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  'kr.': ['DKK', 'NOK', 'SEK', 'ISK'],
  ft: ['HUF'],
  lei: ['RON'],
  'fr.': ['CHF'],
  'sfr.': ['CHF'],
  sfr: ['CHF'],
  r$: ['BRL'],
  us$: ['USD'],
  usd$: ['USD'],
  cdn$: ['CAD'],
  cad$: ['CAD'],
  c$: ['CAD'],
  ca$: ['CAD'],
  a$: ['AUD'],
  au$: ['AUD'],
  nz$: ['NZD'],
  s$: ['SGD'],
  hk$: ['HKD'],
  rs: ['INR', 'PKR', 'LKR', 'MUR'],
  'rs.': ['INR', 'PKR', 'LKR', 'MUR'],
};

/** Names that card statements print in place of a code. */
const NAMES: readonly (readonly [RegExp, CurrencyCode])[] = [
  [/\bus dollars?\b|\bu\.?s\.? dollars?\b|\bdollars? us\b/, 'USD'],
  [/\bcanad\w+ dollars?\b/, 'CAD'],
  [/\baustral\w+ dollars?\b/, 'AUD'],
  [/\bnew zealand dollars?\b/, 'NZD'],
  [/\bhong kong dollars?\b/, 'HKD'],
  [/\bsingapore dollars?\b/, 'SGD'],
  [/\b(?:pounds?|sterling)\b/, 'GBP'],
  [/\beuros?\b/, 'EUR'],
  [/\b(?:japanese )?yen\b/, 'JPY'],
  [/\bswiss francs?\b/, 'CHF'],
  [/\bswedish kron\w+\b/, 'SEK'],
  [/\bnorwegian kron\w+\b/, 'NOK'],
  [/\bdanish kron\w+\b/, 'DKK'],
];

/** The currencies that a sign or code beside a number may stand for, or nothing when the text is neither. */
export function currencyMark(text: string): readonly CurrencyCode[] | undefined {
  const mark = text.trim();
  if (Object.hasOwn(SIGNS, mark.toLowerCase())) {
    return SIGNS[mark.toLowerCase()];
  }
  const code = mark.toUpperCase();
  return isCurrency(code) ? [code] : undefined;
}

/** The currency a mark stands for: the file's own where the sign is shared, such as $, otherwise the most usual. */
export function currencyOfMark(text: string, own: CurrencyCode): CurrencyCode | undefined {
  const candidates = currencyMark(text);
  return candidates?.includes(own) === true ? own : candidates?.[0];
}

/**
 * The currency that a cell of a currency column names, by code, sign or name. A code of three capitals that is on no
 * current list is kept: old ledgers hold currencies that are gone.
 */
export function currencyOfCell(cell: string, own: CurrencyCode): string | undefined {
  const text = cell.trim();
  if (text === '' || text.length > 40) {
    return undefined;
  }
  if (/^[A-Za-z]{3}$/.test(text) && !Object.hasOwn(SIGNS, text.toLowerCase())) {
    return text.toUpperCase();
  }
  const lower = text.toLowerCase();
  return currencyOfMark(text, own) ?? NAMES.find(([name]) => name.test(lower))?.[1];
}

/** Codes that are also words are read out of a heading only when they stand in brackets or after "in". */
const HEADING_CODE =
  /[([]\s*([A-Z]{3}|[£€$¥₹₺₽₩₪])\s*[)\]]|\bin ([A-Z]{3})\b|([£€¥₹₺₽₩₪$])|\b(EUR|USD|GBP|CAD|AUD|CHF)\b/;

/** The currency that a heading such as "Amount (£)", "Betrag EUR" or "Amount in CAD" names. */
export function currencyOfHeading(heading: string, own: CurrencyCode): CurrencyCode | undefined {
  const [, ...groups] = HEADING_CODE.exec(heading) ?? [];
  const mark = groups.find((group) => group !== undefined);
  return mark === undefined ? undefined : currencyOfMark(mark, own);
}
