import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../identity';
import { Database, notFound, pageOf, readCursor, readMoney } from '../platform';
import { lineRef, peopleAmong, personRef, type PersonRefList, ToolQueries, unitRef } from '../registry';
import { Deadline } from './deadline';
import { hasYearEnded } from './ended-year';
import { EVENTS_OF_KIND } from './history-kinds';
import { requestChecks } from './request-checks';
import { EXPIRY } from './request-expiry';
import { RequestFilter } from './request-filter';
import { type RequestHistoryQuery, type RequestSort, RequestsQuery } from './request-input.dto';
import { RECORD_COLUMNS, RECORD_JOINS, recordOf } from './request-row';
import { awaiting, isVisible, visible } from './request-scope';
import { type ViewRow, viewOf } from './request-view';
import type { FindingRef, RequestEventView, RequestHistory, RequestList, RequestView } from './request.dto';
import { similarDecisions } from './similar-decisions';
import { SplitDetector } from './split-detector';

/** The day of an instant where the company is. */
const dayOf = (instant: string): string =>
  `to_char(${instant} at time zone (select time_zone from organisation), 'YYYY-MM-DD')`;

const VIEW_COLUMNS = `${RECORD_COLUMNS},
  ${personRef('asker')} as asker, ${personRef('definer')} as definer, ${personRef('beneficiary')} as "benefitOwner",
  coalesce((select json_agg(${unitRef('u')} order by u.code) from request_benefit b join unit u on u.id = b.unit_id
             where b.request_id = r.id), '[]') as "benefitUnits",
  ${lineRef('l')} as "lineRef", l.funded_minor as funded, l.reserved_minor as reserved, l.committed_minor as committed, l.actual_minor as actual,
  coalesce(l.allows_overdraft, false) as "allowsOverdraft", r.approved_minor as "approvedMinor", r.lane_reasons as "laneReasons",
  pv.hash as "policyHash",
  coalesce((select json_agg(json_build_object('id', d.id, 'step', d.step_key, 'verdict', d.verdict, 'person', ${personRef('who')},
              'onBehalfOf', ${personRef('principal')}, 'capacity', d.capacity, 'version', d.version, 'round', d.round, 'minor', d.amount_minor::text, 'currency', d.currency, 'termMonths', d.term_months,
              'condition', d.condition, 'reason', d.reason, 'decidedAt', d.decided_at, 'decidedOn', ${dayOf('d.decided_at')})
              order by d.decided_at, d.id)
              from decision d join person who on who.id = d.person_id left join person principal on principal.id = d.on_behalf_of_id
             where d.request_id = r.id), '[]') as decisions,
  ${dayOf('coalesce(r.submitted_at, r.created_at)')} as "definedOn",
  r.created_at as "createdAt", r.updated_at as "updatedAt", r.submitted_at as "submittedAt", r.due_at as "dueAt",
  case when r.due_at is not null then r.due_calendar end as "dueCalendar", r.at_risk_at as "atRiskAt",
  e.day as "expiresOn", r.expired_because as "expiredBecause",
  case when r.status = 'approved' then (select coalesce(sum(c.committed_minor), 0)::bigint from commitment c where c.request_id = r.id)
    end as "openMinor",
  case when r.cancelled_at is not null then
    (select json_build_object('by', ${personRef('who')}, 'at', r.cancelled_at, 'reason', r.cancelled_why)
       from person who where who.id = r.cancelled_by_id) end as cancellation`;

const VIEW_JOINS = `${RECORD_JOINS}
  join person definer on definer.id = r.defined_by_id
  left join person beneficiary on beneficiary.id = r.benefit_owner_id
  left join lateral ${EXPIRY} e on true`;

interface Sort {
  readonly expression: string;
  readonly type: string;
  readonly direction: 'asc' | 'desc';
}

