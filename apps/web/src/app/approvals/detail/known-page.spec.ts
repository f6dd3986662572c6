import { type DecisionSnapshotView } from '@tandem/api-client';
import { type OpenPage, openPage } from '../../../testing/open-page';
import { ANA, MARTA } from '../approvals.sample';
import { KnownPage } from './known-page';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const HASH = 'ab'.repeat(32);

const decision: DecisionSnapshotView['decision'] = {
  id: 'd-1',
  round: 1,
  step: 'cio',
  verdict: 'approve',
  person: ANA,
  onBehalfOf: null,
  capacity: 'cio',
  amount: eur('1200.00'),
  termMonths: 3,
  condition: null,
  reason: null,
  decidedAt: '2026-11-18T10:14:00.000Z',
};

const whole: DecisionSnapshotView = {
  ref: 'REQ-0142',
  decision,
  hash: HASH,
  recordedHash: HASH,
  event: '7',
  seal: 'cd'.repeat(32),
  text: '{"format": 1}',
  known: {
    version: 3,
    round: 1,
    takenAt: '2026-11-18T10:14:00.000Z',
    requester: MARTA,
    submittedAt: '2026-11-17T09:00:00.000Z',
    kind: 'new-tool',
    toolName: 'Hotjar',
    vendorName: 'Hotjar Ltd',
    category: null,
    whatFor: 'See where buyers leave the checkout',
    successMeasure: null,
    whyNotExisting: null,
    amount: eur('1200.00'),
    annualised: eur('4800.00'),
    billing: 'monthly',
    termMonths: 3,
    dataClass: 'none',
    stageIds: [],
    definedBy: MARTA,
    benefitOwner: null,
    benefitUnits: [{ id: 'u-ecom', code: 'ECOM', name: 'E-commerce' }],
    line: {
      id: 'l-mkt-03',
      code: 'MKT-03',
      name: 'Digital',
      fundSource: 'marketing',
      fiscalYear: '2026',
      funded: eur('60000.00'),
      reserved: eur('1200.00'),
      committed: eur('20000.00'),
      actual: eur('29300.00'),
      available: eur('9500.00'),
      setAside: eur('1200.00'),
    },
    similarTools: [
      {
        tool: { id: 't-1', slug: 'smartlook', name: 'Smartlook' },
        source: 'it',
        cost12Months: eur('2400.00'),
        reason: 'same-category',
      },
    ],
    similarDecisions: { approved: 1, rejected: 0, items: [] },
    checks: [{ key: 'duplicate', ok: null, text: { en: 'Similar: Smartlook.', es: 'Similares: Smartlook.' } }],
    policy: {
      name: 'Spend policy',
      version: 7,
      hash: '5f1c',
      lane: 'sprint',
      reasons: [{ rule: 'sprint-small', text: { en: 'Under 10,000 EUR a year.', es: 'Menos de 10.000 EUR al año.' } }],
    },
    steps: [
      {
        key: 'cio',
        role: 'cio',
        label: { en: 'Approval of the CIO', es: 'Aprobación del CIO' },
        status: 'pending',
        decidedBy: null,
        decidedAt: null,
      },
    ],
    decisions: [],
  },
};

async function open(snapshot: DecisionSnapshotView, permissions = ['request.read', 'audit.read']): Promise<OpenPage> {
  const page = await openPage({
    path: 'requests/:id/decisions/:decision',
    component: KnownPage,
    address: '/requests/r-142/decisions/d-1',
    scopes: ['approvals', 'audit'],
    permissions,
  });
  page.asked('/requests/r-142/decisions/d-1/snapshot').flush(snapshot);
  await page.settle();
  return page;
}

const words = ({ element }: OpenPage): string => element.textContent.replace(/\u00a0/g, ' ').replace(/\s+/g, ' ');

describe('the page of what was known', () => {
  it('A05 tells what the line had left, what there was already, the checks and the rule of the policy', async () => {
    const said = words(await open(whole));
    expect(said).toContain('What was known: REQ-0142');
    expect(said).toContain('Ana Ruiz (CIO) approved 1,200.00 EUR for 3 months on 18 Nov 2026');
    expect(said).toMatch(/Available\s*9,500\.00 EUR/);
    expect(said).toContain('Smartlook');
    expect(said).toContain('2,400.00 EUR in 12 months');
    expect(said).toContain('To be judged: Similar: Smartlook.');
    expect(said).toContain('Rule sprint-small');
  });

  it('proves itself by the hash in the event of the decision', async () => {
    const page = await open(whole);
    expect(words(page)).toContain(`No. 7, seal ${'cd'.repeat(32)}`);
    expect(words(page)).toContain('The same');
    expect(page.element.querySelector('a[href="/audit/7"]')?.textContent).toContain('Open the event');
  });

  it('offers the event to nobody who may not read the trail', async () => {
    const page = await open(whole, ['request.read']);
    expect(page.element.querySelector('a[href="/audit/7"]')).toBeNull();
  });

  it('shows nothing as known once the text was changed', async () => {
    const page = await open({ ...whole, hash: 'ef'.repeat(32), known: null });
    expect(page.element.querySelector('[role="alert"]')?.textContent).toContain('somebody changed it afterwards');
    expect(words(page)).toContain('Not the same');
    expect(words(page)).not.toContain('Hotjar');
  });

  it('says who is shown what this reader is not', async () => {
    const known = whole.known && { ...whole.known, similarTools: null, similarDecisions: null };
    const said = words(await open({ ...whole, known, text: null }));
    expect(said).toContain('shown to those who see all costs');
    expect(said).toContain('shown to those who see all requests');
    expect(said).not.toContain('The text that was hashed');
  });
});
