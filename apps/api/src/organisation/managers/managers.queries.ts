import { managersOf, type Organisation } from '@tandem/approval-workflow';
import { Injectable } from '@nestjs/common';
import type { PersonRef } from '../../identity';
import { Clock, Database, notFound, type Tx } from '../../platform';
import type { UnitView } from '../organisation.dto';
import type { TenureView, UnitDetail } from './manager.dto';

const REF = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'title', ${alias}.title)`;

const UNITS = `
  select u.id, u.code, u.name, u.parent_id as "parentId", case when p.id is not null then ${REF('p')} end as manager
    from unit u
    left join unit_manager m on m.unit_id = u.id and m.begins_on <= $1 and (m.ends_on is null or $1 < m.ends_on)
    left join person p on p.id = m.person_id`;

const TENURES = `
  select m.id, ${REF('p')} as person, m.begins_on as "beginsOn", m.ends_on as "endsOn",
         case when m.begins_on > $2 then 'planned' when m.ends_on <= $2 then 'past' else 'present' end as state
    from unit_manager m join person p on p.id = m.person_id
   where m.unit_id = $1 order by m.begins_on desc`;

const ORGANISATION = `
  select coalesce((select json_agg(json_build_object('id', id, 'parentId', parent_id)) from unit), '[]') as units,
         coalesce((select json_agg(json_build_object('unitId', unit_id, 'personId', person_id, 'beginsOn', begins_on, 'endsOn', ends_on))
                     from unit_manager), '[]') as tenures`;

/** How the units hang together and who managed which of them when, for `managerOf`: a company has tens of units. */
export async function readOrganisation(query: Tx['query']): Promise<Organisation> {
  const [organisation] = await query<Organisation>(ORGANISATION);
  if (!organisation) throw new Error('The database did not answer with the organisation.');
  return organisation;
}

/** The units of the company and who manages them. */
@Injectable()
export class ManagersQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async units(): Promise<UnitView[]> {
    return this.database.read<UnitView>(`${UNITS} order by u.code`, [await this.today()]);
  }

  /** @throws Problem `not_found` */
  async unit(id: string): Promise<UnitDetail> {
    const today = await this.today();
    const [unit] = await this.database.read<UnitView>(`${UNITS} where u.id = $2`, [today, id]);
    if (!unit) throw notFound('unit');
    const [managers, organisation] = await Promise.all([
      this.database.read<TenureView>(TENURES, [id, today]),
      readOrganisation((sql) => this.database.read(sql)),
    ]);
    const above = unit.parentId === null ? undefined : managersOf(unit.parentId, today, organisation)[0];
    return { ...unit, managers, managerAbove: above === undefined ? null : await this.person(above) };
  }

  private async person(id: string): Promise<PersonRef | null> {
    const [person] = await this.database.read<{ person: PersonRef }>(
      `select ${REF('p')} as person from person p where p.id = $1`,
      [id],
    );
    return person?.person ?? null;
  }

  private async today(): Promise<string> {
    const [company] = await this.database.read<{ timeZone: string }>(
      'select time_zone as "timeZone" from organisation',
    );
    return this.clock.today(company?.timeZone ?? 'UTC');
  }
}
