import { alsoHeld } from '@tandem/accountability';
import { addDays } from '@tandem/money';
import { Clock } from '../platform';
import { makeLine } from '../testing/budget-lines';
import { refusalOf } from '../testing/refusals';
import { openRegister, type Register } from '../testing/tool-register';
import { AddVendor } from './add-vendor';
import { ToolQueries } from './tool.queries';
import { VendorsQuery } from './vendor.dto';
import { VendorQueries } from './vendor.queries';

describe('the register', () => {
  let desk: Register;
  beforeAll(async () => {
    desk = await openRegister();
    await desk.register({ name: 'Orphan' });
    await desk.register({ name: 'Lifer', status: 'retired' });
    await desk.register({ name: 'Of IT', unitId: desk.company.units.it });
    await desk.register({
      name: 'HubSpot',
      stages: [{ id: 'grow', weight: 100 }],
      businessOwnerId: desk.company.people.cmo,
      definedById: desk.company.people.cmo,
      authorisedById: desk.company.people.cio,
      benefitUnitIds: [desk.company.units.marketing],
    });
  });
  afterAll(() => desk.close());

  describe('lists', () => {
    const costs: Record<string, bigint> = { 'List A': 30_000n, 'List B': 10_000n, 'List C': 20_000n };
    beforeAll(async () => {
      const lineId = await makeLine(desk.db, desk.company, { fundSource: 'it' });
      const today = desk.app.get(Clock).today('Europe/Madrid');
      for (const [name, minor] of Object.entries(costs)) {
        const id = await desk.register({ name, source: 'it', category: 'Listed' });
        await desk.db.query(
          `insert into budget_entry (line_id, kind, amount_minor, currency, posted_on, functional_minor, tool_id, description)
           values ($1, 'credit', 100, 'EUR', $2, 100, $4, 'x'), ($1, 'actual', $3::bigint + 100, 'EUR', $2, $3::bigint + 100, $4, 'x'),
                  ($1, 'actual', 77, 'EUR', $2::date - interval '13 months', 77, $4, 'older than a year')`,
          [lineId, today, minor, id],
        );
      }
    });

    it('the total of the filter, which the rows add up to', async () => {
      const { items, total, totalCost12Months } = await desk.list({ q: 'listed', source: 'it' });
      expect(total).toBe(3);
      expect(items.map(({ name, cost12Months }) => [name, cost12Months.amount.amount])).toEqual([
        ['List A', '300.00'],
        ['List B', '100.00'],
        ['List C', '200.00'],
      ]);
      expect(totalCost12Months).toEqual({ amount: '600.00', currency: 'EUR' });
    });

    it.each([
      ['name', ['List A', 'List B', 'List C']],
      ['-name', ['List C', 'List B', 'List A']],
      ['cost', ['List B', 'List C', 'List A']],
      ['-cost', ['List A', 'List C', 'List B']],
      ['updated', ['List A', 'List B', 'List C']],
      ['-updated', ['List C', 'List B', 'List A']],
    ] as const)('by %s, page after page, each tool once', async (sort, expected) => {
      const names: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await desk.list({ q: 'LISTED', sort, limit: 1, cursor });
        names.push(...page.items.map(({ name }) => name));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(names).toEqual(expected);
    });

    it('refuses a cursor of another filter', async () => {
      const { nextCursor } = await desk.list({ q: 'listed', limit: 1 });
      expect(await refusalOf(desk.list({ q: 'other', limit: 1, cursor: nextCursor ?? '' }))).toBe('cursor.invalid');
    });

    it('tools that nobody answers for', async () => {
      const { items } = await desk.list({ accountability: 'missing', limit: 200 });
      const names = items.map(({ name }) => name);
      expect(names).toContain('Orphan');
      expect(names).not.toContain('HubSpot');
    });

    it('A04 tools whose authoriser was not independent, which is what the rule says of each', async () => {
      const { cio, cmo, requester } = desk.company.people;
      const duties = [
        { name: 'Independent', definedById: requester, authorisedById: cio, benefitOwnerId: cmo },
        { name: 'Defined by its authoriser', definedById: cio, authorisedById: cio, benefitOwnerId: cmo },
        { name: 'Benefits its authoriser', definedById: requester, authorisedById: cmo, benefitOwnerId: cmo },
        { name: 'Never authorised', definedById: cmo, authorisedById: null, benefitOwnerId: cmo },
      ];
      for (const tool of duties) await desk.register(tool);
      const { items } = await desk.list({ authorisation: 'not-independent', limit: 200 });
      expect(items.map(({ name }) => name)).toEqual(['Benefits its authoriser', 'Defined by its authoriser']);
      const { items: all } = await desk.list({ limit: 200 });
      const doubted = all.filter(({ accountability: { definedBy, authorisedBy, benefits } }) => {
        const [defined, authorised] = [definedBy, authorisedBy].map((party) => party?.person.id ?? null);
        return (
          alsoHeld({
            definedBy: defined ?? null,
            authorisedBy: authorised ?? null,
            benefitOwner: benefits?.owner?.id ?? null,
          }).length > 0
        );
      });
      expect(doubted.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    });

    it('A03 by their score, page after page, the worst known first and last', async () => {
      const scored = async (sort: 'score' | '-score'): Promise<number[]> => {
        const scores: number[] = [];
        let cursor: string | undefined;
        do {
          const page = await desk.list({ sort, limit: 3, cursor });
          scores.push(...page.items.map(({ chain }) => chain.score));
          cursor = page.nextCursor ?? undefined;
        } while (cursor);
        return scores;
      };
      const upwards = await scored('score');
      expect(new Set(upwards).size).toBeGreaterThan(1);
      expect(upwards).toEqual(upwards.toSorted((one, other) => one - other));
      expect(await scored('-score')).toEqual(upwards.toReversed());
    });

    it('by stage, owner, status and unit', async () => {
      expect((await desk.list({ stage: 'grow' })).items.map(({ name }) => name)).toEqual(['HubSpot']);
      expect((await desk.list({ owner: desk.company.people.cmo })).items.map(({ name }) => name)).toEqual(['HubSpot']);
      expect((await desk.list({ status: 'retired' })).items.map(({ name }) => name)).toEqual(['Lifer']);
      expect((await desk.list({ unit: desk.company.units.company, q: 'of it' })).items.map(({ name }) => name)).toEqual(
        ['Of IT'],
      );
    });

    it('to whom it can be cut down: those who own or deputise a tool, and nobody else', async () => {
      const { requester, finance } = desk.company.people;
      await desk.register({ name: 'Deputised', businessOwnerId: requester, deputyId: finance });
      const { items } = await desk.app.get(ToolQueries).owners();
      const owners = items.map(({ id }) => id);
      expect(owners).toEqual(expect.arrayContaining([desk.company.people.cmo, requester, finance]));
      expect(owners).not.toContain(desk.company.people.auditor);
      const found = await Promise.all(owners.map((owner) => desk.list({ owner })));
      expect(found.filter(({ total }) => total === 0)).toEqual([]);
    });

    it('by deputy, lane, budget line and how near the notice deadline is', async () => {
      const today = desk.app.get(Clock).today('Europe/Madrid');
      const lineId = await makeLine(desk.db, desk.company, { fundSource: 'marketing' });
      const contract = (days: number): { noticeBy: string } => ({ noticeBy: addDays(today, days) });
      await desk.register({ name: 'Due 30', contract: contract(30), lane: 'sprint' });
      await desk.register({ name: 'Due 31', contract: contract(31), budgetLineId: lineId });
      await desk.register({ name: 'Due 91', contract: contract(91), deputyId: desk.company.people.auditor });
      await desk.register({ name: 'Overdue', contract: contract(-1) });
      const names = async (query: Parameters<Register['list']>[0]): Promise<string[]> =>
        (await desk.list(query)).items.map(({ name }) => name);
      expect(await names({ notice: '30' })).toEqual(['Due 30']);
      expect(await names({ notice: '60' })).toEqual(['Due 30', 'Due 31']);
      expect(await names({ notice: '90', q: 'due' })).toEqual(['Due 30', 'Due 31']);
      expect(await names({ lane: 'sprint' })).toEqual(['Due 30']);
      expect(await names({ line: lineId })).toEqual(['Due 31']);
      expect(await names({ owner: desk.company.people.auditor })).toEqual(['Due 91']);
    });

    it('nothing, with totals of nothing, where nothing matches', async () => {
      expect(await desk.list({ q: "100% '; drop table tool" })).toEqual({
        items: [],
        nextCursor: null,
        total: 0,
        totalCost12Months: { amount: '0.00', currency: 'EUR' },
        costScope: 'all',
      });
    });

    it('what was paid for a tool and which tools do the same job, on the page of a tool', async () => {
      const { evidence, overlaps, dataClass } = await desk.view('list-a');
      expect(evidence).toMatchObject({ entries: 3, drill: { params: { place: 'actual' } } });
      expect(overlaps?.map(({ tool: { name }, cost12Months: { amount } }) => [name, amount])).toEqual([
        ['List C', '200.00'],
        ['List B', '100.00'],
      ]);
      expect(dataClass).toBeNull();
    });

    it('no rows to those who may see none', async () => {
      expect((await desk.view('list-a', desk.as('requester', desk.company.units.marketing))).evidence).toBeNull();
    });

    it('thirteen months of cost on the page of a tool', async () => {
      const { monthlyCosts } = await desk.view('list-a');
      expect(monthlyCosts).toHaveLength(13);
      expect(monthlyCosts.at(-1)).toMatchObject({ amount: { amount: '300.00' } });
      expect(monthlyCosts.at(0)).toMatchObject({ amount: { amount: '0.00' } });
    });
  });

  describe('of vendors', () => {
    it('finds them by present and former names and counts their tools', async () => {
      const id = await desk.app
        .get(AddVendor)
        .execute(
          { name: 'Métrica', website: 'https://metrica.example', formerNames: ['Old Name'] },
          desk.as('finance'),
        );
      await desk.register({ name: 'Metrica One', vendorId: id });
      const find = async (q: string): Promise<unknown[]> =>
        (await desk.app.get(VendorQueries).list(Object.assign(new VendorsQuery(), { q }))).items;
      const expected = [
        { id, name: 'Métrica', website: 'https://metrica.example', formerNames: ['Old Name'], toolCount: 1 },
      ];
      expect(await find('metrica')).toEqual(expected);
      expect(await find('old name')).toEqual(expected);
    });

    it('has each name once', async () => {
      await desk.app.get(AddVendor).execute({ name: 'Only One' }, desk.as('finance'));
      expect(await refusalOf(desk.app.get(AddVendor).execute({ name: 'ONLY  one' }, desk.as('finance')))).toBe(
        'duplicate',
      );
    });
  });
});
