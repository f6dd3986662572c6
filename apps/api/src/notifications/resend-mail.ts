import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import type { SignedIn } from '../identity';
import { Jobs, notFound, Problem, type Tx } from '../platform';

interface MailRow {
  readonly name: string;
  readonly failure: string | null;
  readonly attempts: number;
  readonly isGivenUp: boolean;
}

const MAIL = `
  select person.name, m.failure, m.attempts, m.failed_at is not null as "isGivenUp"
    from notice_mail m join person on person.id = m.person_id
   where m.id = $1 for update of m`;

/** Somebody mended what kept mail from its reader: a mail that was given up is tried anew, as often as at first. */
@Injectable()
export class ResendMail {
  constructor(
    private readonly audit: Audit,
    private readonly jobs: Jobs,
  ) {}

  /** @throws Problem `not_found`, `mail.status` for one that is still tried, was sent, or is not needed any more */
  async execute(tx: Tx, id: string, actor: SignedIn): Promise<void> {
    const [mail] = await tx.query<MailRow>(MAIL, [id]);
    if (!mail) throw notFound('mail');
    const { name, failure, attempts } = mail;
    if (!mail.isGivenUp) throw new Problem('mail.status', 'Only a mail that was given up is sent again.');
    await tx.query('update notice_mail set failed_at = null, attempts = 0 where id = $1', [id]);
    await this.jobs.enqueue(tx, 'send-mail', { mailId: id });
    await this.audit.record(tx, actor, {
      action: 'mail.resend',
      object: { type: 'mail', id, label: name },
      before: { failure, attempts },
    });
  }
}
