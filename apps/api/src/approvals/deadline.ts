import { Injectable } from '@nestjs/common';
import { Clock } from '../platform';
import { Company } from '../registry';

/** What time it is for deadlines. */
@Injectable()
export class Deadline {
  constructor(
    private readonly company: Company,
    private readonly clock: Clock,
  ) {}

  /** This instant, and the calendar day that it is for the company. */
  async now(): Promise<{ now: Date; today: string }> {
    return { now: this.clock.now(), today: await this.company.today() };
  }
}
