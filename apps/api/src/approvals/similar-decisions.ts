import type { SignedIn } from '../identity';
import type { RequestRecord } from './request-record';
import type { SimilarDecision, SimilarDecisions } from './request.dto';
import { visible } from './request-scope';

/** Runs a question on the pool of reports, or in a transaction. */
export type Read = <T extends object>(sql: string, values: readonly unknown[]) => Promise<T[]>;
type Row = Omit<SimilarDecision, 'decidedAt'> & {
  readonly decidedAt: Date;
  readonly approved: number;
  readonly rejected: number;
};

const SHOWN = 5;
const FIRST_OF_SCOPE = 6;

/**
 * How requests like this one were decided in the twelve months before: of the same vendor or for the same purpose, and where
 * there are none, in the same lane. Only those that the reader may see count.
 */
export async function similarDecisions(
  record: RequestRecord,
  actor: SignedIn,
  now: Date,
  read: Read,
): Promise<SimilarDecisions> {
  const scope = visible(actor, FIRST_OF_SCOPE);
  const rows = await read<Row>(
    `with alike as (
       select r.id, r.ref, coalesce(t.name, r.tool_name) as "toolName", r.status, r.lane, r.ended_at,
              case when t.vendor_id = $2::uuid then 'same-vendor' when t.category = $3 then 'same-category'
                   when r.lane = $4 then 'same-lane' end as likeness
         from request r left join tool t on t.id = r.tool_id left join budget_line l on l.id = r.budget_line_id
        where r.id <> $1 and r.status in ('approved', 'rejected') and r.ended_at > $5::timestamptz - interval '1 year' and ${scope.sql}
     ), closest as (
       select a.* from alike a where a.likeness is not null
          and (a.likeness <> 'same-lane' or not exists (select from alike b where b.likeness in ('same-vendor', 'same-category')))
     )
     select c.id, c.ref, c."toolName", c.status, c.lane, c.likeness, c.ended_at as "decidedAt",
            count(*) filter (where c.status = 'approved') over ()::int as approved,
            count(*) filter (where c.status = 'rejected') over ()::int as rejected
       from closest c order by array_position(array['same-vendor', 'same-category', 'same-lane'], c.likeness), c.ended_at desc, c.id
      limit ${SHOWN}`,
    [record.id, record.tool?.vendorId ?? null, record.tool?.category ?? null, record.lane, now, ...scope.values],
  );
  const [first] = rows;
  return {
    approved: first?.approved ?? 0,
    rejected: first?.rejected ?? 0,
    items: rows.map(({ approved: _, rejected: __, decidedAt, ...item }) => ({
      ...item,
      decidedAt: decidedAt.toISOString(),
    })),
  };
}
