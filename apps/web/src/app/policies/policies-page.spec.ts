import { type PolicyEvaluation, type PolicyList, type PolicyView } from '@tandem/api-client';
import { type OpenPage, openPage } from '../../testing/open-page';
import { DRAFT, FIRST, MARTA, SIGNED_BY_ANA } from './policies.sample';
import { PoliciesPage } from './policies-page';

const ALONE = { approvals: 1, rejection: 'ends' } as const;

const MARATHON: PolicyEvaluation = {
  lane: 'marathon',
  denied: false,
  policyVersion: 1,
  annualised: { amount: '12000.00', currency: 'EUR' },
  steps: [
    {
      key: 'finance',
      role: 'finance',
      label: { en: 'Finance approval', es: 'Finanzas' },
      ...ALONE,
      turn: 1,
      deputies: [],
      people: [],
    },
    {
      key: 'cio',
      role: 'cmo',
      label: { en: 'CIO approval', es: 'CIO' },
      ...ALONE,
      turn: 2,
      deputies: [],
      people: [{ id: 'p2', name: 'Marta Gil', title: null }],
    },
  ],
  alternatives: [],
  reasons: [{ en: 'The tool handles personal data.', es: 'Trata datos personales.' }],
  requiredFields: ['successMeasure'],
};

const listOf = (...items: PolicyView[]): PolicyList => ({ items, nextCursor: null, inForce: items[0] ?? FIRST });

async function open(list: PolicyList, address = '/policies', permissions: readonly string[] = ['policy.read']) {
  const page = await openPage({
    path: 'policies',
    component: PoliciesPage,
    address,
    scopes: ['policies'],
    permissions,
  });
  page.asked('/policies').flush(list);
  await page.settle();
  return page;
}

async function ask({ element, settle }: OpenPage, amount: string): Promise<void> {
  const field = element.querySelector<HTMLInputElement>('tnd-money-field input');
  field?.setRangeText(amount);
  field?.dispatchEvent(new Event('input'));
  await settle();
  element.querySelector<HTMLButtonElement>('tnd-what-would-happen button')?.click();
  await settle();
}

describe('the page of the policy', () => {
  it('says honestly that nobody has signed what is in force', async () => {
    const { element } = await open(listOf(FIRST));
    expect(element.textContent).toContain('In force as shipped; nobody has signed it yet.');
    expect(element.textContent).not.toContain('They signed exactly this text');
    expect(element.querySelector('.versions')?.textContent).toContain('signed by nobody');
  });

  it('names who signed and who has not', async () => {
    const signed = { ...FIRST, signatures: [SIGNED_BY_ANA], missingSignatures: ['cmo' as const] };
    const { element } = await open(listOf(signed));
    const signatures = element.querySelector('tnd-signing-panel')?.textContent;
    expect(signatures).toContain('Ana Ruiz, CIO');
    expect(signatures).toContain('CMO: not signed yet');
  });

  it('shows another version when its address asks for it', async () => {
    const second = { ...FIRST, id: 'v2', version: 2 };
    const { element } = await open(listOf(second, { ...FIRST, status: 'superseded' }), '/policies?version=1');
    expect(element.querySelector('.marks')?.textContent).toContain('Superseded');
    expect(element.querySelector('.marks a')?.getAttribute('href')).toBe('/policies');
  });

  it('says what a version changed', async () => {
    const second = { ...FIRST, id: 'v2', version: 2, document: { ...FIRST.document, version: 2, rules: [] } };
    const { element } = await open(listOf(second, { ...FIRST, status: 'superseded' }));
    expect(element.textContent).toContain('What version 2 changed');
    expect(element.textContent).toContain('Gone: If the money is Shadow IT: the request is refused.');
  });

  it('says that a version changed nothing, where it did not', async () => {
    const second = { ...FIRST, id: 'v2', version: 2 };
    const { element } = await open(listOf(second, { ...FIRST, status: 'superseded' }));
    expect(element.querySelector('.changes')?.textContent).toContain('Version 2 changed no rule and no lane.');
  });

  it('falls back to what requesters are told when it cannot read the text', async () => {
    const { element } = await open(listOf({ ...FIRST, document: { rules: 'none' } }));
    expect(element.querySelector('.rules')?.textContent).toContain('Within the sprint limit.');
    expect(element.querySelector('.rules')?.textContent).toContain('cannot turn into sentences');
  });
});

