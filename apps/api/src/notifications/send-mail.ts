import { type Language, type Region } from '@tandem/formatting';
import { money, type MoneyJson, toJson } from '@tandem/money';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock, Database, Jobs, Mailer, onOneLine, type Settings, SETTINGS_TOKEN } from '../platform';
import { composeMail, type Letter, type MailFacts } from './compose-mail';
import { OF_WAITING } from './notice-rules';

/** As often as the queue hands a mail out, the first time included. */
const MOST_ATTEMPTS = 14;
const REGION_OF: Readonly<Record<Language, Region>> = { en: 'en-GB', es: 'es-ES' };

interface MailRow extends Omit<MailFacts, 'amount' | 'agreed' | 'left' | 'dueAt'> {
  readonly email: string;
  readonly isActive: boolean;
  readonly isHandled: boolean;
  readonly language: Language | null;
  readonly region: Region | null;
  readonly timeZone: string;
  readonly amountMinor: bigint | null;
  readonly agreedMinor: bigint | null;
  readonly currency: string | null;
  readonly leftMinor: bigint | null;
  readonly lineCurrency: string | null;
  readonly dueAt: Date | null;
}

const WAITING = OF_WAITING.map((kind) => `'${kind}'`).join();

/** One mail that is still to be sent, with what it tells as it is now. */
const MAIL = `
  select person.email, person.is_active as "isActive", n.handled_at is not null or n.read_at is not null as "isHandled",
         pref.language, pref.region, o.time_zone as "timeZone",
         n.kind, n.object_type as type, n.object_id as "objectId", r.ref,
         coalesce(t.name, r.tool_name, p.name, b.file_name, other.name, '') as name, p.version,
         case when n.kind = 'request.decide' then asker.name else causer.name end as by,
         r.amount_minor as "amountMinor", r.approved_minor as "agreedMinor", r.currency, r.what_for as "whatFor",
         case when n.kind in (${WAITING}) then r.due_at end as "dueAt",
         case when n.kind = 'policy.sign' then p.signing_due end as "dueOn", g.from_day as "from", g.until_day as until,
         l.code || ' ' || l.name as line, l.currency as "lineCurrency",
         l.funded_minor - l.reserved_minor - l.committed_minor - l.actual_minor as "leftMinor",
         coalesce(r.cancelled_why, d.reason, g.reason) as reason, d.condition
    from notice_mail m
    join notice n on n.id = m.notice_id
    join person on person.id = m.person_id
    cross join organisation o
    left join person_preference pref on pref.person_id = m.person_id
    left join request r on n.object_type = 'request' and r.id = n.object_id
    left join person asker on asker.id = r.requester_id
    left join budget_line l on l.id = r.budget_line_id
    left join tool t on t.id = r.tool_id
    left join policy_version p on n.object_type = 'policy' and p.id = n.object_id
    left join import_batch b on n.object_type = 'import' and b.id = n.object_id
    left join delegation g on n.object_type = 'delegation' and g.id = n.object_id
    left join person other on other.id = case when n.person_id = g.delegate_id then g.principal_id else g.delegate_id end
    left join person causer on causer.id = n.caused_by_id
    left join lateral (select x.reason, x.condition from decision x where x.request_id = r.id
                        order by x.decided_at desc, x.id desc limit 1) d on true
   where m.id = $1 and m.sent_at is null and m.dropped is null and m.failed_at is null`;

/** Sends a mail that the outbox holds. Done again after a failure, later each time, until it is given up for somebody to see. */
@Injectable()
export class SendMail {
  private readonly logger = new Logger(SendMail.name);

  constructor(
    private readonly mailer: Mailer,
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
    jobs: Jobs,
  ) {
    jobs.handle('send-mail', (data) => this.run((data as { mailId: string }).mailId));
  }

  /** Idempotent: a mail that was sent, is not needed any more, or was given up is left alone. */
  async run(mailId: string): Promise<void> {
    const [row] = await this.database.read<MailRow>(MAIL, [mailId]);
    if (!row) return;
    if (!row.isActive) return this.drop(mailId, 'left');
    if (row.isHandled) return this.drop(mailId, 'handled');
    try {
      await this.mailer.send({ id: mailId, to: row.email, ...letterOf(row, this.settings.origin) });
    } catch (error) {
      await this.fail(mailId, error);
      return;
    }
    await this.write('update notice_mail set attempts = attempts + 1, sent_at = $2, failure = null where id = $1', [
      mailId,
      this.clock.now(),
    ]);
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

  private async drop(mailId: string, why: 'handled' | 'left'): Promise<void> {
    await this.write('update notice_mail set dropped = $2 where id = $1', [mailId, why]);
  }

  private write<Row extends object>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.database.transaction((tx) => tx.query<Row>(sql, values));
  }
}

function letterOf(row: MailRow, origin: string): Letter {
  const { currency, lineCurrency, timeZone } = row;
  const language = row.language ?? 'en';
  const region = row.region ?? REGION_OF[language];
  const facts = {
    ...row,
    amount: moneyOf(row.amountMinor, currency),
    agreed: moneyOf(row.agreedMinor, currency),
    left: moneyOf(row.leftMinor, lineCurrency),
    dueAt: row.dueAt?.toISOString() ?? null,
  };
  return composeMail(facts, { language, region, timeZone }, origin);
}

const moneyOf = (minor: bigint | null, currency: string | null): MoneyJson | null =>
  minor !== null && currency ? toJson(money(minor, currency)) : null;
