import { Injectable } from '@nestjs/common';
import { Clock, Database } from '../platform';

interface CompanyFacts {
  readonly functionalCurrency: string;
  readonly timeZone: string;
}

/** The currency that the company counts in and the calendar day that it is there. Neither is ever changed once set up. */
@Injectable()
export class Company {
  private known: CompanyFacts | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async facts(): Promise<CompanyFacts> {
    if (this.known) return this.known;
    const [row] = await this.database.read<CompanyFacts>(
      'select functional_currency as "functionalCurrency", time_zone as "timeZone" from organisation',
    );
    if (!row) throw new Error('There is no organisation.');
    this.known = row;
    return row;
  }

  /** Today where the company is. */
  async today(): Promise<string> {
    const { timeZone } = await this.facts();
    return this.clock.today(timeZone);
  }
}
