import {
  type AnsweredSpend,
  type ConsolidatedLine,
  type ConsolidatedMonth,
  type ConsolidatedPeriod,
  type ConsolidatedView,
  type EntryAccountability,
  type Figure,
} from '@tandem/api-client';

const eur = (amount: string) => ({ amount, currency: 'EUR' });

function figure(amount: string, params: Readonly<Record<string, string>> = {}): Figure {
  return {
    amount: eur(amount),
    drill: { path: '/entries', params: { fiscalYear: '2026', currency: 'EUR', place: 'actual', ...params } },
  };
}

/** A month in which IT spent 100.10, marketing 200.20 and shadow 0.03. */
export function aMonth(month: string): ConsolidatedMonth {
  return {
    month,
    it: figure('100.10', { month, source: 'it' }),
    marketing: figure('200.20', { month, source: 'marketing' }),
    shadow: figure('0.03', { month, source: 'shadow' }),
    total: figure('300.33', { month }),
  };
}

/** The months of a calendar year. */
export const YEAR = Array.from({ length: 12 }, (_, index) => aMonth(`2026-${String(index + 1).padStart(2, '0')}`));

/** A month on its own in the chart. */
export function aMonthPeriod(month: string, isOfYear = true): ConsolidatedPeriod {
  const { month: _, ...figures } = aMonth(month);
  return {
    ...{ quarter: null, startsOn: `${month}-01`, endsOn: `${month}-28`, months: isOfYear ? 1 : 0, plan: null },
    ...figures,
  };
}

const LAST_DAYS = ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'];

/** The quarters of a calendar year, each three times a month. */
export const QUARTERS = LAST_DAYS.map((endsOn, index): ConsolidatedPeriod => {
  const startsOn = `${endsOn.slice(0, 5)}${String(index * 3 + 1).padStart(2, '0')}-01`;
  const cut = { from: startsOn, to: endsOn };
  return {
    ...{ quarter: index + 1, startsOn, endsOn, months: 3, plan: eur('25.00') },
    it: figure('300.30', { source: 'it', ...cut }),
    marketing: figure('600.60', { source: 'marketing', ...cut }),
    shadow: figure('0.09', { source: 'shadow', ...cut }),
    total: figure('900.99', cut),
  };
});

const NO_DRILLS = {
  funded: figure('0').drill,
  reserved: figure('0').drill,
  committed: figure('0').drill,
  actual: figure('0').drill,
  available: figure('0').drill,
};

export function aUnit(name: string, shadow: string): ConsolidatedView['units'][number] {
  return {
    unit: { id: name, code: name.slice(0, 3), name },
    it: figure('0.00'),
    marketing: figure('0.00'),
    shadow: figure(shadow, { directUnit: name, source: 'shadow' }),
    total: figure(shadow),
  };
}

export function aLine(code: string, funded: string, available: string, isAtRisk = false): ConsolidatedLine {
  return {
    id: code,
    code,
    name: 'Digital',
    fundSource: 'marketing',
    fiscalYear: '2026',
    unit: { id: 'u1', code: 'MKT', name: 'Marketing' },
    currency: 'EUR',
    hasBudget: true,
    allowsOverdraft: false,
    funded: eur(funded),
    reserved: eur('0.00'),
    committed: eur('0.00'),
    actual: eur('0.00'),
    available: eur(available),
    isAtRisk,
    drills: NO_DRILLS,
  };
}

function aSource(source: 'it' | 'marketing' | 'shadow', amount: string, share: number): ConsolidatedView['sources'][0] {
  return {
    source,
    spend: figure(amount, { source }),
    share,
    plan: null,
    funded: eur('0.00'),
    reserved: eur('0.00'),
    committed: eur('0.00'),
    actual: eur(amount),
    available: eur(`-${amount}`),
    drills: NO_DRILLS,
  };
}

/** A year that is still running, for specs: twelve months of 300.33. */
export const aView: ConsolidatedView = {
  fiscalYear: { id: '2026', label: '2026: Jan 2026–Dec 2026', startsOn: '2026-01-01', endsOn: '2026-12-31' },
  period: { quarter: null, startsOn: '2026-01-01', endsOn: '2026-12-31' },
  currency: 'EUR',
  asOf: '2026-11-23T05:06:30.335Z',
  total: figure('3603.96'),
  sources: [aSource('it', '1201.20', 33.3), aSource('marketing', '2402.40', 66.6), aSource('shadow', '0.36', 0.1)],
  plan: null,
  periods: QUARTERS,
  months: YEAR,
  units: [aUnit('Sales', '0.12'), aUnit('Growth', '0.24'), aUnit('Finance', '0.00')],
  tools: [],
  lines: [],
  previous: null,
  unconverted: [],
  rates: [],
};

const party = (name: string) => ({ id: `p-${name}`, name, title: 'CIO' });
const unitNamed = (name: string) => ({ id: `u-${name}`, code: name.slice(0, 3), name });

/** Spend that the same people answer for, for specs; no name means nobody. */
export function answered(
  [definedBy, authorisedBy, benefits]: readonly [string | null, string | null, string | null],
  amount: string,
): AnsweredSpend {
  return {
    definedBy: definedBy === null ? null : party(definedBy),
    authorisedBy: authorisedBy === null ? null : party(authorisedBy),
    benefits: benefits === null ? [] : [unitNamed(benefits)],
    entries: 1,
    spend: figure(amount, {
      definedBy: definedBy ?? 'none',
      authorisedBy: authorisedBy ?? 'none',
      benefits: benefits ?? 'none',
    }),
    share: 10,
  };
}

/** Spend by who benefits, for specs; the last one of nobody. */
export function anAccountability(
  groups: readonly AnsweredSpend[],
  benefits: readonly (readonly [string | null, string])[],
  whole: string,
): EntryAccountability {
  const unauthorised = groups.filter(({ authorisedBy }) => authorisedBy === null);
  return {
    total: figure(whole),
    groups: [...groups],
    benefits: benefits.map(([name, amount]) => ({
      benefits: name === null ? [] : [unitNamed(name)],
      entries: 1,
      spend: figure(amount, { benefits: name ?? 'none' }),
    })),
    chain: {
      score: 46,
      provenShare: 12.5,
      proven: figure('1.00', { chain: 'proven' }),
      unproven: figure('7.00', { chain: 'unproven' }),
      gaps: [],
      sources: [],
      lines: [],
    },
    withoutAuthoriser: { entries: unauthorised.length, spend: figure('0.50', { authorisedBy: 'none' }) },
  };
}
