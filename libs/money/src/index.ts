export { allocate } from './allocation';
export { type BusinessCalendar, MONDAY_TO_FRIDAY, addWorkingDays, isWorkingDay, weekdayOf } from './business-calendar';
export { type BusinessHours, NINE_TO_FIVE, type WorkingHours, afterBusinessTime, businessTime } from './business-time';
export {
  addDays,
  addMonths,
  daysBetween,
  isCalendarDay,
  lastDayOfMonth,
  lastDayOfTerm,
  monthOf,
  monthsBetween,
} from './calendar-day';
export { type ExchangeRate, type RateCandidate, type RateRefusal, convert, parseRate } from './conversion';
export { COUNTRIES, type CountryCode, isCountry } from './country';
export { ACTIVE_CURRENCIES, type CurrencyCode, currencyExponent, isCurrency } from './currency';
export { type FiscalCalendar, type FiscalPeriod, type FiscalYear, fiscalYearOf, periodsOf } from './fiscal-calendar';
export {
  MAX_MINOR,
  type Money,
  type MoneyJson,
  type MoneyRefusal,
  absolute,
  add,
  compare,
  formatDecimal,
  fromJson,
  isNegative,
  isZero,
  money,
  negate,
  parseMoney,
  subtract,
  sumOf,
  toJson,
  zero,
} from './money';
export { type Result, ok, refuse } from './result';
export { type Rounding, divide } from './rounding';
export { dayIn, endOfDay, instantAt } from './zoned-time';
