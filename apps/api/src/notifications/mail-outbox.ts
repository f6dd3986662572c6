import { Injectable } from '@nestjs/common';
import { Clock, Jobs, Mailer, type Tx } from '../platform';
import type { NewNotice } from './notices';

/** The people of the demo company are made up, and so are their addresses. */
const ADD = `
  insert into notice_mail (person_id, notice_id, created_at)
  select n.person_id, n.id, $2 from notice n
   where n.id = any ($1::uuid[]) and not exists (select from organisation where is_demo)
   order by n.id
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

  async add(tx: Tx, notices: readonly NewNotice[]): Promise<void> {
    if (!this.mailer.isOn || notices.length === 0) return;
    const mails = await tx.query<{ id: string }>(ADD, [notices.map(({ id }) => id), this.clock.now()]);
    for (const { id } of mails) await this.jobs.enqueue(tx, 'send-mail', { mailId: id });
  }
}
