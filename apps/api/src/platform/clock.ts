import { Injectable } from '@nestjs/common';

/**
 * The only place that knows what time it is. Use cases ask it, so that the demo company can live through two years of
 * history, and tests through a deadline.
 */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Calendar day in a time zone, 'YYYY-MM-DD'. */
  today(timeZone: string): string {
    return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
      this.now(),
    );
  }
}
