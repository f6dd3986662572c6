import { Injectable } from '@nestjs/common';
import { Clock, Database } from '../platform';

export interface HomePeriod {
  readonly fiscalYear: string;
  readonly startsOn: string;
  readonly today: string;
  readonly timeZone: string;
}

/** The fiscal year that today lies in, which home pages and exceptions are about; without one, the last that began. */
@Injectable()
export class HomePeriods {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async current(): Promise<HomePeriod> {
    const [company] = await this.database.read<{ timeZone: string }>(
      'select time_zone as "timeZone" from organisation',
    );
    if (!company) throw new Error('There is no organisation.');
    const today = this.clock.today(company.timeZone);
    const [year] = await this.database.read<{ fiscalYear: string; startsOn: string }>(
      `select id as "fiscalYear", starts_on as "startsOn" from fiscal_year where starts_on <= $1 order by starts_on desc limit 1`,
      [today],
    );
    return { fiscalYear: year?.fiscalYear ?? '', startsOn: year?.startsOn ?? today, today, ...company };
  }
}
