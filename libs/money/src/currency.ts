/** An ISO 4217 alphabetic code, always in capitals. `isCurrency` tells whether a text is one. */
export type CurrencyCode = string;

/** ISO 4217 list one, without the codes that have no minor unit (metals, testing, special drawing rights). */
export const ACTIVE_CURRENCIES: readonly CurrencyCode[] = codes(
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD ' +
    'CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP ' +
    'GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR ' +
    'KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN ' +
    'MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD ' +
    'SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX ' +
    'USD USN UYI UYU UYW UZS VED VES VND VUV WST XAD XAF XCD XCG XOF XPF YER ZAR ZMW ZWG',
);

/**
 * Codes withdrawn from list one in recent years. A country that changes its currency does not rewrite its books:
 * old amounts stay in the old currency, so they must remain readable.
 */
const WITHDRAWN_CURRENCIES = codes('ANG BGN CUC HRK SLL ZWL');

const WITHOUT_DECIMALS = codes('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF');
const WITH_THREE_DECIMALS = codes('BHD IQD JOD KWD LYD OMR TND');
const WITH_FOUR_DECIMALS = codes('CLF UYW');

function codes(list: string): readonly string[] {
  return list.split(' ');
}

const EXPONENTS: ReadonlyMap<CurrencyCode, number> = new Map([
  ...[...ACTIVE_CURRENCIES, ...WITHDRAWN_CURRENCIES].map((code): [string, number] => [code, 2]),
  ...WITHOUT_DECIMALS.map((code): [string, number] => [code, 0]),
  ...WITH_THREE_DECIMALS.map((code): [string, number] => [code, 3]),
  ...WITH_FOUR_DECIMALS.map((code): [string, number] => [code, 4]),
]);

/**
 * How many decimals the minor unit of a currency has (EUR 2, JPY 0, KWD 3), or `undefined` for an unknown code.
 * Source: ISO 4217 list one.
 */
export function currencyExponent(code: CurrencyCode): number | undefined {
  return EXPONENTS.get(code);
}

/** Whether a text is a known code, in list one or withdrawn from it. */
export function isCurrency(code: unknown): code is CurrencyCode {
  return typeof code === 'string' && EXPONENTS.has(code);
}

/** The exponent of a currency that has already been checked; an unknown code here is a broken invariant. */
export function exponentOf(code: CurrencyCode): number {
  const exponent = currencyExponent(code);
  if (exponent === undefined) {
    throw new Error(`Unknown currency: ${code}`);
  }
  return exponent;
}
