import { Injectable } from '@nestjs/common';
import { money, toJson } from '@tandem/money';
import { hasPermission, type Permission, scopePredicate, type SignedIn } from '../identity';
import { Database, Problem } from '../platform';
import type { Population, SampleItem, SampleQuery, SampleView } from './trail-sample.dto';

type Row = Omit<SampleItem, 'at' | 'amount' | 'path' | 'position'> & {
  readonly at: Date;
  readonly minor: bigint | null;
  readonly currency: string | null;
  readonly object: string;
};

interface Source {
  readonly permission: Permission;
  /** The population of the days $1 to $2 in the time zone $3, by id. */
  readonly from: string;
  readonly day: string;
  readonly id: string;
  readonly columns: string;
  readonly scope: { readonly unit: string; readonly fundSource: string; readonly owner: string } | null;
  readonly path: (row: Row) => string;
}

const LINE_SCOPE = { unit: 'l.unit_id', fundSource: 'l.fund_source', owner: 'l.owner_id' };

const SOURCES: Readonly<Record<Population, Source>> = {
  events: {
    permission: 'audit.read',
    from: 'from audit_event x left join person p on p.id = x.actor_id',
    day: 'x.occurred_at',
    id: 'x.id',
    columns: `x.occurred_at as at, x.action as what, coalesce(x.object_label, x.object_id) as about, p.name as who,
              null::bigint as minor, null::text as currency, x.id::text as object`,
    scope: null,
    path: ({ object }) => `/audit/${object}`,
  },
  entries: {
    permission: 'entry.read',
    from: 'from budget_entry x join budget_line l on l.id = x.line_id left join person p on p.id = x.recorded_by_id',
    day: 'x.recorded_at',
    id: 'x.id',
    columns: `x.recorded_at as at, x.kind as what, l.code || ' ' || l.name as about, p.name as who, x.amount_minor as minor,
              x.currency::text as currency, l.id::text as object`,
    scope: LINE_SCOPE,
    path: ({ object }) => `/budgets/${object}`,
  },
  decisions: {
    permission: 'request.read',
    from: `from decision x join request r on r.id = x.request_id left join budget_line l on l.id = r.budget_line_id
           join person p on p.id = x.person_id`,
    day: 'x.decided_at',
    id: 'x.id',
    columns: `x.decided_at as at, x.verdict as what, r.ref || coalesce(' ' || r.tool_name, '') as about, p.name as who,
              x.amount_minor as minor, x.currency::text as currency, r.id::text as object`,
    scope: { unit: 'r.unit_id', fundSource: 'l.fund_source', owner: 'r.requester_id' },
    path: ({ object }) => `/requests/${object}`,
  },
};

/**
 * Samples that anybody can draw again: each member of the population is given the SHA-256 of `seed:id`, and those with the
 * smallest hashes are the sample. Events, entries and decisions are never changed, so the same question has the same answer.
 */
@Injectable()
export class TrailSampleQueries {
  constructor(private readonly database: Database) {}

  /** @throws Problem `permission.denied` for a population that this person may not read */
  async draw({ population, from, to, size, seed }: SampleQuery, actor: SignedIn): Promise<SampleView> {
    const source = SOURCES[population];
    if (!hasPermission(actor, source.permission)) {
      throw new Problem('permission.denied', 'A sample is drawn from what its reader may see.');
    }
    const scope = source.scope
      ? scopePredicate(actor, source.permission, source.scope, 3)
      : { sql: 'true', values: [] };
    const zone = '(select time_zone from organisation)';
    const where = `${source.from}
       where ${source.day} >= ($1::date)::timestamp at time zone ${zone}
         and ${source.day} < ($2::date + 1)::timestamp at time zone ${zone} and ${scope.sql}`;
    const asked = [from, to, ...scope.values];
    const [[whole], rows] = await Promise.all([
      this.database.read<{ size: number; hash: string }>(
        `select count(*)::int as size, encode(sha256(convert_to(coalesce(string_agg(${source.id}::text, ',' order by ${source.id}), ''), 'UTF8')), 'hex') as hash ${where}`,
        asked,
      ),
      this.database.read<Row>(
        `select ${source.id}::text as id, ${source.columns},
                encode(sha256(convert_to($${asked.length + 1} || ':' || ${source.id}::text, 'UTF8')), 'hex') as draw
         ${where} order by draw limit $${asked.length + 2}`,
        [...asked, seed, size],
      ),
    ]);
    return {
      populationSize: whole?.size ?? 0,
      populationHash: whole?.hash ?? '',
      items: rows.map((row, index) => itemOf(row, index + 1, source)),
    };
  }
}

function itemOf(row: Row, position: number, source: Source): SampleItem {
  const { minor, currency, at, object: _, ...told } = row;
  return {
    ...told,
    position,
    at: at.toISOString(),
    amount: minor === null || currency === null ? null : toJson(money(minor, currency)),
    path: source.path(row),
  };
}
