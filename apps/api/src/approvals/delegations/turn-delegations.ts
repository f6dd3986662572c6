import { Injectable } from '@nestjs/common';
import { Audit, SYSTEM } from '../../audit';
import { Clock, Database, Jobs, type Tx } from '../../platform';

interface Turned {
  readonly id: string;
  readonly names: string;
}

const TODAY = '($1::timestamptz at time zone (select time_zone from organisation))::date';
const NAMES = `(select p.name || ' → ' || d.name from person p, person d where p.id = g.principal_id and d.id = g.delegate_id) as names`;

/** Of several servers at once, each row is turned by one. */
const BEGIN = `
  update delegation g set begun_at = $1
   where g.begun_at is null and g.ended_at is null and g.from_day <= ${TODAY} and g.until_day > ${TODAY} returning g.id, ${NAMES}`;
const EXPIRE = `
  update delegation g set ended_at = $1 where g.ended_at is null and g.until_day <= ${TODAY} returning g.id, ${NAMES}`;

/**
 * Says, every hour, which delegations have begun or are over, so that people are asked for what waits. Who may decide never
 * depends on it: that goes by the days themselves.
 */
@Injectable()
export class TurnDelegations {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.everyHour('turn-delegations', () => this.run());
  }

  run(): Promise<void> {
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      await this.tell(tx, 'delegation.expire', await tx.query<Turned>(EXPIRE, [now]));
      await this.tell(tx, 'delegation.begin', await tx.query<Turned>(BEGIN, [now]));
    });
  }

  private async tell(tx: Tx, action: string, turned: readonly Turned[]): Promise<void> {
    for (const { id, names } of turned) {
      await this.audit.record(tx, SYSTEM, { action, object: { type: 'delegation', id, label: names } });
    }
  }
}
