import { Injectable } from '@nestjs/common';
import { BusinessCalendars } from '../organisation';
import { Clock, type Tx } from '../platform';
import { Company, type Lane } from '../registry';
import { dueAt } from './due-date';

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

  /** By the calendar of the unit that asks. */
  async of(tx: Tx, lane: Lane, unitId: string | null): Promise<{ now: Date; today: string; due: Date }> {
    const { timeZone } = await this.company.facts();
    const calendarOf = await this.calendars.read((sql) => tx.query(sql));
    const at = await this.now();
    return { ...at, due: dueAt(at.today, lane, timeZone, calendarOf(unitId)) };
  }
}
