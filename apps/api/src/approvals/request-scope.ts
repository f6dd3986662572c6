import { type Predicate, scopePredicate, type SignedIn } from '../identity';
import type { RequestRow } from './request-row';

type Read = (sql: string, values: readonly unknown[]) => Promise<object[]>;

/** Whether a person, by the number of a parameter, may decide a pending step of request `r` on line `l` now. */
export const mayDecideNow = (person: string): string => `
  (r.status = 'submitted' and r.requester_id <> ${person} and exists (
     select from request_step s join deciding_roles(l.unit_id, l.fund_source, r.round_began_at) d on d.role = s.role
      where s.request_id = r.id and s.round = r.round and s.status = 'pending' and d.person_id = ${person})
   and not exists (select from decision x where x.request_id = r.id and x.round = r.round and x.person_id = ${person})
   and not exists (select from recusal y where y.request_id = r.id and y.person_id = ${person}))`;

/** Requests `r`, with their line `l`, that wait for this person. */
export function awaiting(actor: SignedIn, firstParameter: number): Predicate {
  return { sql: mayDecideNow(`$${firstParameter}::uuid`), values: [actor.personId] };
}

/**
 * Requests `r`, with their line `l`, that somebody may see: those that their rights reach, and those that they decide or
 * have decided or stood aside from, which an officer who stands in for the other one does beyond the units of their own.
 */
export function visible(actor: SignedIn, firstParameter: number): Predicate {
  const scope = scopePredicate(
    actor,
    'request.read',
    { unit: 'r.unit_id', fundSource: 'l.fund_source', owner: 'r.requester_id' },
    firstParameter + 1,
  );
  const me = `$${firstParameter}::uuid`;
  if (scope.sql === 'true') return { sql: `${me} is not null`, values: [actor.personId] };
  const decided = `(exists (select from decision x where x.request_id = r.id and x.person_id = ${me})
    or exists (select from recusal y where y.request_id = r.id and y.person_id = ${me}))`;
  return { sql: `(${scope.sql} or ${decided} or ${mayDecideNow(me)})`, values: [actor.personId, ...scope.values] };
}

/**
 * Whether somebody may see a request that was read. Whoever asks or may decide does, which is most of those who look at
 * one, and that needs no further question; for others their rights are looked at.
 */
export async function isVisible(row: RequestRow, actor: SignedIn, read: Read): Promise<boolean> {
  const roles = row.deciders.find(({ person }) => person.id === actor.personId)?.roles ?? [];
  const isAsked = row.steps.some(({ status, role }) => status === 'pending' && roles.includes(role));
  if (row.requesterId === actor.personId || isAsked) return true;
  const scope = visible(actor, 2);
  const sql = `select from request r left join budget_line l on l.id = r.budget_line_id where r.id = $1 and ${scope.sql}`;
  return (await read(sql, [row.id, ...scope.values])).length > 0;
}
