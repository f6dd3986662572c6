import { money, toJson } from '@tandem/money';
import { Injectable } from '@nestjs/common';
import type { PersonRef, SignedIn } from '../identity';
import { Database, pageOf, readCursor } from '../platform';
import { personRef } from '../registry';
import { type NoticeKind, type NoticeSubject, OF_WAITING, TO_DO } from './notice-rules';
import type { NoticeList, NoticesQuery, NoticeView } from './notice.dto';

interface NoticeRow {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly type: NoticeSubject;
  readonly objectId: string;
  readonly ref: string | null;
  readonly name: string | null;
  readonly condition: string | null;
  readonly version: number | null;
  readonly amountMinor: bigint | null;
  readonly currency: string | null;
  readonly dueAt: Date | null;
  readonly dueOn: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly by: PersonRef | null;
  readonly createdAt: Date;
  readonly createdKey: string;
  readonly readAt: Date | null;
  readonly handledAt: Date | null;
  readonly handledBy: PersonRef | null;
}

const WAITING = OF_WAITING.map((kind) => `'${kind}'`).join();

const LIST = `
  select n.id, n.kind, n.object_type as type, coalesce(k.request_id, n.object_id) as "objectId", r.ref,
         coalesce(t.name, r.tool_name, p.name, b.file_name, other.name) as name, k.what as condition, p.version,
         case when k.id is null then coalesce(r.approved_minor, r.amount_minor) end as "amountMinor", r.currency,
         case when n.kind in (${WAITING}) then r.due_at end as "dueAt",
         case when n.kind = 'policy.sign' then p.signing_due
              when k.status = 'open' then k.due_on end as "dueOn", g.from_day as "from", g.until_day as until,
         ${personRef('causer')} as by, n.created_at as "createdAt", n.created_at::text as "createdKey", n.read_at as "readAt",
         n.handled_at as "handledAt", ${personRef('handler')} as "handledBy"
    from notice n
    left join request_task k on n.object_type = 'task' and k.id = n.object_id
    left join request r on r.id = case n.object_type when 'request' then n.object_id else k.request_id end
    left join tool t on t.id = r.tool_id
    left join policy_version p on n.object_type = 'policy' and p.id = n.object_id
    left join import_batch b on n.object_type = 'import' and b.id = n.object_id
    left join delegation g on n.object_type = 'delegation' and g.id = n.object_id
    left join person other on other.id = case when n.person_id = g.delegate_id then g.principal_id else g.delegate_id end
    left join person causer on causer.id = n.caused_by_id
    left join person handler on handler.id = n.handled_by_id
   where n.person_id = $1 and ($2 = 'all' or n.handled_at is null)
     and ($3::timestamptz is null or (n.created_at, n.id) < ($3, $4::uuid))
   order by n.created_at desc, n.id desc limit $5`;

const COUNT = `select count(*)::int as total from notice n where n.person_id = $1 and ($2 = 'all' or n.handled_at is null)`;

/** What somebody was told, newest first. Nobody reads the notices of anybody else. */
@Injectable()
export class NoticesQueries {
  constructor(private readonly database: Database) {}

  /** @throws Problem `cursor.invalid` */
  async list({ state, limit, cursor }: NoticesQuery, { personId }: SignedIn): Promise<NoticeList> {
    const filter = ['notices', personId, state];
    const [createdAt, id] = cursor ? readCursor(cursor, filter) : [null, null];
    const [rows, [all]] = await Promise.all([
      this.database.read<NoticeRow>(LIST, [personId, state, createdAt, id, limit + 1]),
      this.database.read<{ total: number }>(COUNT, [personId, state]),
    ]);
    const page = pageOf(rows, limit, filter, (row) => [row.createdKey, row.id]);
    return { items: page.rows.map(noticeView), nextCursor: page.nextCursor, total: all?.total ?? 0 };
  }
}

function noticeView(row: NoticeRow): NoticeView {
  const { id, kind, type, objectId, ref, name, condition, version, amountMinor, currency, by, handledBy } = row;
  return {
    id,
    kind,
    isToDo: TO_DO.includes(kind),
    object: {
      type,
      id: objectId,
      ref,
      name: name ?? '',
      condition,
      version,
      amount: amountMinor !== null && currency ? toJson(money(amountMinor, currency)) : null,
      dueAt: row.dueAt?.toISOString() ?? null,
      dueOn: row.dueOn,
      from: row.from,
      until: row.until,
    },
    by,
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
    handledAt: row.handledAt?.toISOString() ?? null,
    handledBy,
  };
}
