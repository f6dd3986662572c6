/**
 * How closely a heading names the money that was paid. 'billed' is the amount on the bank's bill beside the merchant's;
 * 'plain' an amount as such; 'total' a net, gross or total figure; 'document' belongs to an invoice or an order.
 */
export type AmountTier = 'billed' | 'plain' | 'total' | 'document';

export const AMOUNT_TIERS: readonly AmountTier[] = ['billed', 'plain', 'total', 'document'];

const PHRASES: Readonly<Record<AmountTier, string>> = {
  billed:
    'billing amount|billed amount|settlement amount|charged amount|converted amount|accounted amount|functional amount|' +
    'base amount|reporting amount|billing value|amount charged',
  plain:
    'amount|payment amount|transaction amount|paid amount|line amount|distribution amount|journal value|journal amount|' +
    'payment value|transaction value|payment|paid|spend|expenditure amount|actual amount|posting amount|cheque amount|' +
    'purchase amount|expense amount|spend amount|transaction value amount',
  total:
    'net amount|gross amount|net|gross|total|total amount|value|net value|gross value|sum|cost|net cost|gross cost|' +
    'spent|actual|line total|net total|gross total|line value|total value|total cost|total paid|transaction total|' +
    'transaction net amount|transaction gross amount|amount net vat|amount gross vat|total spend',
  document:
    'invoice amount|invoice total|invoice value|document amount|order amount|order value|contract value|document value',
};

const NEVER = new Set(
  (
    'rate original foreign source balance number date type description code cumulative quantity budget limit fee tip ' +
    'category name count'
  ).split(' '),
);

const TIER_PHRASES = AMOUNT_TIERS.map((tier) => ({
  tier,
  phrases: PHRASES[tier].split('|').map((phrase) => phrase.split(' ')),
}));

export interface AmountWords {
  readonly tier: AmountTier;
  /** How many words of the heading the phrase explains. */
  readonly length: number;
}

/** Whether the words of a heading name an amount of money that was paid, and how. A tax amount is none. */
export function amountWords(words: readonly string[]): AmountWords | undefined {
  if (words.some((word) => NEVER.has(word))) {
    return undefined;
  }
  if (words.includes('vat')) {
    return withTax(words);
  }
  let best: AmountWords | undefined;
  for (const { tier, phrases } of TIER_PHRASES) {
    for (const phrase of phrases) {
      if (phrase.length > (best?.length ?? 0) && phrase.every((word) => words.includes(word))) {
        best = { tier, length: phrase.length };
      }
    }
  }
  return best;
}

/** "Amount excluding VAT" and "Gross incl. tax" are amounts; "VAT", "VAT amount" and "Irrecoverable VAT" are taxes. */
function withTax(words: readonly string[]): AmountWords | undefined {
  const saysHow = words.some((word) => ['excluding', 'including', 'net', 'gross'].includes(word));
  return saysHow ? { tier: 'total', length: Math.min(words.length, 3) } : undefined;
}
