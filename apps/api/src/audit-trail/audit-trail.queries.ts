import { Injectable } from '@nestjs/common';
import { Database, pageOf, readCursor } from '../platform';
import type { AuditEventList, AuditEventView, AuditQuery, Consequence } from './audit-trail.dto';

export type EventRow = Omit<AuditEventView, 'at' | 'recordedAt'> & { readonly at: Date; readonly recordedAt: Date };

/** Columns of event `a` with its actor `p`. */
export const EVENT_COLUMNS = `
  a.id::text as id, a.occurred_at as at, a.recorded_at as "recordedAt", a.capacity, a.action, a.result,
  json_build_object('type', a.object_type, 'id', a.object_id, 'label', a.object_label) as object,
  a.before, a.after, a.reason, a.request_id as "requestId",
  exists (select from audit_seal s where s.event_id = a.id) as sealed,
  case when p.id is not null then json_build_object('id', p.id, 'name', p.name, 'title', p.title) end as actor`;

export const eventView = (row: EventRow): AuditEventView => ({
  ...row,
  at: row.at.toISOString(),
  recordedAt: row.recordedAt.toISOString(),
});

/** The kinds of object that an event of a consequence is about; a refused attempt is about what its address says. */
const KINDS: Readonly<Record<Consequence, readonly string[]>> = {
  money: [
    'request',
    'request-task',
    'budget-line',
    'entry',
    'import',
    'finding',
    'exchange-rate',
    'cost-centre',
    'spend',
    'dashboard',
  ],
  // A calendar decides when what the policy asks of people is due.
  policy: ['policy', 'business-calendar', 'holiday'],
  // Who decides for whom is a question of power.
  access: [
    'delegation',
    'delegations',
    'person',
    'people',
    'session',
    'export',
    'organisation',
    'trail',
    'audit-event',
    'mail',
    'mail-delivery',
    'saved-view',
    'view',
    'setup',
  ],
};

/** Which events a query asks for. */
const FILTER = `
  ($1::uuid is null or a.actor_id = $1)
  and ($2::text is null or a.action = $2 or a.action like replace($2, '_', '\\_') || '.%')
  and ($3::text is null or a.object_type = $3) and ($4::text is null or a.object_id = $4)
  and ($5::text is null or a.result = $5)
  and ($6::date is null or a.occurred_at >= $6::date) and ($7::date is null or a.occurred_at < $7::date + 1)
  and ($8::text[] is null or a.object_type = any($8))`;

@Injectable()
export class AuditTrailQueries {
  constructor(private readonly database: Database) {}

  /** Newest first by when it happened; the id decides between events of the same moment. */
  async list(query: AuditQuery): Promise<AuditEventList> {
    const { limit, cursor, ...filter } = query;
    const [at, id] = cursor ? readCursor(cursor, filter) : [null, null];
    const [type, objectId] = (query.object ?? '').split(':');
    const asked = [
      query.actor ?? null,
      query.action ?? null,
      type || null,
      objectId ?? null,
      query.result ?? null,
      query.from ?? null,
      query.to ?? null,
      query.consequence ? KINDS[query.consequence] : null,
    ];
    const rows = await this.database.read<EventRow>(
      `select ${EVENT_COLUMNS}
         from audit_event a left join person p on p.id = a.actor_id
        where ${FILTER} and ($9::timestamptz is null or (a.occurred_at, a.id) < ($9, $10::bigint))
        order by a.occurred_at desc, a.id desc limit $11`,
      [...asked, at, id, limit + 1],
    );
    const [counted] = await this.database.read<{ total: number }>(
      `select count(*)::int as total from audit_event a where ${FILTER}`,
      asked,
    );
    const page = pageOf(rows, limit, filter, (row) => [row.at.toISOString(), row.id]);
    return {
      items: page.rows.map(eventView),
      nextCursor: page.nextCursor,
      total: counted?.total ?? 0,
    };
  }
}
