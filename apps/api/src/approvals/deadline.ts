import { Injectable } from '@nestjs/common';
import { BusinessCalendars } from '../organisation';
import { Clock, type Tx } from '../platform';
import { Company, type Lane } from '../registry';
import { dueAt } from './due-date';

export interface Due {
  readonly now: Date;
  readonly today: string;
  readonly dueAt: Date;
  /** The country whose calendar it is. */
  readonly dueCalendar: string | null;
}

/** When an answer is due to somebody who asks now. */
@Injectable()
export class Deadline {
  constructor(
    private readonly company: Company,
    private readonly calendars: BusinessCalendars,
    private readonly clock: Clock,
  ) {}

  /** This instant, and the calendar day that it is for the company. */
  async now(): Promise<{ now: Date; today: string }> {
    return { now: this.clock.now(), today: await this.company.today() };
  }

  /** By the calendar of the unit that asks, which is that of a country or, without one, Monday to Friday. */
  async of(tx: Tx, lane: Lane, unitId: string | null): Promise<Due> {
    const { timeZone } = await this.company.facts();
    const calendarOf = await this.calendars.read((sql) => tx.query(sql));
    const at = await this.now();
    const calendar = calendarOf(unitId);
    return { ...at, dueAt: dueAt(at.today, lane, timeZone, calendar), dueCalendar: calendar.country };
  }
}
