import { Injectable } from '@nestjs/common';
import { Clock, Database } from '../platform';
import type { MePerson, MeView, OrganisationSummary } from './session.dto';
import { permissionsOf, rolesOf, type SignedIn } from './signed-in';

type PersonRow = Omit<MePerson, 'unit'> & { unit: MePerson['unit'] };

interface OrganisationRow {
  readonly name: string;
  readonly currency: string;
  readonly time_zone: string;
  readonly is_demo: boolean;
  readonly single_officer: boolean;
}

@Injectable()
export class MeQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async me(actor: SignedIn): Promise<MeView> {
    const [person] = await this.database.read<PersonRow>(
      `select p.id, p.name, p.email, p.title,
              case when u.id is not null then json_build_object('id', u.id, 'code', u.code, 'name', u.name) end as unit
         from person p left join unit u on u.id = p.unit_id where p.id = $1`,
      [actor.personId],
    );
    if (!person) throw new Error('A signed-in person has no record.');
    return {
      person,
      roles: rolesOf(actor),
      permissions: permissionsOf(actor),
      organisation: await this.organisation(),
    };
  }

  private async organisation(): Promise<OrganisationSummary> {
    const [row] = await this.database.read<OrganisationRow>(
      `select name, functional_currency as currency, time_zone, is_demo,
              exists (select from policy_version p
                       where p.status = 'in-force' and (p.canonical_text::jsonb -> 'singleOfficerMode')::boolean) as single_officer
         from organisation`,
    );
    if (!row) throw new Error('There is no organisation.');
    const today = this.clock.today(row.time_zone);
    const [year] = await this.database.read<{ id: string }>(
      'select id from fiscal_year where $1::date between starts_on and ends_on',
      [today],
    );
    return {
      name: row.name,
      functionalCurrency: row.currency,
      timeZone: row.time_zone,
      isDemo: row.is_demo,
      currentFiscalYear: year?.id ?? null,
      singleOfficer: row.single_officer,
    };
  }
}
