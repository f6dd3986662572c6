import type { INestApplicationContext } from '@nestjs/common';
import { type Company, makeCompany, type TestDatabase, testDatabase } from '@tandem/testing';
import { BudgetLedger } from '../budget';
import { makeLine } from './budget-lines';
import type { Role, SignedIn } from '../identity';
import { Clock, Database } from '../platform';
import { signedIn, testApp } from './test-app';
import { CancelRequest } from '../approvals/cancel-request';
import { DecideRequest } from '../approvals/decide-request';
import type { DecisionInput, RequestInput } from '../approvals/request-input.dto';
import type { RequestView } from '../approvals/request.dto';
import { ReduceRequest } from '../approvals/reduce-request';
import { RequestQueries } from '../approvals/request.queries';
import { SubmitRequest } from '../approvals/submit-request';
import { WithdrawRequest } from '../approvals/withdraw-request';
import { WriteDraft } from '../approvals/write-draft';

export { allAtOnce, refusalOf, tally } from './refusals';

/** What the ledger says about a line, in minor units. */
interface Balances {
  readonly funded: bigint;
  readonly reserved: bigint;
  readonly committed: bigint;
}

/** An approval desk on a spec file's own database, with the verbs of the business. */
export interface Desk {
  readonly db: TestDatabase;
  readonly app: INestApplicationContext;
  readonly company: Company;
  as(role: Role): SignedIn;
  /** A marketing line with this much on it. */
  fundedLine(minor: bigint, options?: Parameters<typeof makeLine>[2]): Promise<string>;
  /** More budget for a line. */
  fund(lineId: string, minor: bigint, currency?: string): Promise<void>;
  balances(lineId: string): Promise<Balances>;
  draft(input: RequestInput, actor?: SignedIn): Promise<string>;
  submit(id: string, actor?: SignedIn): Promise<void>;
  /** A request that is handed in, with an amount in euros. */
  submitted(lineId: string, amount: string, input?: RequestInput, actor?: SignedIn): Promise<string>;
  decide(id: string, input: Partial<DecisionInput>, actor: SignedIn): Promise<void>;
  withdraw(id: string, actor?: SignedIn): Promise<void>;
  cancel(id: string, reason: string, actor?: SignedIn): Promise<void>;
  /** Lowers what was approved, in euros. */
  reduce(id: string, amount: string, actor?: SignedIn): Promise<void>;
  change(id: string, input: RequestInput, version: number, actor?: SignedIn): Promise<void>;
  view(id: string, actor?: SignedIn): Promise<RequestView>;
  /** The product's clock goes on from this instant; nothing else does. */
  travelTo(instant: string): void;
  close(): Promise<void>;
}

/** A day in the year of the lines, whenever the specs run. */
const TODAY = '2026-06-15T10:00:00Z';

let tools = 0;

/** An answer to everything that the default policy asks. */
export const answers = (lineId: string, amount: string): RequestInput => ({
  toolName: `Tool ${++tools}`,
  whatFor: 'See where buyers leave the checkout.',
  successMeasure: 'Ten per cent fewer leave within ninety days.',
  amount: { amount, currency: 'EUR' },
  budgetLineId: lineId,
  dataClass: 'none',
});

export async function openDesk(environment: Readonly<Record<string, string>> = {}): Promise<Desk> {
  const db = await testDatabase();
  const company = await makeCompany(db);
  const app = await testApp(db, environment);
  const clock = app.get(Clock);
  const travelTo = (instant: string): void => {
    const ahead = Date.parse(instant) - Date.now();
    clock.now = () => new Date(Date.now() + ahead);
  };
  travelTo(TODAY);
  const units = { requester: company.units.marketing, cmo: company.units.marketing } as Partial<Record<Role, string>>;
  const as = (role: Role): SignedIn => signedIn(company.people[role], role, units[role] ?? company.units.it);
  const requester = as('requester');
  const inTransaction = <T>(work: Parameters<Database['transaction']>[0]): Promise<T> =>
    app.get(Database).transaction(work) as Promise<T>;
  const fund = async (lineId: string, minor: bigint, currency = 'EUR'): Promise<void> => {
    const entry = {
      lineId,
      kind: 'supplement' as const,
      amount: { minor, currency },
      postedOn: '2026-01-01',
      description: 'Budget',
    };
    await inTransaction((tx) => app.get(BudgetLedger).post(tx, [entry], as('finance')));
  };
  const draft = (input: RequestInput, actor = requester): Promise<string> => app.get(WriteDraft).create(input, actor);
  const submit = (id: string, actor = requester): Promise<void> =>
    inTransaction((tx) => app.get(SubmitRequest).execute(tx, id, actor));
  return {
    db,
    app,
    company,
    as,
    draft,
    submit,
    fund,
    fundedLine: async (minor, options) => {
      const lineId = await makeLine(db, company, options);
      if (minor > 0n) await fund(lineId, minor, options?.currency);
      return lineId;
    },
    balances: async (lineId) => {
      const [row] = await db.query<{ funded: string; reserved: string; committed: string }>(
        'select funded_minor as funded, reserved_minor as reserved, committed_minor as committed from budget_line where id = $1',
        [lineId],
      );
      return {
        funded: BigInt(row?.funded ?? 0),
        reserved: BigInt(row?.reserved ?? 0),
        committed: BigInt(row?.committed ?? 0),
      };
    },
    submitted: async (lineId, amount, input = {}, actor = requester) => {
      const id = await draft({ ...answers(lineId, amount), ...input }, actor);
      await submit(id, actor);
      return id;
    },
    decide: (id, input, actor) =>
      inTransaction((tx) =>
        app.get(DecideRequest).execute(tx, id, { verdict: 'approve', version: 1, ...input }, actor),
      ),
    withdraw: (id, actor = requester) => inTransaction((tx) => app.get(WithdrawRequest).execute(tx, id, null, actor)),
    cancel: (id, reason, actor = requester) =>
      inTransaction((tx) => app.get(CancelRequest).execute(tx, id, reason, actor)),
    reduce: (id, amount, actor = requester) =>
      inTransaction((tx) =>
        app.get(ReduceRequest).execute(tx, id, { amount: { amount, currency: 'EUR' }, reason: 'Fewer seats.' }, actor),
      ),
    change: (id, input, version, actor = requester) => app.get(WriteDraft).change(id, input, version, actor),
    view: (id, actor = requester) => app.get(RequestQueries).get(id, actor),
    travelTo,
    close: async () => {
      await app.close();
      await db.drop();
    },
  };
}
