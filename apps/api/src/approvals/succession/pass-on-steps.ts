import { Injectable, Logger } from '@nestjs/common';
import { Audit } from '../../audit';
import { Database, Jobs } from '../../platform';
import { PassOnStep } from './pass-on-step';

const AT_ONCE = 100;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** After these somebody may be missing where they were asked, or be there again. */
const LOOKED_AFTER: readonly string[] = ['person.change', 'request.recuse'];

/**
 * The next requests in which a role is asked for more steps than people are left who may decide them. One person who is
 * needed in two roles at once is noticed by the next decision.
 */
const ENDANGERED = `
  select r.id, r.ref
    from request r left join budget_line l on l.id = r.budget_line_id
   where r.status = 'submitted' and r.id > $1
     and exists (
       select from (select s.role, count(*) as steps from request_step s
                     where s.request_id = r.id and s.round = r.round and s.status = 'pending' group by s.role) asked
        where asked.steps > (
          select count(*)
            from request_deciding_roles(r.id, r.round, l.unit_id, l.fund_source, r.round_began_at) d
           where d.role = asked.role and d.person_id <> r.requester_id
             and not exists (select from decision x where x.request_id = r.id and x.round = r.round and d.person_id in (x.person_id, x.on_behalf_of_id))
             and not exists (select from recusal y where y.request_id = r.id and y.person_id = d.person_id)))
   order by r.id limit $2`;

/** Passes on what people leave behind: in a job of the change itself, and every hour in case one was missed. */
@Injectable()
export class PassOnSteps {
  private readonly logger = new Logger(PassOnSteps.name);

  constructor(
    private readonly step: PassOnStep,
    private readonly database: Database,
    jobs: Jobs,
    audit: Audit,
  ) {
    jobs.everyHour('pass-on-steps', () => this.run());
    audit.after(async (tx, _actor, { action }) => {
      if (LOOKED_AFTER.includes(action)) await jobs.enqueue(tx, 'pass-on-steps', {});
    });
  }

  /** Each in a transaction of its own, a handful in memory; safe to run several times at once. */
  async run(): Promise<void> {
    for (let next = await this.endangered(BEFORE_ALL); ;) {
      for (const request of next) await this.passOn(request);
      const last = next.at(-1);
      if (!last || next.length < AT_ONCE) return;
      next = await this.endangered(last.id);
    }
  }

  private endangered(after: string): Promise<{ id: string; ref: string }[]> {
    return this.database.read<{ id: string; ref: string }>(ENDANGERED, [after, AT_ONCE]);
  }

  /** One that cannot be passed on does not keep the others from it: it is tried again an hour later. */
  private async passOn({ id, ref }: { id: string; ref: string }): Promise<void> {
    await this.database
      .transaction((tx) => this.step.execute(tx, id))
      .catch((error: unknown) => this.logger.error(`${ref} could not be passed on: ${String(error)}`));
  }
}