describe('asking what would happen', () => {
  it('asks for an amount first', async () => {
    const page = await open(listOf(FIRST));
    await ask(page, '');
    expect(page.element.querySelector('tnd-error-summary')?.textContent).toContain('Enter an amount');
  });

  it('asks in the currency of the policy, with what was typed', async () => {
    const page = await open(listOf(FIRST));
    await ask(page, '12,000');
    expect(page.asked('/policies/evaluation', 'POST').request.body).toEqual({
      amount: { amount: '12000.00', currency: 'EUR' },
      termMonths: 12,
      dataClass: 'none',
      fundSource: 'marketing',
      kind: 'new-tool',
    });
  });

  it('answers with the lane, who decides, why, and what has to be stated', async () => {
    const page = await open(listOf(FIRST));
    await ask(page, '12,000');
    page.asked('/policies/evaluation', 'POST').flush(MARATHON);
    await page.settle();
    const said = page.element.querySelector('.answer')?.textContent.replaceAll(/\s+/g, ' ') ?? '';
    expect(said).toContain('Marathon');
    expect(said).toContain('Finance approval: nobody can decide this yet');
    expect(said).toContain('CIO approval: Marta Gil (CMO) Stands in, because nobody decides about their own request.');
    expect(said).toContain('The tool handles personal data.');
    expect(said).toContain('how success is measured');
  });

  it('says that the policy refuses, and why', async () => {
    const page = await open(listOf(FIRST));
    await ask(page, '900');
    page
      .asked('/policies/evaluation', 'POST')
      .flush({ ...MARATHON, lane: null, denied: true, steps: [], requiredFields: [] });
    await page.settle();
    const said = page.element.querySelector('.answer')?.textContent;
    expect(said).toContain('The policy refuses this');
    expect(said).toContain('The tool handles personal data.');
  });

  it('keeps the question when no rule covers it', async () => {
    const page = await open(listOf(FIRST));
    await ask(page, '900');
    page
      .asked('/policies/evaluation', 'POST')
      .flush({ code: 'policy.no_rule' }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    expect(page.element.querySelector('tnd-error-summary')?.textContent).toContain('No rule of the policy covers');
    expect(page.element.querySelector<HTMLInputElement>('tnd-money-field input')?.value).toBe('900');
  });
});

describe('the drafts that were given up', () => {
  const unfold = async (page: OpenPage, ...drafts: PolicyView[]): Promise<string> => {
    const folded = page.element.querySelector<HTMLDetailsElement>('tnd-discarded-drafts details');
    if (folded === null) throw new Error('There are none to unfold.');
    folded.open = true;
    folded.dispatchEvent(new Event('toggle'));
    await page.settle();
    const asked = page.asked('/policies');
    expect(asked.request.params.get('discarded')).toBe('true');
    asked.flush(listOf(FIRST, ...drafts));
    await page.settle();
    return folded.textContent.replaceAll(/\s+/g, ' ');
  };

  it('are told to those who write versions: whose they were, why, and who discarded them when', async () => {
    const page = await open(listOf(FIRST), '/policies', ['policy.read', 'policy.edit']);
    const given = {
      ...DRAFT,
      status: 'discarded' as const,
      why: 'Pilots stall.',
      updatedAt: '2026-11-20T09:00:00Z',
      updatedBy: MARTA,
    };
    const told = await unfold(page, given);
    expect(told).toContain('Martech spend, version 2');
    expect(told).toContain('by Ana Ruiz, discarded by Marta Gil on 20 Nov 2026, 10:00');
    expect(told).toContain('Pilots stall.');
  });

  it('are said not to be there where none was given up', async () => {
    const page = await open(listOf(FIRST), '/policies', ['policy.read', 'policy.sign']);
    expect(await unfold(page)).toContain('No draft was discarded.');
  });

  it('are no matter of those who only read the policy', async () => {
    const { element } = await open(listOf(FIRST));
    expect(element.querySelector('tnd-discarded-drafts')).toBeNull();
  });
});
