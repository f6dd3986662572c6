import { Injectable, Logger } from '@nestjs/common';
import { Clock, Database, Jobs } from '../../platform';
import { EndSprint, TOLD_DAYS_BEFORE } from './end-sprint';

const AT_ONCE = 100;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Sprints of which something may have to be done at an instant; whether it does is asked again under the lock. */
const DUE = `
  select s.id from sprint s
   where s.status = 'running' and s.id > $2
     and s.ends_on <= ($1::timestamptz at time zone (select time_zone from organisation))::date
                      + case when s.reminded_at is null then ${TOLD_DAYS_BEFORE} else 0 end
   order by s.id limit $3`;

/** Ends, every hour, the sprints whose time is over, and tells of those whose time is nearly over. */
@Injectable()
export class EndSprints {
  private readonly logger = new Logger(EndSprints.name);

  constructor(
    private readonly ending: EndSprint,
    private readonly database: Database,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.everyHour('end-sprints', () => this.run());
  }

  /** Each in a transaction of its own, a handful in memory; safe to run several times at once. */
  async run(): Promise<void> {
    for (let due = await this.due(BEFORE_ALL); ;) {
      for (const { id } of due) await this.end(id);
      const last = due.at(-1);
      if (!last || due.length < AT_ONCE) return;
      due = await this.due(last.id);
    }
  }

  private due(after: string): Promise<{ id: string }[]> {
    return this.database.read<{ id: string }>(DUE, [this.clock.now(), after, AT_ONCE]);
  }

  /** One that cannot end does not keep the others from it: it is tried again an hour later. */
  private async end(id: string): Promise<void> {
    await this.database
      .transaction((tx) => this.ending.execute(tx, id))
      .catch((error: unknown) => this.logger.error(`Sprint ${id} could not end: ${String(error)}`));
  }
}
