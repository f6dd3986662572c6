import { type Predicate, scopePredicate, type SignedIn } from '../identity';
import type { AwaitingPart } from './request-input.dto';
import type { RequestRow } from './request-row';

type Read = (sql: string, values: readonly unknown[]) => Promise<object[]>;

/** Whether a person has no say in request `r` any more: they or somebody for them decided in this round, or they stood aside. */
const hasHadTheirSay = (person: string): string => `
  (exists (select from decision x
            where x.request_id = r.id and x.round = r.round and ${person} in (x.person_id, x.on_behalf_of_id))
   or exists (select from recusal y where y.request_id = r.id and y.person_id = ${person}))`;

/** The pending steps of request `r` on line `l` with who may decide each in their own right, for the start of a subquery. */
const PENDING = `
  request_step s join request_deciding_roles(r.id, r.round, l.unit_id, l.fund_source, r.round_began_at) d on d.role = s.role
           and s.request_id = r.id and s.round = r.round and s.status = 'pending'`;

/** Whether a person may decide a pending step of request `r` in their own right. */
const inOwnRight = (person: string): string => `exists (select from ${PENDING} where d.person_id = ${person})`;

/** Whether a person stands in today for somebody who may decide a pending step of request `r`. */
const forAnother = (person: string): string => `
  exists (select from delegation_in_force g join ${PENDING} on d.person_id = g.principal_id
           where g.delegate_id = ${person} and g.principal_id <> r.requester_id
             and delegation_covers(g, r.lane, r.kind, r.route_facts) and not ${hasHadTheirSay('g.principal_id')})`;

const deciding = (person: string, how: string): string =>
  `(r.status = 'submitted' and r.requester_id <> ${person} and (${how}) and not ${hasHadTheirSay(person)})`;

/** Whether a person, by the number of a parameter, may decide a pending step of request `r` on line `l` now. */
export const mayDecideNow = (person: string): string =>
  deciding(person, `${inOwnRight(person)} or ${forAnother(person)}`);

/** Requests `r`, with their line `l`, that wait for this person: all of them, or only those in one part. */
export function awaiting(actor: SignedIn, firstParameter: number, part?: AwaitingPart): Predicate {
  const me = `$${firstParameter}::uuid`;
  const how: Readonly<Record<AwaitingPart, string>> = {
    own: inOwnRight(me),
    delegated: `${forAnother(me)} and not ${inOwnRight(me)}`,
  };
  return { sql: part === undefined ? mayDecideNow(me) : deciding(me, how[part]), values: [actor.personId] };
}

/**
 * Requests `r`, with their line `l`, that somebody may see: those that their rights reach, and those that they decide or
 * have decided, stood aside from or were told are late, which an officer who stands in for the other one does beyond the units of their own.
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
  const decided = `(exists (select from decision x where x.request_id = r.id and ${me} in (x.person_id, x.on_behalf_of_id))
    or exists (select from recusal y where y.request_id = r.id and y.person_id = ${me})
    or exists (select from step_escalation z where z.request_id = r.id and z.person_id = ${me}))`;
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
