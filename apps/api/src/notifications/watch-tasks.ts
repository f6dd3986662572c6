import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../audit';
import { Clock, Database, Jobs } from '../platform';
import { lastDayToRemindOf } from './notice-rules';
import { NoticeWatch } from './notice-watch';

const AT_ONCE = 100;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Open conditions whose day is near or over, and whose owner was not told so yet. */
const TO_TELL = `
  select t.id from request_task t
   where t.status = 'open' and t.due_on <= $2::date and t.id > $3
     and not exists (select from notice n
                      where n.person_id = t.owner_id and n.object_id = t.id and n.occasion = t.due_on::text
                        and n.kind = case when t.due_on < $1::date then 'task.overdue' else 'task.due-soon' end)
   order by t.id limit $4`;

/** Reminds people of the conditions of approvals, every hour, since no act of anybody's says that a day has come. */
@Injectable()
export class WatchTasks {
  constructor(
    private readonly watch: NoticeWatch,
    private readonly database: Database,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.everyHour('watch-tasks', () => this.run());
  }

  /** Safe to run several times at once: a need of a person is told once. */
  async run(): Promise<void> {
    const [company] = await this.database.read<{ timeZone: string }>(
      'select time_zone as "timeZone" from organisation',
    );
    if (!company) return;
    const today = this.clock.today(company.timeZone);
    for (let ids = await this.toTell(today, BEFORE_ALL); ids.length > 0;) {
      for (const id of ids) await this.database.transaction((tx) => this.watch.tell(tx, { type: 'task', id }, SYSTEM));
      ids = ids.length < AT_ONCE ? [] : await this.toTell(today, ids.at(-1) ?? BEFORE_ALL);
    }
  }

  private async toTell(today: string, after: string): Promise<string[]> {
    const values = [today, lastDayToRemindOf(today), after, AT_ONCE];
    return (await this.database.read<{ id: string }>(TO_TELL, values)).map(({ id }) => id);
  }
}
