import { addDays, addMonths } from '@tandem/money';
import { serviceLevelOf } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../identity';
import { BusinessCalendars } from '../organisation';
import { Database } from '../platform';
import { Company, LANES } from '../registry';
import { DecidedCases } from './decided-cases';
import { decisionPace, promisedDays } from './decision-times';
import type { DecisionTimes } from './decision-times.dto';
import { PolicyRegister } from './policies/policy-register';

const MONTHS = 12;

/** How fast requests were decided in the twelve months up to today, of those that somebody may see. */
@Injectable()
export class DecisionTimesQueries {
  constructor(
    private readonly database: Database,
    private readonly decided: DecidedCases,
    private readonly company: Company,
    private readonly calendars: BusinessCalendars,
    private readonly policies: PolicyRegister,
  ) {}

  async read(actor: SignedIn): Promise<DecisionTimes> {
    const to = await this.company.today();
    const from = addDays(addMonths(to, -MONTHS), 1);
    const params = { period: 'decided', from, to } as const;
    const cases = await this.decided.read({ from, to }, actor);
    const { hours } = (await this.calendars.read((sql) => this.database.read(sql)))(null);
    const policy = await this.policies.documentInForce();
    const lanes = LANES.map((lane) => ({
      lane,
      ...decisionPace(cases.filter((one) => one.lane === lane)),
      limit: promisedDays(serviceLevelOf(policy, lane), hours),
      drill: { path: '/requests' as const, params: { lane, ...params } },
    }));
    return { from, to, lanes };
  }
}
