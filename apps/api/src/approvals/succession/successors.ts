import { type Actor, type Leaving, managersOf } from '@tandem/approval-workflow';
import type { DecidingRole } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import { readOrganisation } from '../../organisation';
import type { Tx } from '../../platform';
import { Company } from '../../registry';
import type { RequestRecord } from '../request-record';

interface Holder {
  readonly personId: string;
  readonly roles: readonly DecidingRole[];
}
type Gone = Holder & { readonly unitId: string | null };

/** Whoever administers the product gives nobody a case of their own: they inherit nothing by rule. */
const SUCCESSORS = `
  select coalesce((select json_agg(x) from (
           select d.person_id as "personId", json_agg(d.role) as roles
             from deciding_roles($1, $2, 'infinity') d
            where not exists (select from person_role a where a.person_id = d.person_id and a.role = 'admin')
            group by d.person_id order by d.person_id) x), '[]') as holders,
         coalesce((select json_agg(x) from (
           select d.person_id as "personId", json_agg(d.role) as roles, p.unit_id as "unitId"
             from left_roles($1, $2, (select round_began_at from request where id = $3)) d join person p on p.id = d.person_id
            group by d.person_id, p.unit_id order by d.person_id) x), '[]') as gone`;

/** Who could take over what somebody left behind. */
export interface Succession {
  readonly leaving: readonly Leaving[];
  /** With the roles that they hold today. */
  readonly holders: readonly Actor[];
}

/** Finds who left a request behind and who could follow: their managers of today, and everybody who holds a role today. */
@Injectable()
export class Successors {
  constructor(private readonly company: Company) {}

  async of(query: Tx['query'], { id, line }: Pick<RequestRecord, 'id' | 'line'>): Promise<Succession> {
    const [found] = await query<{ holders: Holder[]; gone: Gone[] }>(SUCCESSORS, [
      line?.unitId ?? null,
      line?.fundSource ?? null,
      id,
    ]);
    if (!found) throw new Error('The database did not answer with successors.');
    const holders = found.holders.map((holder): Actor => ({ ...holder, isActive: true }));
    if (found.gone.length === 0) return { leaving: [], holders };
    const managers = await this.managers(query, holders);
    return {
      holders,
      leaving: found.gone.map(({ personId, roles, unitId }) => ({
        personId,
        roles,
        managers: managers(unitId).filter((manager) => manager.personId !== personId),
      })),
    };
  }

  /** The managers of a unit, the nearest first, as far as they hold a role that decides. */
  async managers(query: Tx['query'], holders: readonly Actor[]): Promise<(unitId: string | null) => readonly Actor[]> {
    const organisation = await readOrganisation(query);
    const today = await this.company.today();
    return (unitId) =>
      unitId === null
        ? []
        : managersOf(unitId, today, organisation).flatMap((id) => holders.filter(({ personId }) => personId === id));
  }
}
