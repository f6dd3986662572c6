import { isCode, type Word } from './words';

/**
 * What stands between the payer and the payee on a card statement.
 * - `payment-service`: collects money for anybody (PayPal, Square); says nothing about the payee.
 * - `shop-system`: collects for small shops that sell goods.
 * - `software-reseller`: sells in its own name for makers of software; what follows is nearly always a program.
 * - `ticket-seller`: sells places at other people's events.
 */
export type ChannelKind = 'payment-service' | 'shop-system' | 'software-reseller' | 'ticket-seller';

export interface Channel {
  readonly name: string;
  readonly kind: ChannelKind;
}

interface ChannelRule extends Channel {
  /** The words that announce the channel. */
  readonly words: readonly string[];
  /** Whether a star must follow, because the words alone are too common. */
  readonly star: boolean;
}

const rule = (kind: ChannelKind, name: string, words: string, star = false): ChannelRule => ({
  kind,
  name,
  words: words.split(' '),
  star,
});

const RULES: readonly ChannelRule[] = [
  rule('payment-service', 'PayPal', 'paypal'),
  rule('payment-service', 'PayPal', 'pp'),
  rule('payment-service', 'Square', 'square sq'),
  rule('payment-service', 'Square', 'square', true),
  rule('payment-service', 'Square', 'sq'),
  rule('payment-service', 'Square', 'gosq'),
  rule('payment-service', 'SumUp', 'sumup'),
  rule('payment-service', 'Zettle', 'zettle'),
  rule('payment-service', 'Zettle', 'izettle'),
  rule('payment-service', 'Zettle', 'iz'),
  rule('payment-service', 'Zettle', 'ztl', true),
  rule('payment-service', 'Stripe', 'stripe', true),
  rule('payment-service', 'Worldpay', 'worldpay', true),
  rule('payment-service', 'Worldpay', 'wp', true),
  rule('payment-service', 'WePay', 'wpy'),
  rule('payment-service', 'WePay', 'wepay'),
  rule('payment-service', 'Intuit', 'intuit payme in'),
  rule('payment-service', 'Intuit', 'intuit payment in'),
  rule('payment-service', 'Intuit', 'intuit in'),
  rule('payment-service', 'Intuit', 'int in'),
  rule('payment-service', 'Intuit', 'in', true),
  rule('payment-service', 'Toast', 'tst', true),
  rule('payment-service', 'PayPoint', 'ppoint'),
  rule('payment-service', 'BlueSnap', 'bls', true),
  rule('payment-service', 'Adyen', 'adyen', true),
  rule('payment-service', 'Adyen', 'ady', true),
  rule('payment-service', 'Klarna', 'klarna', true),
  rule('payment-service', 'Clearpay', 'clearpay', true),
  rule('payment-service', 'GoCardless', 'gocardless', true),
  rule('payment-service', 'GoCardless', 'gc', true),
  rule('payment-service', 'Mollie', 'mollie', true),
  rule('payment-service', 'PayU', 'payu', true),
  rule('payment-service', 'Checkout.com', 'cko', true),
  rule('payment-service', 'Curve', 'crv', true),
  rule('payment-service', 'Nayax', 'nya', true),
  rule('payment-service', 'Wave', 'wav'),
  rule('payment-service', 'Google Pay', 'gpay', true),
  rule('payment-service', 'Paysafe', 'psf', true),
  rule('payment-service', 'Active Network', 'act', true),
  rule('payment-service', 'SmartPay', 'spl', true),
  rule('payment-service', 'Bill.com', 'bill com', true),
  rule('shop-system', 'Shopify shop', 'sp'),
  rule('shop-system', 'Etsy', 'etsy'),
  rule('shop-system', 'eBay', 'ebay o'),
  rule('shop-system', 'Shop Pay', 'shop', true),
  rule('shop-system', 'Big Cartel', 'bigcartel', true),
  rule('software-reseller', '2Checkout', '2co com'),
  rule('software-reseller', '2Checkout', '2co'),
  rule('software-reseller', '2Checkout', '2checkout com'),
  rule('software-reseller', '2Checkout', '2checkout'),
  rule('software-reseller', 'Avangate', 'avangate'),
  rule('software-reseller', 'Digital River', 'dri'),
  rule('software-reseller', 'Digital River', 'digital river'),
  rule('software-reseller', 'Digital River', 'dr', true),
  rule('software-reseller', 'FastSpring', 'fastspring'),
  rule('software-reseller', 'FastSpring', 'fs', true),
  rule('software-reseller', 'Paddle', 'paddle net'),
  rule('software-reseller', 'Paddle', 'paddle com', true),
  rule('software-reseller', 'Paddle', 'paddle', true),
  rule('software-reseller', 'cleverbridge', 'cleverbridge'),
  rule('software-reseller', 'cleverbridge', 'cbi', true),
  rule('software-reseller', 'SWREG', 'swreg'),
  rule('software-reseller', 'share-it', 'shareit'),
  rule('software-reseller', 'MyCommerce', 'mycommerce'),
  rule('software-reseller', 'RegNow', 'regnow'),
  rule('software-reseller', 'eSellerate', 'esellerate'),
  rule('software-reseller', 'Plimus', 'plimus'),
  rule('software-reseller', 'PayPro Global', 'payproglobal'),
  rule('software-reseller', 'Lemon Squeezy', 'lemsqzy'),
  rule('software-reseller', 'Lemon Squeezy', 'lemonsqueezy'),
  rule('software-reseller', 'Nexway', 'nexway'),
  rule('software-reseller', 'BMT Micro', 'bmt micro'),
  rule('ticket-seller', 'Eventbrite', 'eb'),
  rule('ticket-seller', 'Eventbrite', 'eventbrite'),
  rule('ticket-seller', 'Ticketmaster', 'tm', true),
  rule('ticket-seller', 'Amilia', 'amilia', true),
];

