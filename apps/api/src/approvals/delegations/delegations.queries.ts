import type { DelegationState } from '@tandem/approval-workflow';
import { money, toJson } from '@tandem/money';
import type { RequestKind } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import { type PersonRef, type Predicate, scopePredicate, type SignedIn } from '../../identity';
import { Database, notFound, pageOf, readCursor } from '../../platform';
import { Company, type Lane, personRef } from '../../registry';
import type { DelegationList, DelegationsQuery, DelegationView } from './delegation.dto';

interface DelegationRow {
  readonly id: string;
  readonly principal: PersonRef;
  readonly delegate: PersonRef;
  readonly from: string;
  readonly until: string;
  readonly lanes: Lane[] | null;
  readonly kinds: RequestKind[] | null;
  readonly ceilingMinor: bigint | null;
  readonly currency: string | null;
  readonly reason: string;
  readonly state: DelegationState;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  readonly endedBy: PersonRef | null;
}

/** As the workflow library says it, on a day that is a parameter. */
const stateOn = (day: string): string => `
  case when g.ended_at is not null or ${day} >= g.until_day then 'over' when ${day} < g.from_day then 'planned' else 'current' end`;

const columns = (day: string): string => `
  g.id, ${personRef('principal')} as principal, ${personRef('deputy')} as delegate, g.from_day as "from", g.until_day as until,
  g.lanes, g.kinds, g.ceiling_minor as "ceilingMinor", g.currency::text as currency, g.reason, ${stateOn(day)} as state,
  g.created_at as "createdAt", g.ended_at as "endedAt", ${personRef('ender')} as "endedBy"`;

const JOINS = `
  join person principal on principal.id = g.principal_id
  join person deputy on deputy.id = g.delegate_id
  left join person ender on ender.id = g.ended_by_id`;

/** Who decides for whom: one's own, and all of them for whoever watches over it. */
@Injectable()
export class DelegationsQueries {
  constructor(
    private readonly database: Database,
    private readonly company: Company,
  ) {}

  /** @throws Problem `cursor.invalid` */
  async list({ limit, cursor, state }: DelegationsQuery, actor: SignedIn): Promise<DelegationList> {
    const filter = ['delegations', state ?? null];
    const [from, id] = cursor ? readCursor(cursor, filter) : [null, null];
    const scope = visibleDelegations(actor, 6);
    const values = [await this.company.today(), state ?? null, from, id, limit + 1, ...scope.values];
    const rows = await this.database.read<DelegationRow & { total: number }>(
      `with matching as materialized (
         select g.id, g.from_day from delegation g
          where ${scope.sql} and ($2::text is null or ${stateOn('$1::date')} = $2)
       ), page as (
         select * from matching m where $3::date is null or (m.from_day, m.id) < ($3::date, $4::uuid)
          order by m.from_day desc, m.id desc limit $5
       )
       select (select count(*)::int from matching) as total, ${columns('$1::date')}
         from page join delegation g on g.id = page.id ${JOINS} order by g.from_day desc, g.id desc`,
      values,
    );
    const page = pageOf(rows, limit, filter, (row) => [row.from, row.id]);
    return {
      items: page.rows.map((row) => delegationView(row, actor)),
      nextCursor: page.nextCursor,
      total: rows[0]?.total ?? 0,
    };
  }

  /** @throws Problem `not_found`, also when it is not this person's to see */
  async get(id: string, actor: SignedIn): Promise<DelegationView> {
    const scope = visibleDelegations(actor, 3);
    const [row] = await this.database.read<DelegationRow>(
      `select ${columns('$2::date')} from delegation g ${JOINS} where g.id = $1 and ${scope.sql}`,
      [id, await this.company.today(), ...scope.values],
    );
    if (!row) throw notFound('delegation');
    return delegationView(row, actor);
  }
}

/** Delegations `g` that somebody may see: those from or to them, or all. */
export function visibleDelegations(actor: SignedIn, firstParameter: number): Predicate {
  const isAll = scopePredicate(actor, 'delegation.read', {}, firstParameter).sql === 'true';
  return isAll
    ? { sql: 'true', values: [] }
    : { sql: `$${firstParameter}::uuid in (g.principal_id, g.delegate_id)`, values: [actor.personId] };
}

function delegationView(row: DelegationRow, { personId }: SignedIn): DelegationView {
  const { ceilingMinor, currency, createdAt, endedAt, ...rest } = row;
  return {
    id: rest.id,
    principal: rest.principal,
    delegate: rest.delegate,
    from: rest.from,
    until: rest.until,
    lanes: rest.lanes,
    kinds: rest.kinds,
    ceiling: ceilingMinor !== null && currency !== null ? toJson(money(ceilingMinor, currency)) : null,
    reason: rest.reason,
    state: rest.state,
    createdAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    endedBy: rest.endedBy,
    mayEnd: rest.state !== 'over' && [rest.principal.id, rest.delegate.id].includes(personId),
  };
}
