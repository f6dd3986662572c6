import type { PlaceDrills } from './consolidated.dto';
import { type Drill, type FundSource, type Lane, PLACES, type Place } from './references.dto';

/** What a dashboard is cut down to; every figure on it is cut by that and by its own. */
export interface DashboardFilter {
  readonly fiscalYear: string;
  readonly currency: string;
  readonly unit?: string;
  readonly source?: FundSource;
  readonly stage?: string;
  readonly lane?: Lane;
  /** The days of a quarter; a year is that of the lines, on whatever day they were charged. */
  readonly days?: { readonly from: string; readonly to: string };
}

/** Makes the filters whose rows add up to the figures of one dashboard. */
export class Drills {
  constructor(private readonly filter: DashboardFilter) {}

  /** The rows of a figure of the period. */
  inPeriod(own: Readonly<Record<string, string>> = {}): Drill {
    return this.to({ ...this.filter.days, ...own });
  }

  /** The rows of a figure of the year. */
  to(own: Readonly<Record<string, string>> = {}, place: Place = 'actual'): Drill {
    const { fiscalYear, currency, source } = this.filter;
    const params = { fiscalYear, currency, place, ...this.said(), ...own };
    // A figure of another source than the one the dashboard is cut down to has no rows, whatever that source spent.
    const isCutAway = source !== undefined && own['source'] !== undefined && own['source'] !== source;
    return { path: '/entries', params: isCutAway ? { ...params, filterSource: source } : params };
  }

  private said(): Readonly<Record<string, string>> {
    const { unit, source, stage, lane } = this.filter;
    return {
      ...(unit ? { unit } : {}),
      ...(source ? { source } : {}),
      ...(stage ? { stage } : {}),
      ...(lane ? { lane } : {}),
    };
  }

  toPlaces(own: Readonly<Record<string, string>>): PlaceDrills {
    return Object.fromEntries(PLACES.map((place) => [place, this.to(own, place)])) as Record<Place, Drill>;
  }
}
