import { Injectable } from '@nestjs/common';
import { Clock, Jobs, Mailer, type Tx } from '../platform';
import { chosenMode } from './mail-choices';
import type { NewNotice } from './notices';

/** The people of the demo company are made up, and so are their addresses. */
const TOLD = `
  select n.id, n.person_id, ${chosenMode('n', 'chosen')} as mode
    from notice n left join notice_preference chosen on chosen.person_id = n.person_id
   where n.id = any ($1::uuid[]) and not exists (select from organisation where is_demo)`;

const ADD = `
  with told as (${TOLD}),
    put_aside as (
      insert into digest_notice (notice_id, person_id, put_at)
      select id, person_id, $2 from told where mode = 'digest'
          on conflict do nothing)
  insert into notice_mail (person_id, notice_id, created_at)
  select person_id, id, $2 from told where mode = 'now' order by id
      on conflict on constraint notice_mail_once do nothing
  returning id`;

/** Mails that are to be sent: they exist if, and only if, what they tell of was done. */
@Injectable()
export class MailOutbox {
  constructor(
    private readonly mailer: Mailer,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** One by one, or put aside for the mail of the day, as each person wants it. */
  async add(tx: Tx, notices: readonly NewNotice[]): Promise<void> {
    if (!this.mailer.isOn || notices.length === 0) return;
    const mails = await tx.query<{ id: string }>(ADD, [notices.map(({ id }) => id), this.clock.now()]);
    for (const { id } of mails) await this.jobs.enqueue(tx, 'send-mail', { mailId: id });
  }
}
