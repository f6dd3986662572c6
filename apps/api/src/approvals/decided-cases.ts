import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../identity';
import { BusinessCalendars } from '../organisation';
import { Database } from '../platform';
import type { Lane } from '../registry';
import type { DecidedCase } from './decision-times';
import { RequestFilter } from './request-filter';
import { RequestsQuery } from './request-input.dto';
import { RECORD_JOINS } from './request-row';
import { visible } from './request-scope';

export interface CaseOfLane extends DecidedCase {
  readonly lane: Lane;
}

type CaseRow = Omit<CaseOfLane, 'calendar'> & { readonly unitId: string | null };

/** The requests that were approved or rejected, with what their lead time is counted by. */
@Injectable()
export class DecidedCases {
  constructor(
    private readonly database: Database,
    private readonly filter: RequestFilter,
    private readonly calendars: BusinessCalendars,
  ) {}

  /** Those decided from one day to another that somebody may see: what the list shows with `period=decided`. */
  async read(asked: { from: string; to: string; lane?: Lane }, actor: SignedIn): Promise<CaseOfLane[]> {
    const query = Object.assign(new RequestsQuery(), { period: 'decided', ...asked });
    const matching = await this.filter.of(query, actor, 1);
    const scope = visible(actor, 1 + matching.values.length);
    const zone = '(select time_zone from organisation)';
    const decided = await this.database.read<CaseRow>(
      `select r.lane, r.unit_id as "unitId", (r.submitted_at at time zone ${zone})::date as "submittedOn",
              (r.ended_at at time zone ${zone})::date as "decidedOn"
         from request r ${RECORD_JOINS} where ${matching.sql} and ${scope.sql}`,
      [...matching.values, ...scope.values],
    );
    const calendarOf = await this.calendars.read((sql) => this.database.read(sql));
    return decided.map((one) => ({ ...one, calendar: calendarOf(one.unitId) }));
  }
}
