import { Injectable, Logger } from '@nestjs/common';
import { Clock, Database, Jobs } from '../../platform';
import { TellStepTimes } from './tell-step-times';

const AT_ONCE = 100;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** The next requests of which something is to be told by an instant. The expression is that of the index. */
const DUE = `
  select r.id, r.ref from request r
   where r.id in (select s.request_id from request_step s
                   where s.status = 'pending' and s.request_id > $2
                     and case s.told when 0 then s.remind_at when 50 then s.due_at when 100 then s.escalate_at end <= $1
                   order by s.request_id limit $3)
   order by r.id`;

/** Tells, every hour, of answers whose time is half over, over, or long over. */
@Injectable()
export class RemindDeciders {
  private readonly logger = new Logger(RemindDeciders.name);

  constructor(
    private readonly times: TellStepTimes,
    private readonly database: Database,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.everyHour('remind-deciders', () => this.run());
  }

  /** Each in a transaction of its own, a handful in memory; safe to run several times at once. */
  async run(): Promise<void> {
    for (let due = await this.due(BEFORE_ALL); due.length > 0; due = await this.due(due.at(-1)?.id ?? BEFORE_ALL)) {
      for (const request of due) await this.tell(request);
    }
  }

  private due(after: string): Promise<{ id: string; ref: string }[]> {
    return this.database.read<{ id: string; ref: string }>(DUE, [this.clock.now(), after, AT_ONCE]);
  }

  /** One of which nothing can be told does not keep the others from it: it is tried again an hour later. */
  private async tell({ id, ref }: { id: string; ref: string }): Promise<void> {
    await this.database
      .transaction((tx) => this.times.execute(tx, id))
      .catch((error: unknown) => this.logger.error(`The time of ${ref} could not be told: ${String(error)}`));
  }
}
