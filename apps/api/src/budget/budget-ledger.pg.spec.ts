import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { money } from '@tandem/money';
import { type Company, makeCompany, type TestDatabase, testDatabase } from '@tandem/testing';
import { SYSTEM } from '../audit';
import { Database } from '../platform';
import { testApp } from '../testing/test-app';
import { BudgetLedger } from './budget-ledger';
import { makeLine } from './test-lines';

const euros = (units: number) => money(BigInt(units) * 100n, 'EUR');
const day = '2026-03-10';

describe('the budget ledger', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let company: Company;
  let database: Database;
  let ledger: BudgetLedger;

  beforeAll(async () => {
    db = await testDatabase();
    company = await makeCompany(db);
    app = await testApp(db);
    database = app.get(Database);
    ledger = app.get(BudgetLedger);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const fundedLine = async (units: number): Promise<string> => {
    const lineId = await makeLine(db, company);
    await database.transaction((tx) =>
      ledger.post(
        tx,
        [{ lineId, kind: 'original', amount: euros(units), postedOn: day, description: 'Budget' }],
        SYSTEM,
      ),
    );
    return lineId;
  };

  it('C1: grants exactly 137 of 500 reservations that arrive at once on a line with room for 137', async () => {
    const lineId = await fundedLine(137);
    const reserve = (): Promise<string> =>
      database
        .transaction(async (tx) => {
          const requestId = crypto.randomUUID();
          const commitmentId = await ledger.openCommitment(tx, { lineId, requestId, toolId: null, openedOn: day });
          await ledger.post(
            tx,
            [
              {
                lineId,
                kind: 'reserve',
                amount: euros(1),
                postedOn: day,
                commitmentId,
                requestId,
                description: 'Request',
              },
            ],
            SYSTEM,
          );
          return 'granted';
        })
        .catch((error: { code: string }) => error.code);
    const outcomes = await Promise.all(Array.from({ length: 500 }, reserve));
    expect(Map.groupBy(outcomes, (outcome) => outcome).get('granted')).toHaveLength(137);
    expect(Map.groupBy(outcomes, (outcome) => outcome).get('budget.insufficient')).toHaveLength(363);
    const state = await database.transaction((tx) => ledger.line(tx, lineId));
    expect(state).toMatchObject({ balances: { reserved: euros(137) }, available: euros(0) });
  });
});
