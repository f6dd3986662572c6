import { slugOf } from './catalogue/slug';
import type { ContextReading } from './context-hints';
import type { Descriptor } from './descriptor';
import type { VendorMatch } from './vendor-match';
import type { Reason } from './reasons';
import { withoutEndings } from './supplier-key';
import { isSoftwareEnding, isTrade } from './vocabulary';
import type { Word } from './words';

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words that hardly any firm carries in its name unless it sells software or hosting. */
const STRONG = wordsOf('software softwares saas hosting webhosting webhost');
const MEDIUM = wordsOf(
  'cloud app apps analytics cyber vpn ssl seo crm cms informatics domains domain webinar webinars plugin plugins podcast wordpress antivirus soft ai plr lms',
);
const WEAK = wordsOf(
  'systems system technologies technology tech solutions digital data info infotech labs online web internet net network networks computing interactive it ict virtual logic logix sms email mail survey surveys geo gis digitech infosystems micro cad',
);
/** Words of firms that sell time, goods or pages and not a tool. */
const SERVICES = wordsOf(
  'computers hardware telecom telecoms consulting consultancy consultants agency training print press publishing publications magazine news media marketing studios productions films design designs creative events event repairs repair supply supplies security recruitment resourcing management engineering communications university council group recycling group',
);

/** Words of a price list; two of them, or one behind a web address, hardly occur outside subscriptions. */
const PLAN = wordsOf('monthly annual yearly quarterly subscription subscr plan plans pro premium starter seat seats');
const BEHIND_ADDRESS = wordsOf('charge bill billing subs help');

interface NameReading {
  /** 3: speaks of software; 2: of something near it; 1: of technology at large. */
  readonly points: number;
  readonly word: string | null;
  /** A word of another trade or of a service. */
  readonly against: string | null;
}

const pointsOf = (word: Word, at: number): number => {
  if (STRONG.has(word.text) || (word.text.length > 8 && /software|hosting|softw$/.test(word.text))) return 3;
  if (at > 0 && word.glue === '.' && isSoftwareEnding(word.text)) return 3;
  if (MEDIUM.has(word.text) || (word.text.length >= 6 && /soft$|crm$/.test(word.text))) return 2;
  return WEAK.has(word.text) ? 1 : 0;
};

const SOFTWARE_PAIR = /\b(information|computer|data|web|internet) (systems?|services|solutions)\b/;

const isBehindAddress = (payee: readonly Word[], at: number): boolean =>
  payee[at - 1]?.text === 'com' && payee[at - 1]?.glue === '.' && BEHIND_ADDRESS.has(payee[at]?.text ?? '');

/** 2 for "PRO MONTHLY" or "NAME.COM/CHARGE", 1 for a single word of a price list. */
const planPoints = (payee: readonly Word[]): number => {
  const plans = payee.filter((word, at) => at > 0 && PLAN.has(word.text)).length;
  const address = payee.some((word, at) => at > 1 && word.glue !== '' && isBehindAddress(payee, at));
  return address ? 2 : Math.min(plans, 2);
};

const readName = (payee: readonly Word[]): NameReading => {
  const read = payee.map((one, at) => ({ text: one.text, points: pointsOf(one, at) }));
  const best = read.reduce((most, one) => (one.points > most.points ? one : most), { text: '', points: 0 });
  const against = read.find((one) => one.points === 0 && (isTrade(one.text) || SERVICES.has(one.text)));
  const pair = SOFTWARE_PAIR.exec(read.map((one) => one.text).join(' '));
  const points = Math.max(best.points, pair ? 2 : 0, planPoints(payee));
  const word = pair?.[0] ?? best.text;
  return { points, word: word === '' ? null : word, against: against?.text ?? null };
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const spelled = ({ text, glue }: Word, at: number): string => {
  if (at === 0) return capitalised(text);
  if (glue === '.') return `.${text}`;
  return `${glue === '-' || glue === '&' ? glue : ' '}${capitalised(text)}`;
};

/** The name as a person would write it, without codes and legal forms. */
const cleanedName = (payee: readonly Word[]): string =>
  withoutEndings(payee.filter((_, at) => !isBehindAddress(payee, at)))
    .map(spelled)
    .join('');

const CERTAIN = 0.85;
/** Little or nothing in the name, but the columns name software from two sides. */
const SPOKEN_FOR = 0.8;
const PLEASE_LOOK = 0.45;

interface Score {
  readonly verdict: VendorMatch['verdict'];
  readonly confidence: number;
}

const score = (name: NameReading, context: ContextReading, resold: boolean): Score => {
  const points = name.points + (resold ? 3 : 0);
  if (name.against !== null && !resold) {
    const stillOdd = points >= 3 || (points >= 1 && context.points >= 3);
    return stillOdd && context.points >= 0
      ? { verdict: 'review', confidence: 0.35 }
      : { verdict: 'none', confidence: 0.05 };
  }
  if (points >= 3 && context.points > -3) return { verdict: 'tool', confidence: context.points >= 1 ? 0.93 : CERTAIN };
  if (points >= 2 && context.points >= 2) return { verdict: 'tool', confidence: CERTAIN };
  const spokenFor = context.points >= 4 && context.technical;
  if (spokenFor || (points >= 1 && context.points >= 3 && context.outright))
    return { verdict: 'tool', confidence: SPOKEN_FOR };
  const spoken = context.technical && context.points >= 2;
  if (points >= 2 || (points >= 1 && context.points >= 1) || spoken) {
    return { verdict: 'review', confidence: PLEASE_LOOK };
  }
  return { verdict: 'none', confidence: 0.05 };
};

const reasonsFor = (name: NameReading, context: ContextReading, descriptor: Descriptor): Reason[] => {
  const reasons: Reason[] = [];
  const reseller = descriptor.channels.find((one) => one.kind === 'software-reseller');
  if (reseller) reasons.push({ code: 'software-reseller-channel', detail: reseller.name });
  if (name.word !== null) reasons.push({ code: 'software-name', detail: name.word });
  if (name.against !== null) reasons.push({ code: 'other-trade', detail: name.against });
  if (context.points > 0 && context.supports !== null)
    reasons.push({ code: 'context-supports', detail: context.supports });
  if (context.points < 0 && context.opposes !== null)
    reasons.push({ code: 'context-opposes', detail: context.opposes });
  return reasons;
};

/** Judges a supplier that no catalogue knows by what its name and the columns beside it say. */
export const judgeUnknownSupplier = (descriptor: Descriptor, context: ContextReading): VendorMatch => {
  const { payee, channels } = descriptor;
  const name = readName(payee);
  const shop = channels.find((one) => one.kind === 'shop-system');
  const resold = channels.some((one) => one.kind === 'software-reseller');
  const { verdict, confidence } = shop ? { verdict: 'none' as const, confidence: 0.05 } : score(name, context, resold);
  const reasons = reasonsFor(name, context, descriptor);
  if (shop) reasons.unshift({ code: 'shop-system', detail: shop.name });
  if (verdict === 'none') {
    const explained: Reason[] = reasons.length > 0 ? reasons : [{ code: 'no-evidence', detail: '' }];
    return { verdict, vendor: null, product: null, confidence, reasons: explained, origin: 'unknown' };
  }
  const cleaned = cleanedName(payee);
  const vendor = { id: slugOf(cleaned), name: cleaned };
  return { verdict, vendor, product: null, confidence, reasons, origin: 'unknown' };
};
