import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MoneyJson } from '@tandem/money';
import type { SignedIn } from '../identity';
import { euros, LedgerUnderTest, outcomeOf } from '../testing/ledger-under-test';
import { makeLine } from '../testing/budget-lines';
import { signedIn } from '../testing/test-app';
import type { BudgetLineInput, BudgetLinesQuery, SupplementInput } from './budget-line.dto';
import { BudgetLineQueries } from './budget-lines.queries';
import { CreateBudgetLine } from './create-budget-line';
import { EntryQueries } from './entries.queries';
import { SupplementBudgetLine } from './supplement-budget-line';

const inEuros = (amount: string): MoneyJson => ({ amount, currency: 'EUR' });

describe('budget lines', () => {
  let bench: LedgerUnderTest;
  let finance: SignedIn;
  let cmo: SignedIn;
  beforeAll(async () => {
    bench = await LedgerUnderTest.start();
    finance = signedIn(bench.company.people.finance, 'finance');
    cmo = signedIn(bench.company.people.cmo, 'cmo', bench.company.units.marketing);
  });
  afterAll(() => bench.stop());

  const input = (changes: Partial<BudgetLineInput> = {}): BudgetLineInput => ({
    code: `M-${crypto.randomUUID().slice(0, 8)}`,
    name: 'Marketing tools',
    fundSource: 'marketing',
    costCentreId: bench.company.costCentres.marketing,
    account: crypto.randomUUID(),
    fiscalYear: '2026',
    currency: 'EUR',
    original: inEuros('1000.00'),
    ...changes,
  });
  const create = async (line: BudgetLineInput, actor = finance): Promise<string> => {
    const made = await bench.database.transaction((tx) => bench.app.get(CreateBudgetLine).execute(tx, line, actor));
    return made.id;
  };
  const supplement = (id: string, change: SupplementInput, actor = finance): Promise<unknown> =>
    bench.database.transaction((tx) => bench.app.get(SupplementBudgetLine).execute(tx, id, change, actor));
  const get = (id: string, actor = finance) => bench.app.get(BudgetLineQueries).get(id, actor);
  const list = (query: Partial<BudgetLinesQuery>, actor = finance) =>
    bench.app.get(BudgetLineQueries).list({ limit: 50, ...query }, actor);

  it('can be cut down to the owners of lines that somebody may see, and to nobody else', async () => {
    const { people } = bench.company;
    await makeLine(bench.db, bench.company, { fundSource: 'it', ownerId: people.cio });
    await makeLine(bench.db, bench.company, { fundSource: 'marketing', ownerId: people.requester });
    const ownersFor = async (actor: SignedIn): Promise<string[]> =>
      (await bench.app.get(BudgetLineQueries).owners(actor)).items.map(({ id }) => id);
    const [forFinance, forCmo] = [await ownersFor(finance), await ownersFor(cmo)];
    expect(forFinance).toEqual(expect.arrayContaining([people.cio, people.requester]));
    expect(forFinance).not.toContain(people.auditor);
    expect(forCmo).toContain(people.requester);
    expect(forCmo).not.toContain(people.cio);
  });

  it('begin with the original budget, and with who asked for it and who allowed it', async () => {
    const id = await create(
      input({
        definedById: bench.company.people.cmo,
        ownerId: bench.company.people.cmo,
        benefitUnitIds: [bench.company.units.marketing],
      }),
    );
    expect(await get(id)).toMatchObject({
      fundSource: 'marketing',
      unit: { code: 'MKT' },
      costCentre: { code: 'CC-MKT' },
      owner: { name: 'Test cmo' },
      hasBudget: true,
      original: inEuros('1000.00'),
      funded: inEuros('1000.00'),
      available: inEuros('1000.00'),
      entryCount: 1,
      accountability: {
        definedBy: { person: { name: 'Test cmo' }, evidence: 'declared' },
        authorisedBy: { person: { name: 'Test finance' }, evidence: 'event' },
        benefits: { units: [{ code: 'MKT' }], owner: null },
      },
    });
  });

  it('can begin with nothing and be funded later', async () => {
    const id = await create(input({ original: inEuros('0.00') }));
    expect(await get(id)).toMatchObject({
      original: inEuros('0.00'),
      entryCount: 0,
      accountability: { benefits: null },
    });
  });

  it('exist once for a source, cost centre, account, year and currency, and for a code and year', async () => {
    const first = input();
    await create(first);
    const sameKey = { ...input(), account: first.account };
    expect(await outcomeOf(create(sameKey))).toBe('duplicate');
    expect(await outcomeOf(create({ ...input(), code: first.code }))).toBe('duplicate');
    expect(await outcomeOf(create({ ...sameKey, currency: 'USD', original: { amount: '1', currency: 'USD' } }))).toBe(
      'accepted',
    );
    expect(await outcomeOf(create({ ...sameKey, code: first.code, fiscalYear: '2025' }))).toBe('accepted');
  });

  it.each([
    ['a negative budget', { original: { amount: '-1.00', currency: 'EUR' } }, 'validation.failed'],
    ['a budget in another currency', { original: { amount: '1.00', currency: 'USD' } }, 'budget.line_or_currency'],
    ['a year that nobody keeps books for', { fiscalYear: '1999' }, 'validation.failed'],
    ['an unknown cost centre', { costCentreId: '00000000-0000-4000-8000-000000000000' }, 'validation.failed'],
    ['a code that is kept for shadow lines', { code: 'shd-MKT-2026-EUR' }, 'validation.failed'],
    ['an owner who does not exist', { ownerId: '00000000-0000-4000-8000-000000000000' }, 'validation.failed'],
  ])('are refused with %s', async (_what, change, code) => {
    expect(await outcomeOf(create(input(change)))).toBe(code);
  });

  it('keep the original beside what supplements and cuts made of it', async () => {
    const id = await create(input());
    await supplement(id, {
      amount: inEuros('250.00'),
      reason: 'A second campaign',
      definedById: bench.company.people.cmo,
    });
    await supplement(id, { amount: inEuros('100.00'), reason: 'Savings', kind: 'cut' });
    expect(await get(id)).toMatchObject({
      original: inEuros('1000.00'),
      funded: inEuros('1150.00'),
      available: inEuros('1150.00'),
    });
    const history = await bench.app.get(EntryQueries).ofLine(id, { limit: 50 }, finance);
    expect(history).toMatchObject({ total: 3, sum: null });
    expect(history.items).toMatchObject([
      {
        kind: 'cut',
        sequence: 3,
        description: 'Savings',
        effect: { funded: inEuros('-100.00'), available: inEuros('-100.00') },
        availableAfter: inEuros('1150.00'),
      },
      {
        kind: 'supplement',
        description: 'A second campaign',
        accountability: {
          definedBy: { person: { name: 'Test cmo' }, evidence: 'declared' },
          authorisedBy: { person: { name: 'Test finance' }, evidence: 'event' },
        },
      },
      { kind: 'original', sequence: 1, amount: inEuros('1000.00') },
    ]);
    const events = await bench.db.query('select action, reason from audit_event where object_id = $1 order by id', [
      id,
    ]);
    expect(events).toEqual([
      { action: 'budget-line.create', reason: null },
      { action: 'budget-line.supplement', reason: 'A second campaign' },
      { action: 'budget-line.cut', reason: 'Savings' },
    ]);
  });

  it('are not cut below what is in use', async () => {
    const id = await create(input());
    await bench.post({ lineId: id, kind: 'actual', amount: euros(950) });
    const cut = supplement(id, { amount: inEuros('50.01'), reason: 'Too much', kind: 'cut' });
    await expect(cut).rejects.toMatchObject({
      code: 'budget.insufficient',
      options: { extension: { available: inEuros('50.00') } },
    });
  });

  it('are added and supplemented only where the role reaches', async () => {
    const ofMarketing: SignedIn = {
      ...finance,
      grants: [{ role: 'finance', unitId: bench.company.units.marketing, fundSource: null }],
    };
    const theirs = await create(input({ fundSource: 'it', costCentreId: bench.company.costCentres.it }));
    const change = { amount: inEuros('1.00'), reason: 'Not mine' };
    expect(await outcomeOf(create(input({ costCentreId: bench.company.costCentres.it }), ofMarketing))).toBe(
      'permission.denied',
    );
    expect(await outcomeOf(supplement(theirs, change, ofMarketing))).toBe('not_found');
    expect(await outcomeOf(create(input(), ofMarketing))).toBe('accepted');
  });

  it('take no supplement where nobody authorised a budget', async () => {
    const id = await makeLine(bench.db, bench.company, {
      fundSource: 'shadow',
      hasBudget: false,
      unitId: await bench.unit(),
    });
    expect(await outcomeOf(supplement(id, { amount: inEuros('1.00'), reason: 'To make it look planned' }))).toBe(
      'budget.line_or_currency',
    );
  });

  it('M8: are hidden from whom they do not concern, in lists, in totals and one by one', async () => {
    const mine = await create(input({ name: 'Zebra one' }));
    const theirs = await create(
      input({
        name: 'Zebra two',
        fundSource: 'it',
        costCentreId: bench.company.costCentres.it,
        original: inEuros('77.00'),
      }),
    );
    expect((await list({ q: 'ZEBRA' })).items).toHaveLength(2);
    expect(await list({ q: 'zebra' })).toMatchObject({
      total: 2,
      totals: [{ currency: 'EUR', funded: inEuros('1077.00') }],
    });
    const seen = await list({ q: 'zebra' }, cmo);
    expect(seen.items.map(({ id }) => id)).toEqual([mine]);
    expect(seen).toMatchObject({ total: 1, totals: [{ currency: 'EUR', funded: inEuros('1000.00') }] });
    expect(await outcomeOf(get(theirs, cmo))).toBe('not_found');
    expect(await outcomeOf(bench.app.get(EntryQueries).ofLine(theirs, { limit: 5 }, cmo))).toBe('not_found');
  });

  it.each(['code', 'available', '-available', 'actual', '-actual'] as const)(
    'come in pages by %s without loss',
    async (sort) => {
      const whole = await list({ sort, limit: 200, fiscalYear: '2026' });
      const paged: string[] = [];
      let cursor: string | null | undefined;
      while (cursor !== null) {
        const page = await list({ sort, limit: 3, fiscalYear: '2026', cursor });
        paged.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      expect(paged).toEqual(whole.items.map(({ id }) => id));
      expect(paged).toHaveLength(whole.total);
    },
  );

  it('do not add currencies up', async () => {
    const unit = await bench.unit();
    await makeLine(bench.db, bench.company, { unitId: unit, currency: 'JPY' });
    await makeLine(bench.db, bench.company, { unitId: unit });
    expect((await list({ unit })).totals.map(({ currency }) => currency)).toEqual(['EUR', 'JPY']);
  });
});
