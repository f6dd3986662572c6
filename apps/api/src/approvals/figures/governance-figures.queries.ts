import { money, monthOf, monthsBetween, toJson } from '@tandem/money';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../identity';
import { Company, LANES } from '../../registry';
import { DecidedCases } from '../decided-cases';
import { BypassesQueries } from './bypasses.queries';
import { figurePeriod } from './figure-months';
import type { GovernanceFigures, GovernanceFiguresQuery } from './governance-figures.dto';
import { leadOf, monthAfter } from './lead-times';
import { RequestOutcomes } from './request-outcomes';
import { ShadowInflow } from './shadow-inflow';

/** Governance measures itself: how long it takes, what goes round it meanwhile, and what becomes of requests. */
@Injectable()
export class GovernanceFiguresQueries {
  constructor(
    private readonly company: Company,
    private readonly decided: DecidedCases,
    private readonly inflow: ShadowInflow,
    private readonly outcomes: RequestOutcomes,
    private readonly bypasses: BypassesQueries,
  ) {}

  /** Of whole months up to the last one that is over; what may be seen of them is cut as in the lists behind the figures. */
  async read(query: GovernanceFiguresQuery, actor: SignedIn): Promise<GovernanceFigures> {
    const { functionalCurrency: currency } = await this.company.facts();
    const { from, to, present } = figurePeriod(await this.company.today(), query.months);
    const asked = { from, to, ...(query.lane ? { lane: query.lane } : {}) };
    const months = monthsBetween(from, to);
    const [cases, { byMonth, unconverted }, outcomes, bypasses] = await Promise.all([
      this.decided.read(asked, actor),
      this.inflow.read({ first: monthAfter(monthOf(from)), last: present, currency }, actor),
      this.outcomes.read(asked, actor),
      this.bypasses.figures(query.months, actor),
    ]);
    const facts = {
      ...{ cases, months, present },
      inflow: byMonth,
      spentIn: (month: string, minor: bigint) => ({
        amount: toJson(money(minor, currency)),
        drill: { path: '/entries' as const, params: { source: 'shadow', month, currency, place: 'actual' } },
      }),
    };
    const lanes = LANES.filter((lane) => query.lane === undefined || lane === query.lane);
    return { from, to, currency, lanes: lanes.map((lane) => leadOf(lane, facts)), outcomes, bypasses, unconverted };
  }
}
