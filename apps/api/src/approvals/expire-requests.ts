import { Injectable, Logger } from '@nestjs/common';
import { Clock, Database, Jobs } from '../platform';
import { ExpireRequest } from './expire-request';
import { EXPIRY } from './request-expiry';

const AT_ONCE = 100;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** The next requests whose time is over at an instant; none while there is no company. */
const DUE = `
  select r.id, r.ref from request r cross join lateral ${EXPIRY} e
   where r.status in ('submitted', 'changes-requested') and r.id > $2
     and e.day <= ($1::timestamptz at time zone (select time_zone from organisation))::date
   order by r.id limit $3`;

/** Ends, every hour, what waited too long. */
@Injectable()
export class ExpireRequests {
  private readonly logger = new Logger(ExpireRequests.name);

  constructor(
    private readonly expiry: ExpireRequest,
    private readonly database: Database,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.everyHour('expire-requests', () => this.run());
  }

  /** Each in a transaction of its own, a handful in memory; safe to run several times at once. */
  async run(): Promise<void> {
    for (let due = await this.due(BEFORE_ALL); ;) {
      for (const request of due) await this.expire(request);
      const last = due.at(-1);
      if (!last || due.length < AT_ONCE) return;
      due = await this.due(last.id);
    }
  }

  private due(after: string): Promise<{ id: string; ref: string }[]> {
    return this.database.read<{ id: string; ref: string }>(DUE, [this.clock.now(), after, AT_ONCE]);
  }

  /** One that cannot end does not keep the others from it: it is tried again an hour later. */
  private async expire({ id, ref }: { id: string; ref: string }): Promise<void> {
    await this.database
      .transaction((tx) => this.expiry.execute(tx, id))
      .catch((error: unknown) => this.logger.error(`${ref} could not expire: ${String(error)}`));
  }
}