const SORTS: Readonly<Record<RequestSort, Sort>> = {
  due: { expression: "coalesce(r.due_at, 'infinity')", type: 'timestamptz', direction: 'asc' },
  updated: { expression: 'r.updated_at', type: 'timestamptz', direction: 'asc' },
  '-updated': { expression: 'r.updated_at', type: 'timestamptz', direction: 'desc' },
  amount: { expression: 'coalesce(r.amount_minor, 0)', type: 'bigint', direction: 'asc' },
  '-amount': { expression: 'coalesce(r.amount_minor, 0)', type: 'bigint', direction: 'desc' },
};

type ShownRow = ViewRow & { readonly allowsOverdraft: boolean };

interface ListRow extends ShownRow {
  readonly sortKey: string;
  readonly number: string;
  readonly total: number;
}

const ONE = `select ${VIEW_COLUMNS} from request r ${VIEW_JOINS} where r.id = $1`;

const HISTORY = `
  select e.id::text as id, e.occurred_at as at, ${personRef('p')} as actor, e.capacity, e.action, e.before, e.after, e.reason,
         encode(s.hash, 'hex') as seal
    from audit_event e left join person p on p.id = e.actor_id left join audit_seal s on s.event_id = e.id
   where e.object_type = 'request' and e.object_id = $1 and e.result = 'done' and ($2::bigint is null or e.id < $2)
     and ($4::text[] is null or e.action = any ($4)
          or jsonb_exists_any(coalesce(e.before, '{}') || coalesce(e.after, '{}'), $5::text[]))
   order by e.id desc limit $3`;

@Injectable()
export class RequestQueries {
  constructor(
    private readonly database: Database,
    private readonly tools: ToolQueries,
    private readonly splits: SplitDetector,
    private readonly deadline: Deadline,
    private readonly filter: RequestFilter,
  ) {}

  /** Whoever made one of the requests that the list shows the reader without a filter. */
  async requesters(actor: SignedIn): Promise<PersonRefList> {
    const all = await this.filter.of(new RequestsQuery(), actor, 1);
    const scope = visible(actor, 1 + all.values.length);
    return peopleAmong(
      this.database,
      `select r.requester_id from request r left join budget_line l on l.id = r.budget_line_id where ${all.sql} and ${scope.sql}`,
      [...all.values, ...scope.values],
    );
  }

  async list(query: RequestsQuery, actor: SignedIn): Promise<RequestList> {
    const { limit, cursor, ...filter } = query;
    const sort = SORTS[query.sort ?? '-updated'];
    const matching = await this.filter.of(query, actor, 1);
    const scope = visible(actor, 1 + matching.values.length);
    const firstOfWaiting = 1 + matching.values.length + scope.values.length;
    const waiting = query.awaiting ? awaiting(actor, firstOfWaiting, query.part) : { sql: 'true', values: [] };
    const [key, number] = cursor ? readCursor(cursor, filter) : [null, null];
    const values = [...matching.values, ...scope.values, ...waiting.values];
    const rows = await this.database.read<ListRow>(
      listSql(sort, `${matching.sql} and ${scope.sql} and ${waiting.sql}`, 1 + values.length),
      [...values, key, number, limit + 1],
    );
    const page = pageOf(rows, limit, filter, (row) => [row.sortKey, row.number]);
    const findings = await this.findings(page.rows);
    const items: RequestView[] = [];
    for (const row of page.rows) {
      const view = viewOf(row, actor, findings.get(row.findingId ?? '') ?? null);
      items.push(query.checks ? await this.withChecks(row, view, actor) : view);
    }
    return {
      items,
      nextCursor: page.nextCursor,
      total: rows[0]?.total ?? 0,
    };
  }

  /** @throws Problem `not_found`, also when it is not this person's to see */
  async get(id: string, actor: SignedIn): Promise<RequestView> {
    const row = await this.visible(id, actor);
    const findings = await this.findings([row]);
    const view = viewOf(row, actor, findings.get(row.findingId ?? '') ?? null);
    const full = await this.withChecks(row, view, actor);
    if (!isOpen(row)) return full;
    const { now } = await this.deadline.now();
    const similar = await similarDecisions(recordOf(row), actor, now, (sql, values) => this.database.read(sql, values));
    return { ...full, similarDecisions: similar };
  }

