import { Injectable, Logger } from '@nestjs/common';
import { Clock, Database, Jobs, Mailer, onOneLine } from '../platform';
import type { MailFacts, VerdictTokens } from './compose-mail';
import { DecisionLinks } from './decision-links/decision-links';
import { quietOf } from './mail-choices';
import { type Envelope, MailLetters } from './mail-letters';
import { heldUntil, modeOf } from './mail-times';

/** As often as the queue hands a mail out, the first time included. */
const MOST_ATTEMPTS = 14;

type Dropped = 'handled' | 'left' | 'empty' | 'unwanted';

/** Sends a mail that the outbox holds. Done again after a failure, later each time, until it is given up for somebody to see. */
@Injectable()
export class SendMail {
  private readonly logger = new Logger(SendMail.name);

  constructor(
    private readonly mailer: Mailer,
    private readonly letters: MailLetters,
    private readonly links: DecisionLinks,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {
    jobs.handle('send-mail', (data) => this.run((data as { mailId: string }).mailId));
  }

  /** Idempotent: a mail that was sent, is not needed any more, or was given up is left alone. */
  async run(mailId: string): Promise<void> {
    const envelope = await this.letters.envelope(mailId);
    if (!envelope) return;
    const [first, ...others] = await this.letters.facts(envelope);
    if (!envelope.isActive) return this.drop(mailId, 'left');
    if (!first) return this.drop(mailId, envelope.digestOn === null ? 'handled' : 'empty');
    if (isUnwanted(envelope, first)) return this.drop(mailId, 'unwanted');
    const kinds = [first, ...others].map(({ kind }) => kind);
    const until = heldUntil(kinds, this.clock.now(), { quiet: quietOf(envelope), timeZone: envelope.timeZone });
    if (until) return this.hold(mailId, until);
    try {
      const letter = this.letters.write(envelope, [first, ...others], await this.tokens(envelope, first));
      await this.mailer.send({ id: mailId, to: envelope.email, ...letter });
    } catch (error) {
      await this.fail(mailId, error);
      return;
    }
    await this.write('update notice_mail set attempts = attempts + 1, sent_at = $2, failure = null where id = $1', [
      mailId,
      this.clock.now(),
    ]);
  }

  /** Only a mail about one request has links to decide it by: in that of a day they would stand beside each other. */
  private async tokens({ personId, digestOn }: Envelope, { kind, objectId }: MailFacts): Promise<VerdictTokens> {
    return kind === 'request.decide' && digestOn === null ? this.links.make(objectId, personId) : [];
  }

  /** Their quiet hours end; what comes in them is sent then. */
  private async hold(mailId: string, until: Date): Promise<void> {
    await this.database.transaction((tx) => this.jobs.enqueue(tx, 'send-mail', { mailId }, until));
  }

  /** @throws the failure itself, for the queue to try again, unless it was the last attempt */
  private async fail(mailId: string, error: unknown): Promise<void> {
    const failure = onOneLine(error instanceof Error ? error.message : String(error)).slice(0, 500);
    const [mail] = await this.write<{ isOver: boolean }>(
      `update notice_mail set attempts = attempts + 1, failure = $2, failed_at = case when attempts + 1 >= $3 then $4::timestamptz end
        where id = $1 returning failed_at is not null as "isOver"`,
      [mailId, failure, MOST_ATTEMPTS, this.clock.now()],
    );
    this.logger.warn(`mail ${mailId}: ${failure}`);
    if (!mail?.isOver) throw error;
  }

  private async drop(mailId: string, why: Dropped): Promise<void> {
    await this.write('update notice_mail set dropped = $2 where id = $1', [mailId, why]);
  }

  private write<Row extends object>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.database.transaction((tx) => tx.query<Row>(sql, values));
  }
}

/** Somebody may have chosen to get no such mail while it was waiting. */
const isUnwanted = ({ digestOn, mail }: Envelope, { kind }: MailFacts): boolean =>
  digestOn === null && modeOf({ mail: mail ?? {} }, kind) === 'none';
