import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { ENTRY_KINDS, type EntryKind } from '@tandem/budget-ledger';
import { addDays, money } from '@tandem/money';
import type { NewEntry } from '../budget/new-entry';
import type { LedgerUnderTest } from './ledger-under-test';
import { outcomeOf } from './ledger-under-test';
import { makeLine, makeTool } from './budget-lines';

export interface LoadedLine {
  readonly id: string;
  readonly currency: string;
  readonly commitments: readonly string[];
}

interface Movement {
  readonly line: number;
  readonly kind: EntryKind;
  readonly minor: bigint;
  readonly dayOfYear: number;
  readonly commitment: number;
  readonly tool: number;
  readonly isUndone: boolean;
}

const anyMovement = (lines: number, tools: number): fc.Arbitrary<Movement> =>
  fc.record({
    line: fc.nat({ max: lines - 1 }),
    kind: fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(...(Object.keys(ENTRY_KINDS) as EntryKind[])) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<EntryKind>(
          'original',
          'reserve',
          'commit',
          'liquidate',
          'actual',
          'actual',
          'credit',
        ),
      },
    ),
    minor: fc.bigInt({ min: 1n, max: 9_999n }),
    dayOfYear: fc.nat({ max: 364 }),
    commitment: fc.nat({ max: 2 }),
    // The last number stands for no tool at all.
    tool: fc.nat({ max: tools }),
    isUndone: fc.boolean(),
  });

/**
 * Lines of several units, years, sources and currencies with a random history on each, and the rates that go with them:
 * dollars are worth something from April on, yen always, pounds never.
 */
export async function loadAtRandom(bench: LedgerUnderTest, movements: number, seed: number): Promise<LoadedLine[]> {
  await bench.db.query(`insert into exchange_rate values
    ('USD', 'EUR', '2025-04-01', 0.9137, 'Test'), ('USD', 'EUR', '2025-09-01', 0.9411, 'Test'), ('USD', 'EUR', '2026-03-01', 0.8853, 'Test'),
    ('JPY', 'EUR', '2024-01-01', 0.00613, 'Test'), ('EUR', 'JPY', '2025-01-01', 163.77, 'Test'), ('EUR', 'CHF', '2025-01-01', 0.9577, 'Test'), ('EUR', 'CHF', '2026-01-01', 0.9391, 'Test')`);
  const tools = await Promise.all(['Alpha', 'Beta', 'Gamma', 'Delta'].map((name) => makeTool(bench.db, name)));
  const [first, second, third] = tools;
  // One tool serves two stages, two have no lane, and one has neither stage nor lane.
  await bench.db.query(
    `insert into tool_stage (tool_id, stage_id, weight) values ($1, 'find', 50), ($1, 'grow', 50), ($2, 'grow', 100)`,
    [first, second],
  );
  await bench.db.query(`update tool set lane = 'sprint' where id = $1`, [first]);
  await bench.db.query(`update tool set lane = 'marathon' where id = $1`, [third]);
  const origins = await makeOrigins(bench);
  const lines = await makeLines(bench);
  const [sample = []] = fc.sample(
    fc.array(anyMovement(lines.length, tools.length), { minLength: movements, maxLength: movements }),
    { numRuns: 1, seed },
  );
  for (const movement of sample) await move(bench, lines, { tools, origins }, movement);
  return lines;
}

async function makeLines(bench: LedgerUnderTest): Promise<LoadedLine[]> {
  const { marketing, it, company } = bench.company.units;
  const wanted = ['2025', '2026'].flatMap((fiscalYear) => [
    { fiscalYear, fundSource: 'it', unitId: it, currency: 'EUR' } as const,
    { fiscalYear, fundSource: 'it', unitId: company, currency: 'USD' } as const,
    { fiscalYear, fundSource: 'marketing', unitId: marketing, currency: 'EUR' } as const,
    { fiscalYear, fundSource: 'marketing', unitId: marketing, currency: 'JPY' } as const,
    { fiscalYear, fundSource: 'shadow', unitId: marketing, currency: 'EUR', hasBudget: false } as const,
    { fiscalYear, fundSource: 'shadow', unitId: it, currency: 'GBP', hasBudget: false } as const,
    { fiscalYear, fundSource: 'shadow', unitId: it, currency: 'CHF', hasBudget: false } as const,
  ]);
  const lines: LoadedLine[] = [];
  for (const options of wanted) {
    const id = await makeLine(bench.db, bench.company, options);
    const opened = [`${options.fiscalYear}-02-01`, `${options.fiscalYear}-05-01`, `${options.fiscalYear}-10-01`];
    const commitments = await Promise.all(opened.map((day) => bench.commitment(id, null, day)));
    lines.push({ id, currency: options.currency, commitments });
  }
  return lines;
}

/** Where an entry may come from: a payment with its vendor and finding, a request, or somebody's hand. */
type Origin = Partial<Pick<NewEntry, 'vendorId' | 'importId' | 'importRow' | 'findingId' | 'requestId'>>;

async function makeOrigins(bench: LedgerUnderTest): Promise<Origin[]> {
  const vendors = await bench.db.query<{ id: string }>(
    `insert into vendor (name, name_key) values ('One', 'one'), ('Two', 'two') returning id`,
  );
  const payments = vendors.map(({ id }) => {
    return { vendorId: id, importId: randomUUID(), importRow: 1, findingId: randomUUID() };
  });
  return [...payments, { requestId: randomUUID() }, { requestId: randomUUID() }, {}];
}

/** Does one movement where the line accepts it, and sometimes takes it back a month later. */
async function move(
  bench: LedgerUnderTest,
  lines: readonly LoadedLine[],
  { tools, origins }: { readonly tools: readonly string[]; readonly origins: readonly Origin[] },
  movement: Movement,
): Promise<void> {
  const line = lines[movement.line];
  if (!line) throw new Error('There is no such line.');
  const isLaterYear = movement.line >= lines.length / 2;
  const postedOn = addDays(isLaterYear ? '2026-01-01' : '2025-01-01', movement.dayOfYear);
  await outcomeOf(
    bench
      .post({
        lineId: line.id,
        kind: movement.kind,
        amount: money(movement.minor, line.currency),
        postedOn,
        commitmentId: line.commitments[movement.commitment],
        toolId: tools[movement.tool] ?? null,
        ...origins[movement.dayOfYear % origins.length],
      })
      .then((posted) =>
        movement.isUndone && movement.dayOfYear % 4 === 0 ? bench.reverse(...posted.map(({ id }) => id)) : [],
      ),
  );
}