  /**
   * What happened to a request, newest first.
   *
   * @throws Problem `not_found`, also when it is not this person's to see
   */
  async history(id: string, query: RequestHistoryQuery, actor: SignedIn): Promise<RequestHistory> {
    await this.visible(id, actor);
    const { limit, cursor, kind } = query;
    const asked = { id, kind };
    const [before] = cursor ? readCursor(cursor, asked) : [null];
    const { actions, fields } = kind ? EVENTS_OF_KIND[kind] : { actions: null, fields: null };
    const rows = await this.database.read<Omit<RequestEventView, 'at'> & { at: Date }>(HISTORY, [
      id,
      before,
      limit + 1,
      actions,
      fields,
    ]);
    const page = pageOf(rows, limit, asked, (row) => [row.id]);
    return { items: page.rows.map((row) => ({ ...row, at: row.at.toISOString() })), nextCursor: page.nextCursor };
  }

  private async visible(id: string, actor: SignedIn): Promise<ShownRow> {
    const [row] = await this.database.read<ShownRow>(ONE, [id]);
    const isTheirs =
      row !== undefined && (await isVisible(row, actor, (sql, values) => this.database.read(sql, values)));
    if (!isTheirs) throw notFound('request');
    return row;
  }

  /** With the tools that do the same, and what has to be known before it is decided; that ends with the request. */
  private async withChecks(row: ShownRow, view: RequestView, actor: SignedIn): Promise<RequestView> {
    const record = recordOf(row);
    const similarTools = await this.tools.similarTo(
      {
        id: record.tool?.id ?? null,
        name: view.toolName ?? '',
        vendorId: record.tool?.vendorId ?? null,
        category: record.tool?.category ?? null,
      },
      actor,
    );
    if (!isOpen(row)) return { ...view, similarTools };
    const split = await this.splits.look(record);
    const { today } = await this.deadline.now();
    const isComparable = view.budgetLine !== null && view.amount?.currency === view.budgetLine.available.currency;
    const availableAfter = isComparable && view.budgetLine ? readMoney(view.budgetLine.availableAfter) : null;
    const checks = requestChecks({
      record,
      availableAfter,
      allowsOverdraft: row.allowsOverdraft,
      isYearOver: record.line !== null && hasYearEnded(record.line, today),
      similarTools,
      split,
    });
    return { ...view, similarTools, checks };
  }

  /** The findings that requests regularise; most requests regularise none. */
  private async findings(rows: readonly ViewRow[]): Promise<Map<string, FindingRef>> {
    const ids = rows.flatMap(({ findingId }) => (findingId ? [findingId] : []));
    if (ids.length === 0) return new Map();
    const found = await this.database.read<FindingRef>(
      `select id, 'F-' || number as ref from finding where id = any ($1::uuid[])`,
      [ids],
    );
    return new Map(found.map((finding) => [finding.id, finding]));
  }
}

const isOpen = ({ status }: Pick<ViewRow, 'status'>): boolean =>
  status === 'draft' || status === 'submitted' || status === 'changes-requested';

/** One statement for the page and the number of all that match. Of two that are alike the older one comes first, or last. */
function listSql({ expression, type, direction }: Sort, filter: string, firstParameter: number): string {
  const isAfter = direction === 'asc' ? '>' : '<';
  const [key, number, limit] = [0, 1, 2].map((offset) => `$${firstParameter + offset}`);
  return `
    with matching as materialized (
      select r.id, r.number, ${expression} as sort_key from request r ${RECORD_JOINS} where ${filter}
    ), page as (
      select * from matching m
       where ${key}::text is null or (m.sort_key, m.number) ${isAfter} (${key}::${type}, ${number}::bigint)
       order by m.sort_key ${direction}, m.number ${direction} limit ${limit}
    )
    select (select count(*)::int from matching) as total, page.sort_key::text as "sortKey",
           page.number::text as number, ${VIEW_COLUMNS}
      from page join request r on r.id = page.id ${VIEW_JOINS}
     order by page.sort_key ${direction}, page.number ${direction}`;
}
