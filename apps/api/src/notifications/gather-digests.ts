import { Injectable } from '@nestjs/common';
import { Clock, Database, Jobs, type Tx } from '../platform';
import { newestDigest, NOTHING_CHOSEN } from './mail-times';

/** Who has something put aside, and at which hour they want the mail of the day. */
const WAITING = `
  select d.person_id as "personId", chosen.digest_hour as "digestHour", o.time_zone as "timeZone"
    from (select distinct person_id from digest_notice where mail_id is null) d
    left join notice_preference chosen on chosen.person_id = d.person_id
    cross join organisation o
   order by d.person_id`;

/** The mail of a day is made once, by whichever server comes first; what is put aside after its hour waits for the next. */
const GATHER = `
  with mail as (
    insert into notice_mail (person_id, digest_on, created_at)
    select $1, $2, $3
     where exists (select from digest_notice where person_id = $1 and mail_id is null and put_at < $4)
        on conflict on constraint notice_mail_day do nothing
    returning id)
  update digest_notice d set mail_id = mail.id from mail
   where d.person_id = $1 and d.mail_id is null and d.put_at < $4
  returning mail.id`;

/** Makes, every hour, the mails of the day of everybody whose hour has come. */
@Injectable()
export class GatherDigests {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {
    jobs.everyHour('gather-digests', () => this.run());
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    const people = await this.database.read<{ personId: string; digestHour: number | null; timeZone: string }>(WAITING);
    for (const { personId, digestHour, timeZone } of people) {
      const { day, at } = newestDigest(now, digestHour ?? NOTHING_CHOSEN.digestHour, timeZone);
      await this.database.transaction((tx) => this.gather(tx, [personId, day, now, at]));
    }
  }

  private async gather(tx: Tx, values: readonly unknown[]): Promise<void> {
    const [mail] = await tx.query<{ id: string }>(GATHER, values);
    if (mail) await this.jobs.enqueue(tx, 'send-mail', { mailId: mail.id });
  }
}
