import { Injectable } from '@nestjs/common';
import { type Role, scopePredicate, type SignedIn } from '../identity';
import { Clock, Database } from '../platform';
import type { HomeLine, HomeLineKey, HomeNotice, HomeStage, HomeView } from './home.dto';
import {
  APPROVED_AFTER_PAYMENT,
  APPROVED_AFTER_PAYMENT_COLUMNS,
  LINE_COLUMNS,
  MONTHS_WITHOUT_IMPORT,
  STUCK_REQUESTS,
  UNAUTHORISED_SPEND,
} from './home-exceptions-sql';
import { type HomePeriod, HomePeriods } from './home-period';
import { policyToSign, WAITING_POLICIES } from './policy-to-sign';

interface Counted {
  readonly sql: string;
  readonly values: readonly unknown[];
  readonly path: string | null;
  readonly params?: Record<string, string>;
}

interface Reader {
  readonly actor: SignedIn;
  readonly role: Role;
  readonly period: HomePeriod;
}

/** What each role is told of. Other roles' homes are made of lists that exist by themselves. */
const LINES_OF: Readonly<Record<Role, readonly HomeLineKey[]>> = {
  cio: ['requests-stuck', 'conditions-to-meet', 'conditions-to-confirm', 'policy-drafts', 'findings-new'],
  cmo: ['questions-to-answer', 'conditions-to-meet', 'conditions-to-confirm', 'policy-drafts'],
  finance: [
    'conditions-to-meet',
    'conditions-to-confirm',
    'unauthorised-spend',
    'imports-with-refused-rows',
    'findings-to-review',
    'lines-over-limit',
  ],
  auditor: [
    'unauthorised-spend',
    'approved-after-payment',
    'refused-attempts',
    'policy-changes',
    'exports',
    'months-without-import',
  ],
  admin: ['requests-stuck', 'imports-failed', 'people-without-role', 'policy-drafts', 'jobs-failed', 'events-unsealed'],
  requester: ['questions-to-answer', 'conditions-to-meet'],
  approver: ['conditions-to-confirm'],
};

const NOTICE_DAYS = 90;
const MOST_NOTICES = 8;

/** What a home page has to say, as counts: one statement for each, all at once, and no list. */
@Injectable()
export class HomeQueries {
  constructor(
    private readonly database: Database,
    private readonly periods: HomePeriods,
    private readonly clock: Clock,
  ) {}

  /** The actor is cut down to the role whose home is asked for. */
  async home(role: Role, actor: SignedIn): Promise<HomeView> {
    const period = await this.periods.current();
    const reader = { actor, role, period };
    const isCmo = role === 'cmo';
    const [lines, stages, notices, toSign] = await Promise.all([
      Promise.all(LINES_OF[role].map((key) => this.line(key, reader))),
      isCmo ? this.stages() : [],
      isCmo ? this.notices(reader) : [],
      policyToSign(this.database, role, actor),
    ]);
    const asOf = this.clock.now().toISOString();
    return { as: role, asOf, since: period.startsOn, lines, stages, notices, policyToSign: toSign };
  }

  private async line(key: HomeLineKey, reader: Reader): Promise<HomeLine> {
    const { sql, values, path, params } = COUNTS[key](reader);
    const [row] = await this.database.read<{ count: number }>(`select count(*)::int as count ${sql}`, values);
    return { key, count: row?.count ?? 0, path, params: params ?? {} };
  }

  private stages(): Promise<HomeStage[]> {
    return this.database.read<HomeStage>(
      `select s.id, json_build_object('en', s.name_en, 'es', s.name_es) as name, count(t.id)::int as tools
         from life_cycle_stage s
         left join tool_stage m on m.stage_id = s.id left join tool t on t.id = m.tool_id and t.status = 'active'
        group by s.id order by s.sort_key`,
    );
  }

  /** Of the tools that marketing pays for or that this person answers for. */
  private notices({ actor, period }: Reader): Promise<HomeNotice[]> {
    return this.database.read<HomeNotice>(
      `select json_build_object('id', t.id, 'slug', t.slug, 'name', t.name) as tool, t.contract_notice_by as "noticeBy"
         from tool t
        where t.status in ('trial', 'active') and t.contract_notice_by between $1::date and $1::date + ${NOTICE_DAYS}
          and (t.source = 'marketing' or $2 in (t.business_owner_id, t.technical_owner_id, t.budget_owner_id))
        order by t.contract_notice_by, t.name limit ${MOST_NOTICES}`,
      [period.today, actor.personId],
    );
  }
}

