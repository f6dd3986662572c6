import { addDays, addMonths } from '@tandem/money';
import { defaultPolicy, type PolicyDocument, serviceLevelOf } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../identity';
import { BusinessCalendars } from '../organisation';
import { Database } from '../platform';
import { Company, type Lane, LANES } from '../registry';
import { decisionPace, type DecidedCase, promisedDays } from './decision-times';
import type { DecisionTimes } from './decision-times.dto';
import { PolicyRegister } from './policies/policy-register';
import { RequestFilter } from './request-filter';
import { RequestsQuery } from './request-input.dto';
import { RECORD_JOINS } from './request-row';
import { visible } from './request-scope';

const MONTHS = 12;

type DecidedRow = Omit<DecidedCase, 'calendar'> & { readonly lane: Lane; readonly unitId: string | null };

/** How fast requests were decided in the twelve months up to today, of those that somebody may see. */
@Injectable()
export class DecisionTimesQueries {
  constructor(
    private readonly database: Database,
    private readonly filter: RequestFilter,
    private readonly company: Company,
    private readonly calendars: BusinessCalendars,
    private readonly policies: PolicyRegister,
  ) {}

  async read(actor: SignedIn): Promise<DecisionTimes> {
    const to = await this.company.today();
    const from = addDays(addMonths(to, -MONTHS), 1);
    const params = { period: 'decided', from, to } as const;
    const matching = await this.filter.of(Object.assign(new RequestsQuery(), params), actor, 1);
    const scope = visible(actor, 1 + matching.values.length);
    const zone = '(select time_zone from organisation)';
    const decided = await this.database.read<DecidedRow>(
      `select r.lane, r.unit_id as "unitId", (r.submitted_at at time zone ${zone})::date as "submittedOn",
              (r.ended_at at time zone ${zone})::date as "decidedOn"
         from request r ${RECORD_JOINS} where ${matching.sql} and ${scope.sql}`,
      [...matching.values, ...scope.values],
    );
    const calendarOf = await this.calendars.read((sql) => this.database.read(sql));
    const cases = decided.map((one) => ({ ...one, calendar: calendarOf(one.unitId) }));
    const policy = await this.policyInForce();
    const lanes = LANES.map((lane) => ({
      lane,
      ...decisionPace(cases.filter((one) => one.lane === lane)),
      limit: promisedDays(serviceLevelOf(policy, lane), calendarOf(null).hours),
      drill: { path: '/requests' as const, params: { lane, ...params } },
    }));
    return { from, to, lanes };
  }

  /** What the lanes promise now; before the first request of a new installation, what they are going to. */
  private async policyInForce(): Promise<PolicyDocument> {
    const [found] = await this.database.read<{ id: string }>("select id from policy_version where status = 'in-force'");
    if (found) return (await this.policies.version(found.id)).document;
    return defaultPolicy((await this.company.facts()).functionalCurrency);
  }
}
