/** What the columns beside a supplier say about software, in points; a hint, not a proof. */
export interface ContextReading {
  /** Positive speaks for a tool, negative against; between -4 and +4. */
  readonly points: number;
  /** Whether software, hosting, domains or licences were named outright, not only computing or advertising. */
  readonly technical: boolean;
  /** Whether a column is for software alone (licences, subscriptions), not for computing or "software and equipment". */
  readonly outright: boolean;
  /** The words that spoke for it. */
  readonly supports: string | null;
  /** The words that spoke against it. */
  readonly opposes: string | null;
}

interface Hint {
  readonly points: number;
  readonly technical?: boolean;
  readonly pattern: RegExp;
}

/** Merchant categories that card networks give to software sellers, and to many others; taken out before other hints. */
const MERCHANT_CATEGORY =
  /computer software stores|computers?[/,][^|]*peripheral[^|]*|computer program[^|]*|computer network[^|]*|electronic commerce[^|]*|digital goods[^|]*|(direct marketing - )?continuity[^|]*|direct marketing[^|]*|advertising services|commercial (photo|art)[^|]*|communications and computers/g;

const SOFTWARE_CATEGORY =
  /computer software stores|computer program|computer network|digital goods - (software|multi)|continuity|peripherals\/software|electronic commerce/;

/** Accounts on which hardly anything but software is booked. */
const SOFTWARE_ALONE =
  /software (licen|purchas|subscri|expend|maint|support|renew|as a service)|software - |computers? - software|\bit software|(^|\| )(computer )?software( \||$)|hosting costs|software (&|and) licen|\bsaas\b/;

const HINTS: readonly Hint[] = [
  { points: 2, technical: true, pattern: /\bsoftware\b/ },
  {
    points: 2,
    technical: true,
    pattern: /\b(saas|cloud (service|host|soft|comput|sub)|hosting|crown hosting|web[_ ]?hosting)/,
  },
  {
    points: 2,
    technical: true,
    pattern:
      /\bdomains?( name| renew| reg)?\b|\bweb ?(site|addr)\w* (renew|host|domain|subscr|plan)|\bssl cert|renew\w* of web/,
  },
  {
    points: 2,
    technical: true,
    pattern:
      /\b(software|annual|monthly|yearly|pro|online|web|digital|app) (licen[cs]e|subscription|plan|membership)\b/,
  },
  {
    points: 2,
    pattern:
      /\b(social media|facebook|google|instagram|linkedin|twitter|online|digital|web) (ads?|advert\w*|market\w*|promot\w*|manage\w*|analytics|aggregat\w*|design|scheduling)\b/,
  },
  {
    points: 2,
    pattern:
      /\be-?mail (market\w*|service|campaign|newsletter|blast)|\be-?news(letter)?\b|\bnewsletter (service|soft|sub)|mail distribution/,
  },
  { points: 2, pattern: /\bstock (photo|image|video|footage|music)s?\b|\b(website|web) (images?|photos?)\b/ },
  {
    points: 2,
    pattern:
      /\bonline (survey|form|meeting|booking|scheduling|design|storage|training platform)s?\b|\bweb ?(inar|conferenc\w*)/,
  },
  {
    points: 2,
    technical: true,
    pattern: /\bcrm\b|\bplug-?ins?\b|\bantivirus\b|\banti-virus\b|\bapp sub\w*|\bvideo conferenc|\bvps\b|\bwordpress\b/,
  },
  { points: 1, pattern: /\b(ict|it|information technology|computer|computing|it services?|ict services?)\b/ },
  { points: 1, pattern: /\binternet\b|\bonline services?\b|\bweb ?site\b|\bweb marketing\b|\bsocial media\b/ },
  { points: 1, pattern: /\badvertis\w*|\bsubscriptions?\b|\blicen[cs](e|es|ing)\b/ },
];

const OPPOSING: readonly Hint[] = [
  {
    points: 2,
    pattern:
      /\b(restaurant|eating place|caterer|grocer\w*|supermarket|bakeries|fast food|drinking place|taxi\w*|limousine|hotel|motel|lodging|airline|travel agenc\w*|railway|public transport|car rental|vehicle|automo\w*|tire|fuel|petrol|service station)/,
  },
  {
    points: 2,
    pattern:
      /\b(hardware stores|lumber|building materials?|building supply|book stores?|bookstores|clothing|uniforms?|shoe|sporting goods|toys?|hobby|game, toy|florist|gift|novelty|jewel|furniture stores|floor covering|electrical parts|plumbing|nurser\w*|lawn|garden)/,
  },
  {
    points: 2,
    pattern:
      /\b(medical|hospital|doctor|dental|pharmac\w*|nursing|home care|residential|foster\w*|insurance claims|schools?|legal|grounds maintenance|waste|construction|grants? to|materials purcha)/,
  },
  {
    points: 2,
    pattern:
      /\b(meals?|lunch|refreshment|food|catering|flight|accommodation|admission|ticket\w*|entertainer|event registration|conferences?|seminars?|registration)\b/,
  },
  {
    points: 2,
    pattern:
      /\b(books?|caps|shirts?|t-shirts?|cables?|charger|monitor( arm)?s?|toner|batter(y|ies)|keyboard|hard drive|usb|headset|hdmi|shelv\w*|nets|parts|chairs?|printing|postage|courier|stationery|mugs?|banners?|signs?|flyers?|brochures?)\b/,
  },
  {
    points: 1,
    pattern: /\b(consultan\w*|agency staff|contractors|temporary staff|recruitment|training|professional fees)\b/,
  },
];

const MOST = 4;

interface Tally {
  readonly points: number;
  readonly technical: boolean;
  readonly found: string | null;
}

const tally = (text: string, hints: readonly Hint[]): Tally => {
  let points = 0;
  let technical = false;
  let found: string | null = null;
  for (const hint of hints) {
    const match = hint.pattern.exec(text);
    if (!match) continue;
    points += hint.points;
    technical ||= hint.technical ?? false;
    found ??= match[0].trim();
  }
  return { points, technical, found };
};

/** Reads account, merchant category and purpose together, because publishers put any of them in any column. */
export const readContext = (fields: readonly (string | null | undefined)[]): ContextReading => {
  const text = fields
    .filter((field) => field !== null && field !== undefined && field !== '')
    .join(' | ')
    .toLowerCase();
  if (text === '') return { points: 0, technical: false, outright: false, supports: null, opposes: null };
  const category = SOFTWARE_CATEGORY.exec(text);
  const plain = text.replace(MERCHANT_CATEGORY, ' ');
  const support = tally(plain, HINTS);
  const against = tally(plain, OPPOSING);
  const outright = SOFTWARE_ALONE.test(text);
  const sum = support.points + (category ? 1 : 0) + (category && outright ? 1 : 0) - against.points;
  return {
    points: Math.max(-MOST, Math.min(MOST, sum)),
    technical: support.technical,
    outright,
    supports: support.found ?? category?.[0] ?? null,
    opposes: against.found,
  };
};
