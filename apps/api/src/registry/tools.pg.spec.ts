import type { INestApplicationContext } from '@nestjs/common';
import { type Company as TestCompany, makeCompany, type TestDatabase, testDatabase } from '@tandem/testing';
import type { Role, SignedIn } from '../identity';
import { Clock, Database, PageQuery, Problem, type Tx } from '../platform';
import { makeLine } from '../testing/budget-lines';
import { signedIn, testApp } from '../testing/test-app';
import { AddVendor } from './add-vendor';
import { ChangeTool } from './change-tool';
import { RegisterTool } from './register-tool';
import type { ToolView } from './tool.dto';
import { type ToolInput, ToolsQuery } from './tool-input.dto';
import { ToolQueries } from './tool.queries';
import { Tools } from './tools';
import { VendorQueries } from './vendor.queries';
import { VendorsQuery } from './vendor.dto';

describe('the register', () => {
  let db: TestDatabase;
  let app: INestApplicationContext;
  let company: TestCompany;

  beforeAll(async () => {
    db = await testDatabase();
    company = await makeCompany(db);
    app = await testApp(db);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const as = (role: Role, unitId: string | null = null): SignedIn => signedIn(company.people[role], role, unitId);
  const register = (input: Partial<ToolInput> & { name: string }, actor = as('cio')): Promise<string> =>
    app.get(RegisterTool).execute({ source: 'marketing', ...input }, actor);
  const change = async (id: string, input: Partial<ToolInput>, actor = as('cio')): Promise<void> => {
    const { version } = await view(id);
    return app.get(ChangeTool).execute(id, input, version, actor);
  };
  const view = (idOrSlug: string): Promise<ToolView> => app.get(ToolQueries).get(idOrSlug);
  const inTransaction = <T>(work: (tx: Tx, tools: Tools) => Promise<T>): Promise<T> =>
    app.get(Database).transaction((tx) => work(tx, app.get(Tools)));
  const list = (query: Partial<ToolsQuery>): ReturnType<ToolQueries['list']> =>
    app.get(ToolQueries).list(Object.assign(new ToolsQuery(), query));
  const refusalOf = (attempt: Promise<unknown>): Promise<string> =>
    attempt.then(
      () => 'accepted',
      (error: Problem) => error.code,
    );

  describe('takes a tool in', () => {
    it('with everything that is known about it', async () => {
      const id = await register({
        name: 'HubSpot',
        vendorName: 'HubSpot Inc.',
        category: 'CRM',
        stages: [
          { id: 'find', weight: 70 },
          { id: 'grow', weight: 30 },
        ],
        businessOwnerId: company.people.cmo,
        definedById: company.people.cmo,
        authorisedById: company.people.cio,
        authorisedDocument: 'Board minutes of 4 February',
        benefitUnitIds: [company.units.marketing],
        contract: {
          endsOn: '2027-01-31',
          noticeBy: '2026-11-30',
          autoRenews: true,
          amount: { amount: '36000.00', currency: 'EUR' },
        },
      });
      expect(await view(id)).toMatchObject({
        slug: 'hubspot',
        status: 'proposed',
        vendor: { name: 'HubSpot Inc.' },
        origin: 'registered',
        stages: [
          { id: 'find', weight: 70 },
          { id: 'grow', weight: 30 },
        ],
        businessOwner: { id: company.people.cmo },
        technicalOwner: null,
        accountability: {
          definedBy: { person: { id: company.people.cmo }, evidence: 'declared', source: null },
          authorisedBy: {
            person: { id: company.people.cio },
            evidence: 'document',
            source: 'Board minutes of 4 February',
          },
          benefits: { units: [{ code: 'MKT' }] },
        },
        contract: { endsOn: '2027-01-31', autoRenews: true, amount: { amount: '36000.00' } },
        cost12Months: {
          amount: { amount: '0.00', currency: 'EUR' },
          drill: { path: '/entries', params: { tool: id, place: 'actual' } },
        },
        version: 1,
      });
    });

    it('and finds it by its address as well', async () => {
      const id = await register({ name: 'By address' });
      expect((await view('by-address')).id).toBe(id);
    });

    it('and says that nobody is on record where nobody is', async () => {
      const id = await register({ name: 'Orphan' });
      expect((await view(id)).accountability).toEqual({ definedBy: null, authorisedBy: null, benefits: null });
    });

    it('but not twice, however the name is written, and says which one is there', async () => {
      const id = await register({ name: 'Salesforce MC', vendorName: 'Salesforce' });
      await expect(register({ name: 'salesforce-mc', vendorName: 'SALESFORCE' })).rejects.toMatchObject({
        code: 'duplicate',
        options: { extension: { toolId: id } },
      });
    });

    it('though two vendors may each have a tool of that name, at two addresses', async () => {
      await register({ name: 'Insights', vendorName: 'One' });
      const id = await register({ name: 'Insights', vendorName: 'Another' });
      expect((await view(id)).slug).toBe('insights-2');
    });

    it('once, when twenty register it at the same moment', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () => refusalOf(register({ name: 'Rush', vendorName: 'Rush Ltd' }))),
      );
      expect(outcomes.toSorted()).toEqual(['accepted', ...Array.from({ length: 19 }, () => 'duplicate')]);
    });

    it.each([
      [[{ id: 'find', weight: 60 }]],
      [
        [
          { id: 'find', weight: 60 },
          { id: 'grow', weight: 41 },
        ],
      ],
      [
        [
          { id: 'find', weight: 50 },
          { id: 'find', weight: 50 },
        ],
      ],
    ])('only with weights of its stages that make a hundred: not %j', async (stages) => {
      await expect(register({ name: 'Unbalanced', stages })).rejects.toMatchObject({
        code: 'validation.failed',
        options: { errors: [{ pointer: '/stages' }] },
      });
    });

    it('only with owners who are active', async () => {
      const [gone] = await db.query<{ id: string }>(
        "insert into person (email, name, is_active) values ('gone@test.example', 'Gone', false) returning id",
      );
      await expect(
        register({ name: 'Left behind', businessOwnerId: gone?.id, technicalOwnerId: company.units.it }),
      ).rejects.toMatchObject({
        code: 'validation.failed',
        options: { errors: [{ pointer: '/businessOwnerId' }, { pointer: '/technicalOwnerId' }] },
      });
    });

    it('only where the role of the person reaches', async () => {
      const cmo = as('cmo', company.units.marketing);
      expect(await refusalOf(register({ name: 'Mine', unitId: company.units.marketing }, cmo))).toBe('accepted');
      expect(await refusalOf(register({ name: 'Not mine', unitId: company.units.it }, cmo))).toBe('permission.denied');
      expect(await refusalOf(view('not-mine'))).toBe('not_found');
    });
  });

  describe('changes a tool', () => {
    it('step by step through its life, with the reason and the day on record', async () => {
      const id = await register({ name: 'Lifer', status: 'active' });
      await change(id, { status: 'sunset', reason: 'Replaced by HubSpot.', effectiveOn: '2026-12-31' });
      await change(id, { status: 'retired', reason: 'Switched off.' });
      const { items } = await app.get(ToolQueries).history(id, new PageQuery());
      expect(items.map(({ action, after, reason }) => ({ action, after, reason }))).toMatchObject([
        { action: 'tool.transition', after: { status: 'retired' }, reason: 'Switched off.' },
        {
          action: 'tool.transition',
          after: { status: 'sunset', effectiveOn: '2026-12-31' },
          reason: 'Replaced by HubSpot.',
        },
        { action: 'tool.register' },
      ]);
      expect(items.every(({ actor }) => actor?.id === company.people.cio)).toBe(true);
    });

    it('but never by a jump that its life does not have', async () => {
      const id = await register({ name: 'Jumper' });
      await expect(change(id, { status: 'active' })).rejects.toMatchObject({
        code: 'tool.transition',
        options: { extension: { currentStatus: 'proposed' } },
      });
    });

    it('and asks why when it is rejected', async () => {
      const id = await register({ name: 'Unexplained' });
      await expect(change(id, { status: 'rejected', reason: ' ' })).rejects.toMatchObject({
        options: { errors: [{ pointer: '/reason' }] },
      });
    });

    it('and keeps only what changed in the trail', async () => {
      const id = await register({ name: 'Tracked', category: 'Old' });
      await change(id, { category: 'New', stages: [{ id: 'find', weight: 100 }] });
      const { items } = await app.get(ToolQueries).history(id, new PageQuery());
      expect(items[0]).toMatchObject({ action: 'tool.change' });
      expect(items[0]?.before).toEqual({ category: 'Old', stages: [] });
      expect(items[0]?.after).toEqual({ category: 'New', stages: [{ id: 'find', weight: 100 }] });
    });

    it('only on the version that was read, also when two do it at once', async () => {
      const id = await register({ name: 'Contested' });
      const edit = (category: string): Promise<string> =>
        refusalOf(app.get(ChangeTool).execute(id, { category }, 1, as('cio')));
      expect((await Promise.all([edit('One'), edit('Two')])).toSorted()).toEqual(['accepted', 'version.stale']);
    });

    it('unless another tool has that name', async () => {
      const taken = await register({ name: 'Taken' });
      const id = await register({ name: 'Free' });
      await expect(change(id, { name: 'TAKEN' })).rejects.toMatchObject({
        code: 'duplicate',
        options: { extension: { toolId: taken } },
      });
    });

    it('only where the role of the person reaches', async () => {
      const id = await register({ name: 'Of IT', unitId: company.units.it });
      expect(await refusalOf(change(id, { category: 'x' }, as('cmo', company.units.marketing)))).toBe(
        'permission.denied',
      );
    });

    it('and empties what is emptied', async () => {
      const id = await register({
        name: 'Emptied',
        businessOwnerId: company.people.cmo,
        benefitUnitIds: [company.units.it],
        contract: { endsOn: '2027-01-01' },
      });
      await change(id, { businessOwnerId: null, benefitUnitIds: [], contract: null });
      expect(await view(id)).toMatchObject({ businessOwner: null, contract: null, accountability: { benefits: null } });
    });
  });

  describe('serves the other features', () => {
    const authorisation = (lineId: string) => ({
      personId: company.people.cio,
      requestRef: 'REQ-0031',
      on: '2026-02-09',
      lane: 'marathon' as const,
      source: 'it' as const,
      budgetLineId: lineId,
      unitId: company.units.it,
      definedById: company.people.cmo,
      definedEvidence: 'event' as const,
      benefitUnitIds: [company.units.it],
      benefitOwnerId: null,
    });

    it('by keeping a decision as the evidence that no statement replaces', async () => {
      const lineId = await makeLine(db, company, { fundSource: 'it' });
      const id = await register({ name: 'Authorised' });
      await inTransaction((tx, tools) => tools.authorise(tx, id, authorisation(lineId), as('cio')));
      expect(await view(id)).toMatchObject({
        status: 'active',
        source: 'it',
        budgetLine: { id: lineId },
        accountability: {
          authorisedBy: { evidence: 'event', source: 'REQ-0031', on: '2026-02-09' },
          benefits: { units: [{ code: 'IT' }] },
        },
      });
      await expect(change(id, { authorisedById: company.people.cmo })).rejects.toMatchObject({
        options: { errors: [{ pointer: '/authorisedById' }] },
      });
    });

    it('by refusing to authorise what was banned in the meantime', async () => {
      const id = await register({ name: 'Banned', status: 'banned' });
      const lineId = await makeLine(db, company);
      expect(
        await refusalOf(inTransaction((tx, tools) => tools.authorise(tx, id, authorisation(lineId), as('cio')))),
      ).toBe('tool.transition');
      const proposal = { name: 'Banned', vendorName: null, source: 'it' as const, unitId: null };
      expect(await refusalOf(inTransaction((tx, tools) => tools.createProposed(tx, proposal, as('cio'))))).toBe(
        'tool.transition',
      );
    });

    it('by proposing again what had been rejected', async () => {
      const id = await register({ name: 'Second chance', status: 'rejected' });
      const proposal = { name: 'second chance', vendorName: null, source: 'it' as const, unitId: null };
      expect(await inTransaction((tx, tools) => tools.createProposed(tx, proposal, as('cio')))).toEqual({
        toolId: id,
        isNew: false,
      });
      expect(await view(id)).toMatchObject({ status: 'proposed' });
    });

    it('by taking in what was discovered, once, with nobody on record', async () => {
      const discover = (): Promise<string> =>
        inTransaction(async (tx, tools) => {
          const vendorId = await tools.findOrCreateVendor(tx, { name: 'Calendly', catalogueId: 'calendly' });
          const found = {
            name: 'Calendly',
            vendorId,
            catalogueProductId: 'calendly',
            unitId: company.units.marketing,
            firstSeen: '2026-05-04',
          };
          return tools.registerDiscovered(tx, found, as('finance'));
        });
      const [one, two] = await Promise.all([discover(), discover()]);
      expect(two).toBe(one);
      expect(await view(one)).toMatchObject({
        source: 'shadow',
        origin: 'discovered',
        status: 'active',
        firstSeen: '2026-05-04',
        accountability: { definedBy: null, authorisedBy: null, benefits: null },
      });
      const known = await inTransaction((tx, tools) => tools.knownTools(tx));
      expect(known.find(({ id }) => id === one)).toMatchObject({
        catalogueVendorId: 'calendly',
        catalogueProductId: 'calendly',
        vendorName: 'Calendly',
      });
    });

    it('by counting similar tools, those of the same name first', async () => {
      await register({ name: 'Mailer', status: 'active', category: 'E-mail' });
      await register({ name: 'Post office', status: 'active', category: 'E-mail' });
      await register({ name: 'Old mailer', status: 'banned', category: 'E-mail' });
      const similar = await app
        .get(ToolQueries)
        .similarTo({ id: null, name: 'Mailer Pro', vendorId: null, category: 'E-mail' });
      expect(similar.map(({ tool, reason }) => [tool.name, reason])).toEqual([
        ['Mailer', 'same-name'],
        ['Post office', 'same-category'],
      ]);
    });
  });

  describe('lists', () => {
    const costs: Record<string, bigint> = { 'List A': 30_000n, 'List B': 10_000n, 'List C': 20_000n };
    beforeAll(async () => {
      const lineId = await makeLine(db, company, { fundSource: 'it' });
      const today = app.get(Clock).today('Europe/Madrid');
      for (const [name, minor] of Object.entries(costs)) {
        const id = await register({ name, source: 'it', category: 'Listed' });
        await db.query(
          `insert into budget_entry (line_id, kind, amount_minor, currency, posted_on, functional_minor, tool_id, description)
           values ($1, 'credit', 100, 'EUR', $2, 100, $4, 'x'), ($1, 'actual', $3::bigint + 100, 'EUR', $2, $3::bigint + 100, $4, 'x'),
                  ($1, 'actual', 77, 'EUR', $2::date - interval '13 months', 77, $4, 'older than a year')`,
          [lineId, today, minor, id],
        );
      }
    });

    it('the total of the filter, which the rows add up to', async () => {
      const { items, total, totalCost12Months } = await list({ q: 'listed', source: 'it' });
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
        const page = await list({ q: 'LISTED', sort, limit: 1, cursor });
        names.push(...page.items.map(({ name }) => name));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(names).toEqual(expected);
    });

    it('refuses a cursor of another filter', async () => {
      const { nextCursor } = await list({ q: 'listed', limit: 1 });
      expect(await refusalOf(list({ q: 'other', limit: 1, cursor: nextCursor ?? '' }))).toBe('cursor.invalid');
    });

    it('tools that nobody answers for', async () => {
      const { items } = await list({ accountability: 'missing', limit: 200 });
      const names = items.map(({ name }) => name);
      expect(names).toContain('Orphan');
      expect(names).not.toContain('HubSpot');
    });

    it('by stage, owner, status and unit', async () => {
      expect((await list({ stage: 'grow' })).items.map(({ name }) => name)).toEqual(['HubSpot']);
      expect((await list({ owner: company.people.cmo })).items.map(({ name }) => name)).toEqual(['HubSpot']);
      expect((await list({ status: 'retired' })).items.map(({ name }) => name)).toEqual(['Lifer']);
      expect((await list({ unit: company.units.company, q: 'of it' })).items.map(({ name }) => name)).toEqual([
        'Of IT',
      ]);
    });

    it('nothing, with totals of nothing, where nothing matches', async () => {
      expect(await list({ q: "100% '; drop table tool" })).toEqual({
        items: [],
        nextCursor: null,
        total: 0,
        totalCost12Months: { amount: '0.00', currency: 'EUR' },
      });
    });

    it('thirteen months of cost on the page of a tool', async () => {
      const { monthlyCosts } = await view('list-a');
      expect(monthlyCosts).toHaveLength(13);
      expect(monthlyCosts.at(-1)).toMatchObject({ amount: { amount: '300.00' } });
      expect(monthlyCosts.at(0)).toMatchObject({ amount: { amount: '0.00' } });
    });
  });

  describe('of vendors', () => {
    it('finds them by present and former names and counts their tools', async () => {
      const id = await app
        .get(AddVendor)
        .execute({ name: 'Métrica', website: 'https://metrica.example', formerNames: ['Old Name'] }, as('finance'));
      await register({ name: 'Metrica One', vendorId: id });
      const find = async (q: string): Promise<unknown[]> =>
        (await app.get(VendorQueries).list(Object.assign(new VendorsQuery(), { q }))).items;
      const expected = [
        { id, name: 'Métrica', website: 'https://metrica.example', formerNames: ['Old Name'], toolCount: 1 },
      ];
      expect(await find('metrica')).toEqual(expected);
      expect(await find('old name')).toEqual(expected);
    });

    it('has each name once', async () => {
      await app.get(AddVendor).execute({ name: 'Only One' }, as('finance'));
      expect(await refusalOf(app.get(AddVendor).execute({ name: 'ONLY  one' }, as('finance')))).toBe('duplicate');
    });
  });
});