const COUNTS: Readonly<Record<HomeLineKey, (reader: Reader) => Counted>> = {
  'requests-stuck': () => ({ sql: STUCK_REQUESTS, values: [], path: '/people/stuck' }),
  // A draft waits for the two posts that own the policy together; the administrator sees all that wait.
  'policy-drafts': ({ role }) => ({ sql: WAITING_POLICIES, values: [role], path: '/policies' }),
  'findings-new': () => ({
    sql: `from finding f where f.status = 'new' and exists (select from finding_total x where x.finding_id = f.id)`,
    values: [],
    path: '/discovery',
  }),
  'findings-to-review': () => ({
    sql: `from finding f where f.status = 'new' and f.certainty = 'to-review'
            and exists (select from finding_total x where x.finding_id = f.id)`,
    values: [],
    path: '/discovery',
    params: { certainty: 'to-review' },
  }),
  'questions-to-answer': ({ actor }) => ({
    sql: `from request r where r.requester_id = $1 and r.status = 'changes-requested'`,
    values: [actor.personId],
    path: '/requests',
    params: { mine: 'true', status: 'changes-requested' },
  }),
  'conditions-to-meet': ({ actor }) => ({
    sql: `from request_task t where t.owner_id = $1 and t.status = 'open'`,
    values: [actor.personId],
    path: '/requests/conditions',
    params: { mine: 'true', status: 'open' },
  }),
  'conditions-to-confirm': ({ actor }) => ({
    sql: 'from tasks_to_judge($1)',
    values: [actor.personId],
    path: '/requests/conditions',
    params: { awaiting: 'me' },
  }),
  'unauthorised-spend': ({ actor, period }) => {
    const scope = scopePredicate(actor, 'entry.read', LINE_COLUMNS, 2);
    return {
      sql: `${UNAUTHORISED_SPEND} and ${scope.sql}`,
      values: [period.fiscalYear, ...scope.values],
      path: '/spend/entries',
      params: { fiscalYear: period.fiscalYear, authorisedBy: 'none' },
    };
  },
  'approved-after-payment': ({ actor, period }) => {
    const scope = scopePredicate(actor, 'request.read', APPROVED_AFTER_PAYMENT_COLUMNS, 3);
    return {
      sql: `${APPROVED_AFTER_PAYMENT} and ${scope.sql}`,
      values: [period.startsOn, period.timeZone, ...scope.values],
      path: '/home/approved-after-payment',
    };
  },
  'refused-attempts': ({ period }) => trailSince(period, "a.result = 'refused'", { result: 'refused' }),
  'policy-changes': ({ period }) => trailSince(period, "a.object_type = 'policy'", { object: 'policy' }),
  exports: ({ period }) => trailSince(period, "a.action = 'export.create'", { action: 'export.create' }),
  'months-without-import': ({ period }) => ({
    sql: MONTHS_WITHOUT_IMPORT,
    values: [period.startsOn, period.today],
    // The trail names the months above its rows.
    path: '/audit',
  }),
  'imports-with-refused-rows': ({ period }) => ({
    sql: `from import_batch b where b.status = 'published' and (b.counts ->> 'refused')::int > 0 and b.created_at >= $1::date`,
    values: [period.startsOn],
    path: '/discovery/imports',
  }),
  'imports-failed': () => ({
    sql: `from import_batch b where b.status = 'failed'`,
    values: [],
    path: '/discovery/imports',
  }),
  'lines-over-limit': ({ actor, period }) => {
    const scope = scopePredicate(actor, 'budget-line.read', LINE_COLUMNS, 2);
    return {
      sql: `from budget_line l where l.fiscal_year_id = $1 and l.has_budget and ${scope.sql}
              and l.funded_minor < l.reserved_minor + l.committed_minor + l.actual_minor`,
      values: [period.fiscalYear, ...scope.values],
      path: '/budgets',
      params: { sort: 'available' },
    };
  },
  'people-without-role': () => ({
    sql: `from person p where p.is_active and not exists (select from person_role r where r.person_id = p.id)`,
    values: [],
    path: '/people',
  }),
  'jobs-failed': () => ({ sql: `from pgboss.job where state = 'failed'`, values: [], path: null }),
  // Seals come within seconds; what has waited for a minute waits for something that is broken.
  'events-unsealed': () => ({
    sql: `from audit_event a where a.recorded_at < now() - interval '1 minute'
            and a.id > coalesce((select max(event_id) from audit_seal), 0) - 10000
            and not exists (select from audit_seal s where s.event_id = a.id)`,
    values: [],
    path: '/audit',
  }),
};

/** Events of the trail since the fiscal year began, under the filter of the trail that lists them. */
function trailSince({ startsOn }: HomePeriod, condition: string, params: Record<string, string>): Counted {
  return {
    sql: `from audit_event a where a.occurred_at >= $1::date and ${condition}`,
    values: [startsOn],
    path: '/audit',
    params: { ...params, from: startsOn },
  };
}
