import { type Language } from './language';
import { type Region } from './region';

export interface FormatSettings {
  readonly language: Language;
  readonly region: Region;
  /** IANA name, such as Europe/Madrid. */
  readonly timeZone: string;
}

/** An amount as the API sends it: a decimal text and an ISO 4217 code. */
export interface Amount {
  readonly amount: string;
  readonly currency: string;
}

interface Separators {
  readonly group: string;
  readonly decimal: string;
}

const MINUS = '\u2212';
const NO_BREAK = '\u00a0';
const DECIMAL = /^-?\d+(?:\.\d+)?$/;
const SECONDS_PER_DAY = 86_400;
const DAY_AND_TIME: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};

/**
 * The one place that turns numbers, amounts and dates into text. Numbers follow the region and words the language, which
 * are settings of their own. Everything is grouped (`Intl` alone leaves "1234,50" in Spanish), a minus is a real minus
 * sign, and a currency is its code, because a table may hold several and "$" names a dozen.
 */
export class Formatter {
  private readonly numbers = new Map<string, Intl.NumberFormat>();
  private readonly dates = new Map<string, Intl.DateTimeFormat>();
  private conjunction?: Intl.ListFormat;
  private countries?: Intl.DisplayNames;
  private ago?: Intl.RelativeTimeFormat;
  private marks?: Separators;

  constructor(readonly settings: FormatSettings) {}

  /** "1,234.50 EUR". Never rounds: the decimals shown are the decimals sent. */
  money(money: Amount): string {
    return `${this.amount(money)}${NO_BREAK}${money.currency}`;
  }

  /** "1,234.50", for columns whose head names the currency. */
  amount(money: Pick<Amount, 'amount'>): string {
    return this.decimal(money.amount);
  }

  /** A signed change: "+1,234.50 EUR" or "−20.00 EUR"; zero has no sign. */
  change(money: Amount): string {
    return `${this.decimal(money.amount, 'exceptZero')}${NO_BREAK}${money.currency}`;
  }

  /** "1,234" for whole numbers of things. */
  count(value: number): string {
    return this.number({ maximumFractionDigits: 0 }).format(value);
  }

  /**
   * "41.5%", or "41,5 %" where the language wants the space. The value is already a percentage. In a column the decimals
   * stand below each other, so that 3% is "3.0%" there.
   */
  percent(value: number, options: { readonly signed?: boolean; readonly inColumn?: boolean } = {}): string {
    const text = this.number({
      minimumFractionDigits: options.inColumn === true ? 1 : 0,
      maximumFractionDigits: 1,
      signDisplay: options.signed === true ? 'exceptZero' : 'auto',
    }).format(value);
    return `${withMinus(text)}${this.settings.language === 'es' ? NO_BREAK : ''}%`;
  }

  /** "300K" or "300 mil": for axis ticks only, never where a sum is checked. */
  compact(value: number, decimals = 1): string {
    // Compact numbers contain words, which belong to the language even when the separators do not.
    const format = this.number({ notation: 'compact', maximumFractionDigits: decimals }, this.wordLocale());
    return withMinus(format.format(value));
  }

