import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../identity';
import { Database } from '../../platform';
import type { Lane } from '../../registry';
import { ANSWERED_LATE, BY_DELEGATE, RequestFilter, REWORKED } from '../request-filter';
import { RequestsQuery } from '../request-input.dto';
import { RECORD_JOINS } from '../request-row';
import { visible } from '../request-scope';
import { type Outcome, OUTCOMES, type OutcomeShare } from './governance-figures.dto';

/** Of what each is a share, and how both are asked for in the list of requests. */
const SHARES: Readonly<Record<Outcome, { of: 'decided' | 'ended'; params: Readonly<Record<string, string>> }>> = {
  reworked: { of: 'decided', params: { reworked: 'true' } },
  late: { of: 'decided', params: { late: 'true' } },
  'by-delegate': { of: 'decided', params: { byDelegate: 'true' } },
  withdrawn: { of: 'ended', params: { status: 'withdrawn' } },
  expired: { of: 'ended', params: { status: 'expired' } },
};

const IS_DECIDED = `r.status in ('approved', 'rejected')`;
const COUNTED: Readonly<Record<Outcome | 'decided' | 'ended', string>> = {
  ended: 'true',
  decided: IS_DECIDED,
  reworked: `${IS_DECIDED} and ${REWORKED}`,
  late: `${IS_DECIDED} and ${ANSWERED_LATE}`,
  'by-delegate': `${IS_DECIDED} and ${BY_DELEGATE}`,
  withdrawn: `r.status = 'withdrawn'`,
  expired: `r.status = 'expired'`,
};

/** Which ways the requests went that ended from one day to another. */
@Injectable()
export class RequestOutcomes {
  constructor(
    private readonly database: Database,
    private readonly filter: RequestFilter,
  ) {}

  async read(asked: { from: string; to: string; lane?: Lane }, actor: SignedIn): Promise<OutcomeShare[]> {
    const matching = await this.filter.of(Object.assign(new RequestsQuery(), { period: 'ended', ...asked }), actor, 1);
    const scope = visible(actor, 1 + matching.values.length);
    const counts = Object.entries(COUNTED).map(([name, sql]) => `count(*) filter (where ${sql})::int as "${name}"`);
    const [found] = await this.database.read<Record<Outcome | 'decided' | 'ended', number>>(
      `select ${counts.join(', ')} from request r ${RECORD_JOINS} where ${matching.sql} and ${scope.sql}`,
      [...matching.values, ...scope.values],
    );
    if (!found) throw new Error('The database did not answer with the outcomes.');
    const drill = (params: Readonly<Record<string, string>>): OutcomeShare['drill'] => ({
      path: '/requests',
      params: { ...params, ...asked },
    });
    return OUTCOMES.map((outcome) => {
      const { of, params } = SHARES[outcome];
      return {
        outcome,
        count: found[outcome],
        drill: drill({ period: of, ...params }),
        of: found[of],
        ofDrill: drill({ period: of }),
        share: found[of] === 0 ? null : Math.round((found[outcome] * 1000) / found[of]) / 10,
      };
    });
  }
}
