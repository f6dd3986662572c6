import { Injectable } from '@nestjs/common';
import { Clock, Database, Mailer } from '../platform';
import { personRef } from '../registry';
import type { MailDelivery, UndeliveredMail } from './mail-delivery.dto';

interface Counts {
  readonly waiting: number;
  readonly sentInADay: number;
  readonly failed: number;
  readonly isDemo: boolean;
}

const COUNTS = `
  select (select count(*)::int from notice_mail where sent_at is null and dropped is null and failed_at is null) as waiting,
         (select count(*)::int from notice_mail where sent_at > $1::timestamptz - interval '1 day') as "sentInADay",
         (select count(*)::int from notice_mail where sent_at is null and dropped is null and failure is not null) as failed,
         exists (select from organisation where is_demo) as "isDemo"`;

const UNDELIVERED = `
  select m.id, ${personRef('person')} as person, n.kind, m.created_at as "createdAt", m.attempts, m.failure,
         m.failed_at is not null as "isGivenUp"
    from notice_mail m left join notice n on n.id = m.notice_id join person on person.id = m.person_id
   where m.sent_at is null and m.dropped is null and m.failure is not null
   order by m.created_at desc, m.id desc limit 10`;

/** Whether mail reaches people, for whoever keeps the product running. What the mails say is not theirs to read. */
@Injectable()
export class MailDeliveryQueries {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  async delivery(): Promise<MailDelivery> {
    const [[counts], undelivered] = await Promise.all([
      this.database.read<Counts>(COUNTS, [this.clock.now()]),
      this.database.read<Omit<UndeliveredMail, 'createdAt'> & { createdAt: Date }>(UNDELIVERED),
    ]);
    if (!counts) throw new Error('The database did not count its mails.');
    return {
      ...counts,
      isOn: this.mailer.isOn,
      undelivered: undelivered.map((mail) => ({ ...mail, createdAt: mail.createdAt.toISOString() })),
    };
  }
}
