import { Inject, Injectable } from '@nestjs/common';
import type { Language, Region } from '@tandem/formatting';
import { money, type MoneyJson, toJson } from '@tandem/money';
import { Database, type Settings, SETTINGS_TOKEN } from '../platform';
import { composeDigest, composeMail, type Letter, type MailFacts, type VerdictTokens } from './compose-mail';
import { choiceColumns, type ChoiceRow } from './mail-choices';
import { OF_WAITING } from './notice-rules';

const REGION_OF: Readonly<Record<Language, Region>> = { en: 'en-GB', es: 'es-ES' };

/** A mail that is still to be sent: to whom, how they want it, and of which day where it is that of a day. */
export interface Envelope extends ChoiceRow {
  readonly id: string;
  readonly personId: string;
  readonly email: string;
  readonly isActive: boolean;
  readonly digestOn: string | null;
  readonly language: Language | null;
  readonly region: Region | null;
  readonly timeZone: string;
}

interface FactsRow extends Omit<MailFacts, 'amount' | 'agreed' | 'left' | 'dueAt'> {
  readonly amountMinor: bigint | null;
  readonly agreedMinor: bigint | null;
  readonly currency: string | null;
  readonly leftMinor: bigint | null;
  readonly lineCurrency: string | null;
  readonly dueAt: Date | null;
}

const ENVELOPE = `
  select m.id, m.person_id as "personId", person.email, person.is_active as "isActive", m.digest_on as "digestOn",
         pref.language, pref.region, o.time_zone as "timeZone", ${choiceColumns('chosen')}
    from notice_mail m
    join person on person.id = m.person_id
    cross join organisation o
    left join person_preference pref on pref.person_id = m.person_id
    left join notice_preference chosen on chosen.person_id = m.person_id
   where m.id = $1 and m.sent_at is null and m.dropped is null and m.failed_at is null`;

const WAITING = OF_WAITING.map((kind) => `'${kind}'`).join();

/** What a mail tells as it is now; nothing of what was read, or done by whomever, in the meantime. */
const FACTS = `
  select n.kind, n.object_type as type, coalesce(k.request_id, n.object_id) as "objectId", r.ref,
         coalesce(t.name, r.tool_name, p.name, b.file_name, other.name, '') as name, p.version,
         case when n.kind = 'request.decide' then asker.name else causer.name end as by,
         case when k.id is null then r.amount_minor end as "amountMinor", r.approved_minor as "agreedMinor", r.currency,
         r.what_for as "whatFor",
         case when n.kind in (${WAITING}) then r.due_at end as "dueAt",
         case when n.kind = 'policy.sign' then p.signing_due
              when k.status = 'open' then k.due_on end as "dueOn", g.from_day as "from", g.until_day as until,
         l.code || ' ' || l.name as line, l.currency as "lineCurrency",
         l.funded_minor - l.reserved_minor - l.committed_minor - l.actual_minor as "leftMinor",
         case n.kind when 'task.reopened' then k.reopened_why when 'task.waived' then k.waived_why
                     else coalesce(r.cancelled_why, d.reason, g.reason) end as reason,
         coalesce(k.what, d.condition) as condition, k.evidence
    from notice n
    left join request_task k on n.object_type = 'task' and k.id = n.object_id
    left join request r on r.id = case n.object_type when 'request' then n.object_id else k.request_id end
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
   where n.handled_at is null and n.read_at is null
     and n.id in (select notice_id from notice_mail where id = $1
                  union all select notice_id from digest_notice where mail_id = $1)
   order by n.created_at, n.id`;

/** What the mails of the outbox say, and to whom. */
@Injectable()
export class MailLetters {
  constructor(
    private readonly database: Database,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** None for a mail that was sent, is not needed any more, or was given up. */
  async envelope(mailId: string): Promise<Envelope | undefined> {
    const [envelope] = await this.database.read<Envelope>(ENVELOPE, [mailId]);
    return envelope;
  }

  async facts({ id }: Envelope): Promise<MailFacts[]> {
    return (await this.database.read<FactsRow>(FACTS, [id])).map((row) => ({
      ...row,
      amount: moneyOf(row.amountMinor, row.currency),
      agreed: moneyOf(row.agreedMinor, row.currency),
      left: moneyOf(row.leftMinor, row.lineCurrency),
      dueAt: row.dueAt?.toISOString() ?? null,
    }));
  }

  /** In the language of whoever gets it, with their numbers. */
  write(envelope: Envelope, facts: readonly [MailFacts, ...MailFacts[]], tokens: VerdictTokens): Letter {
    const { language: chosen, region, timeZone, digestOn } = envelope;
    const language = chosen ?? 'en';
    const reader = { language, region: region ?? REGION_OF[language], timeZone };
    return digestOn === null
      ? composeMail(facts[0], reader, this.settings.origin, tokens)
      : composeDigest(facts, digestOn, reader, this.settings.origin);
  }
}

const moneyOf = (minor: bigint | null, currency: string | null): MoneyJson | null =>
  minor !== null && currency ? toJson(money(minor, currency)) : null;
