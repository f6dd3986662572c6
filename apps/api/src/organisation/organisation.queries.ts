import { Injectable } from '@nestjs/common';
import { Database } from '../platform';
import type { CostCentreView, ExchangeRateView, FiscalYearView, SetupView, StageView } from './organisation.dto';

/** The password of every demo account. The demo exists on loopback and in the embedded database only. */
export const DEMO_PASSWORD = 'tandem-demo';

@Injectable()
export class OrganisationQueries {
  constructor(private readonly database: Database) {}

  costCentres(): Promise<CostCentreView[]> {
    return this.database.read<CostCentreView>(
      `select c.id, c.code, c.name, json_build_object('id', u.id, 'code', u.code, 'name', u.name) as unit
         from cost_centre c join unit u on u.id = c.unit_id order by c.code`,
    );
  }

  fiscalYears(): Promise<FiscalYearView[]> {
    return this.database.read<FiscalYearView>(
      'select id, label, starts_on as "startsOn", ends_on as "endsOn" from fiscal_year order by starts_on desc',
    );
  }

  stages(): Promise<StageView[]> {
    return this.database.read<StageView>(
      `select id, sort_key as "sortKey", json_build_object('en', name_en, 'es', name_es) as name from life_cycle_stage order by sort_key`,
    );
  }

  exchangeRates(): Promise<ExchangeRateView[]> {
    return this.database.read<ExchangeRateView>(
      `select from_currency as "from", to_currency as "to", rate::text as rate, rate_date as date, source
         from exchange_rate order by from_currency, to_currency, rate_date desc`,
    );
  }

  async setup(): Promise<SetupView> {
    const [organisation] = await this.database.read<{ is_demo: boolean }>('select is_demo from organisation');
    const isDemo = organisation?.is_demo ?? false;
    const demoAccounts = isDemo ? await this.demoAccounts() : [];
    return { state: organisation ? 'ready' : 'needs-setup', isDemo, demoAccounts };
  }

  private demoAccounts(): Promise<SetupView['demoAccounts']> {
    return this.database.read(
      `select r.role, p.email, p.name, $1 as password from person p join person_role r on r.person_id = p.id
        where p.email = r.role || '@demo.example' order by array_position(array['cio', 'cmo', 'finance', 'auditor', 'admin', 'requester'], r.role)`,
      [DEMO_PASSWORD],
    );
  }
}
