import { readContext, type ContextReading } from './context-hints';
import { readDescriptor, type Descriptor } from './descriptor';
import { slugOf } from './catalogue/slug';
import { productBehind, vendorBehind, type Knowledge } from './knowledge';
import { findName, type NameHit } from './name-index';
import type { Reason } from './reasons';
import { decisionFor } from './register-rules';
import { readSurroundings, type Surroundings } from './surroundings';
import { judgeUnknownSupplier } from './unknown-supplier';
import type { SupplierText, VendorMatch, Verdict } from './vendor-match';
import { roleOf } from './vocabulary';

interface Weighed {
  readonly verdict: Verdict;
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

interface Evidence {
  readonly hit: NameHit;
  readonly around: Surroundings;
  readonly context: ContextReading;
  readonly descriptor: Descriptor;
}

const NOTHING: Omit<VendorMatch, 'confidence' | 'reasons'> = {
  verdict: 'none',
  vendor: null,
  product: null,
  origin: 'unknown',
};

const noMatch = (confidence: number, ...reasons: Reason[]): VendorMatch => ({ ...NOTHING, confidence, reasons });

const decidedByRegister = (text: string, knowledge: Knowledge): VendorMatch | null => {
  const rule = decisionFor(text, knowledge.rules);
  if (!rule) return null;
  if (rule.kind === 'not-a-tool')
    return noMatch(0, { code: 'register-not-a-tool', detail: rule.decidedBy ?? rule.pattern });
  if (rule.vendorId === null) return null;
  const vendor = vendorBehind(rule.vendorId, knowledge);
  const product = productBehind(rule.productId, knowledge);
  const reasons: Reason[] = [{ code: 'register-confirmed', detail: rule.pattern }];
  return { verdict: 'tool', vendor, product, confidence: 1, reasons, origin: 'register' };
};

const reasonOfHit = (hit: NameHit): Reason => {
  const detail = hit.name.text;
  if (hit.how === 'own-prefix') return { code: 'own-prefix', detail };
  if (hit.how === 'cut') return { code: 'cut-name', detail };
  if (hit.how !== 'whole') return { code: 'glued-name', detail };
  return { code: hit.name.kind === 'former-name' ? 'former-name' : 'known-name', detail };
};

const contextReasons = (context: ContextReading): Reason[] => {
  const reasons: Reason[] = [];
  if (context.supports !== null && context.points > 0)
    reasons.push({ code: 'context-supports', detail: context.supports });
  if (context.opposes !== null && context.points < 0)
    reasons.push({ code: 'context-opposes', detail: context.opposes });
  return reasons;
};

const CERTAINTY_BY_HIT: Readonly<Record<NameHit['how'], number>> = {
  whole: 0.98,
  'own-prefix': 0.96,
  glued: 0.95,
  cut: 0.93,
  'glued-unsure': 0.6,
};

const weighCoined = ({ hit, around, context }: Evidence): Weighed => {
  const certainty = CERTAINTY_BY_HIT[hit.how];
  if (around.adjoiningTrade !== null) {
    return { verdict: 'review', confidence: 0.5, reasons: [{ code: 'other-trade', detail: around.adjoiningTrade }] };
  }
  const sure = hit.how !== 'glued-unsure' || context.points >= 2;
  if (!sure) return { verdict: 'review', confidence: certainty, reasons: [] };
  const disputed = hit.name.joined.length <= 5 && (context.points <= -3 || around.unknown.length >= 2);
  if (disputed) return { verdict: 'review', confidence: 0.55, reasons: [] };
  return { verdict: 'tool', confidence: Math.max(certainty, 0.9), reasons: [] };
};

const weighShared = ({ around, context }: Evidence): Weighed => {
  if (around.trade !== null) {
    return { verdict: 'none', confidence: 0.1, reasons: [{ code: 'other-trade', detail: around.trade }] };
  }
  if (around.unknown.length > 0) {
    const reasons: Reason[] = [{ code: 'other-words', detail: around.unknown.join(' ') }];
    if (context.points >= 3 || (context.points >= 1 && around.sign !== null))
      return { verdict: 'tool', confidence: 0.86, reasons };
    return context.points >= 0 && around.unknown.length <= 2
      ? { verdict: 'review', confidence: 0.45, reasons }
      : { verdict: 'none', confidence: 0.2, reasons };
  }
  if (context.points <= -2 && around.sign === null) return { verdict: 'review', confidence: 0.5, reasons: [] };
  return { verdict: 'tool', confidence: around.sign === null ? 0.93 : 0.96, reasons: [] };
};

const weighOrdinary = ({ hit, around, context, descriptor }: Evidence): Weighed => {
  const ordinary: Reason = { code: 'ordinary-word', detail: hit.name.text };
  if (around.trade !== null)
    return { verdict: 'none', confidence: 0.05, reasons: [{ code: 'other-trade', detail: around.trade }] };
  if (around.unknown.length > 0) {
    return context.points >= 3 && around.unknown.length === 1
      ? { verdict: 'review', confidence: 0.4, reasons: [ordinary] }
      : { verdict: 'none', confidence: 0.1, reasons: [ordinary] };
  }
  const sign = around.sign;
  if (sign !== null && context.points > -3) {
    return { verdict: 'tool', confidence: 0.92, reasons: [{ code: 'second-sign', detail: sign }] };
  }
  if (context.points >= 2) return { verdict: 'tool', confidence: 0.9, reasons: [ordinary] };
  const throughService = descriptor.channels.length > 0;
  if (context.points < 0 || throughService) return { verdict: 'none', confidence: 0.2, reasons: [ordinary] };
  return { verdict: 'review', confidence: 0.4, reasons: [ordinary] };
};

const weighLook = ({ hit, around }: Evidence): Weighed =>
  around.trade === null
    ? { verdict: 'review', confidence: 0.4, reasons: [{ code: 'look-only', detail: hit.name.text }] }
    : { verdict: 'none', confidence: 0.1, reasons: [{ code: 'other-trade', detail: around.trade }] };

const WEIGH = { coined: weighCoined, shared: weighShared, ordinary: weighOrdinary, look: weighLook } as const;

/** A card terminal or a shop system in front makes a maker of software improbable, unless the name is coined. */
const throughShop = (weighed: Weighed, { hit, descriptor }: Evidence): Weighed => {
  const shop = descriptor.channels.find(
    (one) => one.kind === 'shop-system' || one.name === 'Square' || one.name === 'SumUp',
  );
  if (!shop || weighed.verdict === 'none') return weighed;
  const reason: Reason = { code: shop.kind === 'shop-system' ? 'shop-system' : 'payment-service', detail: shop.name };
  return hit.name.strength === 'coined'
    ? { ...weighed, verdict: 'review', confidence: 0.5, reasons: [...weighed.reasons, reason] }
    : { verdict: 'none', confidence: 0.15, reasons: [...weighed.reasons, reason] };
};

const matchOfTool = (evidence: Evidence, knowledge: Knowledge): VendorMatch | null => {
  const { hit, context } = evidence;
  if (hit.name.target.type !== 'tool') return null;
  const weighed = throughShop(WEIGH[hit.name.strength](evidence), evidence);
  const reasons = [reasonOfHit(hit), ...weighed.reasons, ...contextReasons(context)];
  if (weighed.verdict === 'none') return noMatch(weighed.confidence, ...reasons);
  const vendor = vendorBehind(hit.name.target.vendorId, knowledge);
  const product = productBehind(hit.name.target.productId, knowledge);
  const origin = knowledge.registeredVendors.has(vendor.id) ? 'register' : 'catalogue';
  return { verdict: weighed.verdict, vendor, product, confidence: weighed.confidence, reasons, origin };
};

/** "Three Software" is not the telephone company: a shared name with further words may be another firm. */
const mayBeSomebodyElse = ({ hit, around }: Evidence): boolean =>
  hit.name.strength === 'shared' &&
  (around.unknown.length > 0 || (around.sign !== null && roleOf(around.sign) === 'software'));

const matchOfHit = (evidence: Evidence, knowledge: Knowledge): VendorMatch | null => {
  const { target, text } = evidence.hit.name;
  if (target.type !== 'tool' && mayBeSomebodyElse(evidence)) return null;
  if (target.type === 'not-a-tool') {
    return noMatch(0.03, { code: 'known-not-a-tool', detail: target.trade }, { code: 'known-name', detail: text });
  }
  if (target.type === 'software-reseller') {
    const vendor = { id: slugOf(target.name), name: target.name };
    const reasons: Reason[] = [{ code: 'software-reseller', detail: target.name }];
    return { verdict: 'review', vendor, product: null, confidence: 0.5, reasons, origin: 'unknown' };
  }
  return matchOfTool(evidence, knowledge);
};

const withChannels = (match: VendorMatch, descriptor: Descriptor): VendorMatch => {
  const service = descriptor.channels.find((one) => one.kind === 'payment-service');
  if (!service || match.reasons.some((one) => one.code === 'payment-service')) return match;
  return { ...match, reasons: [...match.reasons, { code: 'payment-service', detail: service.name }] };
};

const ticketSellerOf = (descriptor: Descriptor): string | null =>
  descriptor.channels.find((one) => one.kind === 'ticket-seller')?.name ?? null;

/**
 * Suggests vendor and product for a supplier text. Pure: the same text and knowledge give the same answer, whatever
 * the case and spacing. The columns beside the text are hints and never decide alone. What the register confirmed or
 * refused always wins.
 */
export const matchVendor = (supplier: SupplierText, knowledge: Knowledge): VendorMatch => {
  const byRegister = decidedByRegister(supplier.text, knowledge);
  if (byRegister) return byRegister;
  const descriptor = readDescriptor(supplier.text);
  if (descriptor.payee.length === 0) return noMatch(0, { code: 'no-name', detail: '' });
  const seller = ticketSellerOf(descriptor);
  if (seller !== null) return noMatch(0.05, { code: 'ticket-seller', detail: seller });
  const context = readContext([supplier.account, supplier.category, supplier.purpose]);
  const hit = findName(descriptor.payee, descriptor.words, knowledge.names);
  const around = readSurroundings(descriptor.payee, hit);
  const known = hit ? matchOfHit({ hit, around, context, descriptor }, knowledge) : null;
  if (known && (known.verdict !== 'none' || hit?.name.target.type === 'not-a-tool'))
    return withChannels(known, descriptor);
  const unknown = judgeUnknownSupplier(descriptor, context);
  const answer = unknown.verdict === 'none' && known ? known : unknown;
  return withChannels(answer, descriptor);
};