  /** "22 Nov 2026" for a calendar day 'YYYY-MM-DD'. A day has no time zone and is not moved by one. */
  day(day: string): string {
    return this.date({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(atNoon(day));
  }

  /** "Sun 22 Nov 2026", for deadlines. */
  weekday(day: string): string {
    return this.date({
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(atNoon(day));
  }

  /** "Monday" for 1 to "Sunday" for 7, the days of the week of ISO 8601. */
  weekdayName(weekday: number): string {
    return this.date({ weekday: 'long', timeZone: 'UTC' }).format(atNoon(`2024-01-0${weekday}`));
  }

  /** "Spain" for ES, an ISO 3166 code; a code that the browser does not know stays as it is. */
  country(code: string): string {
    this.countries ??= new Intl.DisplayNames(this.wordLocale(), { type: 'region' });
    return this.countries.of(code) ?? code;
  }

  /** "Nov 2026" for a month 'YYYY-MM'. */
  month(month: string): string {
    return this.date({ month: 'short', year: 'numeric', timeZone: 'UTC' }).format(atNoon(`${month}-01`));
  }

  /** "Nov" for a month 'YYYY-MM' where the year stands elsewhere. */
  monthName(month: string): string {
    return this.date({ month: 'short', timeZone: 'UTC' }).format(atNoon(`${month}-01`));
  }

  /** "22 Nov 2026, 18:00" in the time zone of the organisation. */
  instant(instant: string): string {
    return this.date({ ...DAY_AND_TIME, timeZone: this.settings.timeZone }).format(new Date(instant));
  }

  /** "Fri, 20 Nov 2026, 18:00 CET": until when something is due, as a day of the week and with its time zone. */
  deadline(instant: string): string {
    return this.date({
      ...DAY_AND_TIME,
      weekday: 'short',
      timeZone: this.settings.timeZone,
      timeZoneName: 'short',
    }).format(new Date(instant));
  }

  /** "22 Nov 2026, 18:00:07 CET", where the second and the zone matter: the audit trail. */
  exactInstant(instant: string): string {
    return this.date({
      ...DAY_AND_TIME,
      second: '2-digit',
      timeZone: this.settings.timeZone,
      timeZoneName: 'short',
    }).format(new Date(instant));
  }

  /** "18:00" in the time zone of the organisation. */
  time(instant: string): string {
    return this.date({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: this.settings.timeZone }).format(
      new Date(instant),
    );
  }

  /** "2 days ago" or "in 3 hours" when less than seven days away; the full instant otherwise. */
  relative(instant: string, now: Date): string {
    const seconds = Math.round((new Date(instant).getTime() - now.getTime()) / 1000);
    const size = Math.abs(seconds);
    if (size >= 7 * SECONDS_PER_DAY) {
      return this.instant(instant);
    }
    const words = (this.ago ??= new Intl.RelativeTimeFormat(this.wordLocale(), { numeric: 'auto' }));
    if (size >= SECONDS_PER_DAY) {
      return words.format(Math.trunc(seconds / SECONDS_PER_DAY), 'day');
    }
    return size >= 3600
      ? words.format(Math.trunc(seconds / 3600), 'hour')
      : words.format(Math.trunc(seconds / 60), 'minute');
  }

  /** "a, b and c". */
  list(items: readonly string[]): string {
    this.conjunction ??= new Intl.ListFormat(this.wordLocale(), { type: 'conjunction' });
    return this.conjunction.format(items);
  }

  /** The separators of the region, so that a typed amount that could mean two things is read the local way. */
  separators(): Separators {
    return (this.marks ??= this.findSeparators());
  }

  private findSeparators(): Separators {
    const parts = this.number({ minimumFractionDigits: 1 }).formatToParts(1234.5);
    const find = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
    return { group: find('group'), decimal: find('decimal') };
  }

  private decimal(text: string, signDisplay: 'auto' | 'exceptZero' = 'auto'): string {
    if (!isDecimal(text)) {
      throw new Error(`Not a decimal: ${text}`);
    }
    const decimals = text.split('.')[1]?.length ?? 0;
    const format = this.number({ minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay });
    return withMinus(format.format(text));
  }

  private number(options: Intl.NumberFormatOptions, locale: string = this.settings.region): Intl.NumberFormat {
    const key = `${locale}${JSON.stringify(options)}`;
    const known = this.numbers.get(key) ?? new Intl.NumberFormat(locale, { useGrouping: 'always', ...options });
    this.numbers.set(key, known);
    return known;
  }

  private date(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = JSON.stringify(options);
    const known = this.dates.get(key) ?? new Intl.DateTimeFormat(this.wordLocale(), options);
    this.dates.set(key, known);
    return known;
  }

  /** The language decides the words and the region the order, where both speak of the same language. */
  private wordLocale(): string {
    const { language, region } = this.settings;
    return region.startsWith(language) ? region : language === 'en' ? 'en-GB' : 'es-ES';
  }
}

/** `Intl` takes a decimal text as it is and formats all of its digits; a JavaScript number would round long ones. */
function isDecimal(text: string): text is Intl.StringNumericLiteral {
  return DECIMAL.test(text);
}

function withMinus(text: string): string {
  return text.replace('-', MINUS);
}

/** Noon, so that no offset of a few hours can turn one calendar day into another. */
function atNoon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
