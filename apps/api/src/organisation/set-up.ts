import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MONDAY_TO_FRIDAY } from '@tandem/money';
import { Audit, OPERATOR } from '../audit';
import { Passwords } from '../identity';
import { Clock, Database, Problem, type Tx } from '../platform';
import { countryOfZone } from './calendars/country-of-zone';
import { FiscalYears } from './fiscal-years';
import type { SetupInput } from './organisation.dto';

const SETUP_LOCK = 4_600_004;

/** The first visit of a company's own database: whoever can read the server's log makes the first administrator. */
@Injectable()
export class SetUp {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly fiscalYears: FiscalYears,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async isDone(): Promise<boolean> {
    return (await this.database.read('select from organisation')).length > 0;
  }

  /** A fresh one-time code; an earlier one is worth nothing from now on. */
  async newCode(): Promise<string> {
    const code = randomBytes(9).toString('base64url');
    await this.database.transaction((tx) =>
      tx.query(
        'insert into setup_code (id, code_hash) values (1, $1) on conflict (id) do update set code_hash = excluded.code_hash',
        [hashOf(code)],
      ),
    );
    return code;
  }

  /** @throws Problem `setup.done` or `setup.code` */
  async execute(input: SetupInput): Promise<void> {
    const passwordHash = await this.passwords.hash(input.adminPassword);
    await this.database.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [SETUP_LOCK]);
      if ((await tx.query('select from organisation')).length > 0) {
        throw new Problem('setup.done', 'Somebody has set this Tandem up already: sign in.');
      }
      await this.useCode(tx, input.code);
      await tx.query('insert into organisation (name, functional_currency, time_zone) values ($1, $2, $3)', [
        input.organisationName,
        input.functionalCurrency,
        input.timeZone,
      ]);
      await beginCalendar(tx, countryOfZone(input.timeZone));
      await this.fiscalYears.containing(tx, this.clock.today(input.timeZone));
      const [unit] = await tx.query<{ id: string }>("insert into unit (code, name) values ('ALL', $1) returning id", [
        input.organisationName,
      ]);
      const [person] = await tx.query<{ id: string }>(
        'insert into person (email, name, unit_id, password_hash) values ($1, $2, $3, $4) returning id',
        [input.adminEmail, input.adminName, unit?.id, passwordHash],
      );
      await tx.query("insert into person_role (person_id, role) values ($1, 'admin')", [person?.id]);
      await this.audit.record(tx, OPERATOR, {
        action: 'organisation.set-up',
        object: { type: 'organisation', id: '1', label: input.organisationName },
        after: {
          name: input.organisationName,
          functionalCurrency: input.functionalCurrency,
          timeZone: input.timeZone,
          administrator: person?.id,
        },
      });
    });
  }

  private async useCode(tx: Tx, code: string): Promise<void> {
    const [stored] = await tx.query<{ code_hash: Buffer }>('select code_hash from setup_code for update');
    if (!stored || !timingSafeEqual(stored.code_hash, hashOf(code.trim()))) {
      throw new Problem('setup.code', 'The code is in the log of the server, printed when it started.');
    }
    await tx.query('delete from setup_code');
  }
}

/** Monday to Friday without holidays: a list of holidays is only worth something to somebody who can vouch for it. */
async function beginCalendar(tx: Tx, country: string | undefined): Promise<void> {
  if (country === undefined) return;
  await tx.query('insert into business_calendar (country, weekdays) values ($1, $2)', [
    country,
    MONDAY_TO_FRIDAY.weekdays,
  ]);
  await tx.query('update organisation set calendar = $1', [country]);
}

const hashOf = (code: string): Buffer => createHash('sha256').update(code).digest();
