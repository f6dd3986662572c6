import type { INestApplicationContext } from '@nestjs/common';
import { type Money, money } from '@tandem/money';
import { type Company, makeCompany, type TestDatabase, testDatabase } from '@tandem/testing';
import { SYSTEM } from '../audit';
import { Database } from '../platform';
import { testApp } from './test-app';
import { BudgetLedger } from '../budget/budget-ledger';
import type { LineState } from '../budget/line-state';
import type { NewEntry, PostedEntry } from '../budget/new-entry';
import { makeLine } from './budget-lines';

export const DAY = '2026-03-10';

export const euros = (units: number): Money => money(BigInt(units) * 100n, 'EUR');

/** The ledger on a spec file's own database, with short ways to do what most specs do. */
export class LedgerUnderTest {
  private constructor(
    readonly db: TestDatabase,
    readonly app: INestApplicationContext,
    readonly company: Company,
    readonly database: Database,
    readonly ledger: BudgetLedger,
  ) {}

  static async start(): Promise<LedgerUnderTest> {
    const db = await testDatabase();
    const company = await makeCompany(db);
    const app = await testApp(db);
    return new LedgerUnderTest(db, app, company, app.get(Database), app.get(BudgetLedger));
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.db.drop();
  }

  /** A fresh unit of the company. */
  async unit(): Promise<string> {
    const [unit] = await this.db.query<{ id: string }>(
      `insert into unit (code, name, parent_id) values (gen_random_uuid(), 'A unit', $1) returning id`,
      [this.company.units.company],
    );
    return unit?.id ?? '';
  }

  async fundedLine(units: number): Promise<string> {
    const lineId = await makeLine(this.db, this.company);
    await this.post({ lineId, kind: 'original', amount: euros(units) });
    return lineId;
  }

  commitment(lineId: string, toolId: string | null = null, openedOn: string = DAY): Promise<string> {
    return this.database.transaction((tx) =>
      this.ledger.openCommitment(tx, { lineId, requestId: crypto.randomUUID(), toolId, openedOn }),
    );
  }

  /** Posts entries in a transaction of their own; day and description are filled in. */
  post(...entries: (Omit<NewEntry, 'postedOn' | 'description'> & Partial<NewEntry>)[]): Promise<PostedEntry[]> {
    const complete = entries.map((entry) => ({ postedOn: DAY, description: `A ${entry.kind}`, ...entry }));
    return this.database.transaction((tx) => this.ledger.post(tx, complete, SYSTEM));
  }

  reverse(...entryIds: bigint[]): Promise<PostedEntry[]> {
    const reversals = entryIds.map((entryId) => ({ entryId, reason: 'A mistake', postedOn: DAY }));
    return this.database.transaction((tx) => this.ledger.reverse(tx, reversals, SYSTEM));
  }

  line(lineId: string): Promise<LineState> {
    return this.database.transaction((tx) => this.ledger.line(tx, lineId));
  }
}

/** The code of the problem that a promise is refused with, or 'accepted'. */
export function outcomeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'accepted',
    (error: Error & { code?: string }) => error.code ?? error.message,
  );
}

/** How often each outcome occurs. */
export function tally(outcomes: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    [...Map.groupBy(outcomes, (outcome) => outcome)].map(([outcome, all]) => [outcome, all.length]),
  );
}
