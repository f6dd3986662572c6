import { PageQuery } from '../platform';
import { makeLine } from '../testing/budget-lines';
import { allAtOnce, refusalOf, tally } from '../testing/refusals';
import { openRegister, type Register } from '../testing/tool-register';
import { ChangeTool } from './change-tool';
import { ToolQueries } from './tool.queries';

describe('the register', () => {
  let desk: Register;
  beforeAll(async () => {
    desk = await openRegister();
  });
  afterAll(() => desk.close());

  describe('takes a tool in', () => {
    it('with everything that is known about it', async () => {
      const id = await desk.register({
        name: 'HubSpot',
        vendorName: 'HubSpot Inc.',
        category: 'CRM',
        stages: [
          { id: 'find', weight: 70 },
          { id: 'grow', weight: 30 },
        ],
        businessOwnerId: desk.company.people.cmo,
        definedById: desk.company.people.cmo,
        authorisedById: desk.company.people.cio,
        authorisedDocument: 'Board minutes of 4 February',
        benefitUnitIds: [desk.company.units.marketing],
        contract: {
          endsOn: '2027-01-31',
          noticeBy: '2026-11-30',
          autoRenews: true,
          amount: { amount: '36000.00', currency: 'EUR' },
        },
      });
      expect(await desk.view(id)).toMatchObject({
        slug: 'hubspot',
        status: 'proposed',
        vendor: { name: 'HubSpot Inc.' },
        origin: 'registered',
        stages: [
          { id: 'find', weight: 70 },
          { id: 'grow', weight: 30 },
        ],
        businessOwner: { id: desk.company.people.cmo },
        technicalOwner: null,
        accountability: {
          definedBy: { person: { id: desk.company.people.cmo }, evidence: 'declared', source: null },
          authorisedBy: {
            person: { id: desk.company.people.cio },
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
      const id = await desk.register({ name: 'By address' });
      expect((await desk.view('by-address')).id).toBe(id);
    });

    it('and says that nobody is on record where nobody is', async () => {
      const id = await desk.register({ name: 'Orphan' });
      expect((await desk.view(id)).accountability).toEqual({ definedBy: null, authorisedBy: null, benefits: null });
    });

    it('but not twice, however the name is written, and says which one is there', async () => {
      const id = await desk.register({ name: 'Salesforce MC', vendorName: 'Salesforce' });
      await expect(desk.register({ name: 'salesforce-mc', vendorName: 'SALESFORCE' })).rejects.toMatchObject({
        code: 'duplicate',
        options: { extension: { toolId: id } },
      });
    });

    it('though two vendors may each have a tool of that name, at two addresses', async () => {
      await desk.register({ name: 'Insights', vendorName: 'One' });
      const id = await desk.register({ name: 'Insights', vendorName: 'Another' });
      expect((await desk.view(id)).slug).toBe('insights-2');
    });

    it('once, when twenty register it at the same moment', async () => {
      const outcomes = await allAtOnce(
        Array.from({ length: 20 }, () => () => desk.register({ name: 'Rush', vendorName: 'Rush Ltd' })),
      );
      expect(tally(outcomes)).toEqual({ accepted: 1, duplicate: 19 });
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
      await expect(desk.register({ name: 'Unbalanced', stages })).rejects.toMatchObject({
        code: 'validation.failed',
        options: { errors: [{ pointer: '/stages' }] },
      });
    });

    it('only with owners who are active', async () => {
      const [gone] = await desk.db.query<{ id: string }>(
        "insert into person (email, name, is_active) values ('gone@test.example', 'Gone', false) returning id",
      );
      await expect(
        desk.register({ name: 'Left behind', businessOwnerId: gone?.id, technicalOwnerId: desk.company.units.it }),
      ).rejects.toMatchObject({
        code: 'validation.failed',
        options: { errors: [{ pointer: '/businessOwnerId' }, { pointer: '/technicalOwnerId' }] },
      });
    });

    it('only where the role of the person reaches', async () => {
      const cmo = desk.as('cmo', desk.company.units.marketing);
      expect(await refusalOf(desk.register({ name: 'Mine', unitId: desk.company.units.marketing }, cmo))).toBe(
        'accepted',
      );
      expect(await refusalOf(desk.register({ name: 'Not mine', unitId: desk.company.units.it }, cmo))).toBe(
        'permission.denied',
      );
      expect(await refusalOf(desk.view('not-mine'))).toBe('not_found');
    });

    it('and tells each reader whether they may edit it', async () => {
      await desk.register({ name: 'Of marketing', unitId: desk.company.units.marketing });
      await desk.register({ name: 'Of nobody' });
      const cmo = desk.as('cmo', desk.company.units.marketing);
      const told = async (name: string, actor = cmo): Promise<boolean[]> => [
        (await desk.view(name, actor)).canEdit,
        ...(await desk.list({ q: name.replace('-', ' ') }, actor)).items.map(({ canEdit }) => canEdit),
      ];
      expect([await told('of-marketing'), await told('of-nobody')]).toEqual([
        [true, true],
        [false, false],
      ]);
      expect(await told('of-nobody', desk.as('admin'))).toEqual([true, true]);
      expect(await told('of-marketing', desk.as('finance'))).toEqual([false, false]);
    });
  });

  describe('changes a tool', () => {
    it('step by step through its life, with the reason and the day on record', async () => {
      const id = await desk.register({ name: 'Lifer', status: 'active' });
      await desk.change(id, { status: 'sunset', reason: 'Replaced by HubSpot.', effectiveOn: '2026-12-31' });
      await desk.change(id, { status: 'retired', reason: 'Switched off.' });
      const { items } = await desk.app.get(ToolQueries).history(id, new PageQuery());
      expect(items.map(({ action, after, reason }) => ({ action, after, reason }))).toMatchObject([
        { action: 'tool.transition', after: { status: 'retired' }, reason: 'Switched off.' },
        {
          action: 'tool.transition',
          after: { status: 'sunset', effectiveOn: '2026-12-31' },
          reason: 'Replaced by HubSpot.',
        },
        { action: 'tool.register' },
      ]);
      expect(items.every(({ actor }) => actor?.id === desk.company.people.cio)).toBe(true);
    });

    it('but never by a jump that its life does not have', async () => {
      const id = await desk.register({ name: 'Jumper' });
      await expect(desk.change(id, { status: 'active' })).rejects.toMatchObject({
        code: 'tool.transition',
        options: { extension: { currentStatus: 'proposed' } },
      });
    });

    it('and asks why when it is rejected', async () => {
      const id = await desk.register({ name: 'Unexplained' });
      await expect(desk.change(id, { status: 'rejected', reason: ' ' })).rejects.toMatchObject({
        options: { errors: [{ pointer: '/reason' }] },
      });
    });

    it('and keeps only what changed in the trail', async () => {
      const id = await desk.register({ name: 'Tracked', category: 'Old' });
      await desk.change(id, { category: 'New', stages: [{ id: 'find', weight: 100 }] });
      const { items } = await desk.app.get(ToolQueries).history(id, new PageQuery());
      expect(items[0]).toMatchObject({ action: 'tool.change' });
      expect(items[0]?.before).toEqual({ category: 'Old', stages: [] });
      expect(items[0]?.after).toEqual({ category: 'New', stages: [{ id: 'find', weight: 100 }] });
    });

    it('only on the version that was read, also when two do it at once', async () => {
      const id = await desk.register({ name: 'Contested' });
      const edit = (category: string): Promise<string> =>
        refusalOf(desk.app.get(ChangeTool).execute(id, { category }, 1, desk.as('cio')));
      expect((await Promise.all([edit('One'), edit('Two')])).toSorted()).toEqual(['accepted', 'version.stale']);
    });

    it('unless another tool has that name', async () => {
      const taken = await desk.register({ name: 'Taken' });
      const id = await desk.register({ name: 'Free' });
      await expect(desk.change(id, { name: 'TAKEN' })).rejects.toMatchObject({
        code: 'duplicate',
        options: { extension: { toolId: taken } },
      });
    });

    it('only where the role of the person reaches', async () => {
      const id = await desk.register({ name: 'Of IT', unitId: desk.company.units.it });
      expect(await refusalOf(desk.change(id, { category: 'x' }, desk.as('cmo', desk.company.units.marketing)))).toBe(
        'permission.denied',
      );
    });

    it('and empties what is emptied', async () => {
      const id = await desk.register({
        name: 'Emptied',
        businessOwnerId: desk.company.people.cmo,
        benefitUnitIds: [desk.company.units.it],
        contract: { endsOn: '2027-01-01' },
      });
      await desk.change(id, { businessOwnerId: null, benefitUnitIds: [], contract: null });
      expect(await desk.view(id)).toMatchObject({
        businessOwner: null,
        contract: null,
        accountability: { benefits: null },
      });
    });
  });

  describe('serves the other features', () => {
    const authorisation = (lineId: string) => ({
      personId: desk.company.people.cio,
      requestRef: 'REQ-0031',
      on: '2026-02-09',
      lane: 'marathon' as const,
      source: 'it' as const,
      budgetLineId: lineId,
      unitId: desk.company.units.it,
      definedById: desk.company.people.cmo,
      definedEvidence: 'event' as const,
      benefitUnitIds: [desk.company.units.it],
      benefitOwnerId: null,
    });

    it('by keeping a decision as the evidence that no statement replaces', async () => {
      const lineId = await makeLine(desk.db, desk.company, { fundSource: 'it' });
      const id = await desk.register({ name: 'Authorised' });
      await desk.inTransaction((tx, tools) => tools.authorise(tx, id, authorisation(lineId), desk.as('cio')));
      expect(await desk.view(id)).toMatchObject({
        status: 'active',
        source: 'it',
        budgetLine: { id: lineId },
        accountability: {
          authorisedBy: { evidence: 'event', source: 'REQ-0031', on: '2026-02-09' },
          benefits: { units: [{ code: 'IT' }] },
        },
      });
      await expect(desk.change(id, { authorisedById: desk.company.people.cmo })).rejects.toMatchObject({
        options: { errors: [{ pointer: '/authorisedById' }] },
      });
    });

    it('by refusing to authorise what was banned in the meantime', async () => {
      const id = await desk.register({ name: 'Banned', status: 'banned' });
      const lineId = await makeLine(desk.db, desk.company);
      expect(
        await refusalOf(
          desk.inTransaction((tx, tools) => tools.authorise(tx, id, authorisation(lineId), desk.as('cio'))),
        ),
      ).toBe('tool.transition');
      const proposal = { name: 'Banned', vendorName: null, source: 'it' as const, unitId: null };
      expect(
        await refusalOf(desk.inTransaction((tx, tools) => tools.createProposed(tx, proposal, desk.as('cio')))),
      ).toBe('tool.transition');
    });

    it('by proposing again what had been rejected', async () => {
      const id = await desk.register({ name: 'Second chance', status: 'rejected' });
      const proposal = { name: 'second chance', vendorName: null, source: 'it' as const, unitId: null };
      expect(await desk.inTransaction((tx, tools) => tools.createProposed(tx, proposal, desk.as('cio')))).toEqual({
        toolId: id,
        isNew: false,
      });
      expect(await desk.view(id)).toMatchObject({ status: 'proposed' });
    });

    it('by taking in what was discovered, once, with nobody on record', async () => {
      const discover = (): Promise<string> =>
        desk.inTransaction(async (tx, tools) => {
          const vendorId = await tools.findOrCreateVendor(tx, { name: 'Calendly', catalogueId: 'calendly' });
          const found = {
            name: 'Calendly',
            vendorId,
            catalogueProductId: 'calendly',
            unitId: desk.company.units.marketing,
            firstSeen: '2026-05-04',
          };
          return tools.registerDiscovered(tx, found, desk.as('finance'));
        });
      const [one, two] = await Promise.all([discover(), discover()]);
      expect(two).toBe(one);
      expect(await desk.view(one)).toMatchObject({
        source: 'shadow',
        origin: 'discovered',
        status: 'active',
        firstSeen: '2026-05-04',
        accountability: { definedBy: null, authorisedBy: null, benefits: null },
      });
      const known = await desk.inTransaction((tx, tools) => tools.knownTools(tx));
      expect(known.find(({ id }) => id === one)).toMatchObject({
        catalogueVendorId: 'calendly',
        catalogueProductId: 'calendly',
        vendorName: 'Calendly',
      });
    });

    it('by counting similar tools, those of the same name first', async () => {
      await desk.register({ name: 'Mailer', status: 'active', category: 'E-mail' });
      await desk.register({ name: 'Post office', status: 'active', category: 'E-mail' });
      await desk.register({ name: 'Old mailer', status: 'banned', category: 'E-mail' });
      const similar = await desk.app
        .get(ToolQueries)
        .similarTo({ id: null, name: 'Mailer Pro', vendorId: null, category: 'E-mail' }, desk.as('cio'));
      expect(similar.map(({ tool, reason }) => [tool.name, reason])).toEqual([
        ['Mailer', 'same-name'],
        ['Post office', 'same-category'],
      ]);
    });
  });
});
