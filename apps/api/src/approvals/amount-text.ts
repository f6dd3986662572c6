import { formatDecimal, type Money } from '@tandem/money';

/** An amount inside a sentence: "1200.00 EUR". */
export const inWords = (amount: Money): string => `${formatDecimal(amount)} ${amount.currency}`;
