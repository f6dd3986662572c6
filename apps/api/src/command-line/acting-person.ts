import type { Grant, Role, SignedIn } from '../identity';
import type { Database } from '../platform';

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly unit_id: string | null;
  readonly grants: readonly Grant[];
}

/**
 * The person in whose name a command acts: the one with this address, or the first who holds `role`. The trail says that
 * it came from the command line (capacity "operator").
 *
 * @throws Error when nobody fits
 */
export async function actingPerson(database: Database, role: Role, email: string | undefined): Promise<SignedIn> {
  const [person] = await database.read<PersonRow>(
    `select p.id, p.name, p.unit_id,
            (select json_agg(json_build_object('role', r.role, 'unitId', r.unit_id, 'fundSource', r.fund_source))
               from person_role r where r.person_id = p.id) as grants
       from person p
      where p.is_active and exists (select from person_role r where r.person_id = p.id and r.role = $1)
        and ($2::text is null or lower(p.email) = lower($2))
      order by p.created_at, p.id limit 1`,
    [role, email ?? null],
  );
  if (!person)
    throw new Error(email ? `${email} is nobody who holds the role ${role}.` : `Nobody holds the role ${role} yet.`);
  const { id: personId, name, unit_id: unitId, grants } = person;
  return { personId, name, unitId, grants, capacity: 'operator', requestId: null };
}