const RULES_BY_FIRST_WORD: ReadonlyMap<string, readonly ChannelRule[]> = Map.groupBy(
  RULES,
  (one) => one.words[0] ?? '',
);

const announces = (one: ChannelRule, words: readonly Word[]): boolean => {
  if (!one.words.every((word, at) => words[at]?.text === word)) return false;
  const next = words[one.words.length];
  if (next === undefined) return false;
  return one.star ? next.glue.includes('*') || (one.words[0] === 'wp' && next.glue === '-') : true;
};

export interface Routed {
  readonly channel: Channel | null;
  readonly payee: readonly Word[];
}

const isOnlyAnEnding = (words: readonly Word[]): boolean =>
  words.every(
    (word) =>
      isCode(word) || /^(com|net|inc|ltd|limited|llc|uk|europe|ireland|co|sarl|cie|et|s|c|a|us|ca)$/.test(word.text),
  );

/** Takes one payment service or shop off the front. When nothing but the service is named, the service is the payee. */
export const routeOf = (words: readonly Word[]): Routed => {
  const candidates = RULES_BY_FIRST_WORD.get(words[0]?.text ?? '') ?? [];
  const found = candidates.find((one) => announces(one, words));
  if (!found) return { channel: null, payee: words };
  const payee = words.slice(found.words.length);
  if (isOnlyAnEnding(payee)) return { channel: null, payee: words };
  return { channel: { name: found.name, kind: found.kind }, payee };
};

/** Short codes that banks glue in front of a name, and the letters a payment service leaves there. */
const GLUED_FRONTS = [
  'pp',
  'stk',
  'hoo',
  'dnh',
  'dri',
  'cto',
  'ctc',
  'prz',
  'smk',
  'eig',
  'cbi',
  'int',
  'paypal',
  'www',
] as const;

/** What may be left of a word when a glued front is taken off; the caller must recognise the rest. */
export const withoutGluedFront = (word: string): string[] =>
  GLUED_FRONTS.filter((front) => word.startsWith(front) && word.length >= front.length + 4).map((front) =>
    word.slice(front.length),
  );
