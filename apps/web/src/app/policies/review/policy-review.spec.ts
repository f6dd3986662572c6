import { type PolicyDetail, type PolicyView } from '@tandem/api-client';
import { type OpenPage, openPage } from '../../../testing/open-page';
import { DRAFT, FIRST, MARTA, SIGNED_BY_ANA } from '../policies.sample';
import { PoliciesPage } from '../policies-page';

/** Version 2 as Ana signed it, as Marta finds it. */
const ASKED: PolicyDetail = {
  ...DRAFT,
  why: 'Pilots stall at 10k.',
  askedAt: '2026-11-19T15:00:00Z',
  signingDue: '2026-11-27',
  signatures: [SIGNED_BY_ANA],
  missingSignatures: ['cmo'],
  document: {
    ...FIRST.document,
    version: 2,
    rules: (FIRST.document['rules'] as readonly { readonly id: string }[]).filter(({ id }) => id !== 'authorised-line'),
  },
  maySign: [{ role: 'cmo', refusal: null }],
};

async function open(policy: PolicyView, permissions: readonly string[] = ['policy.read', 'policy.sign']) {
  const page = await openPage({
    path: 'policies',
    component: PoliciesPage,
    address: '/policies?version=2',
    scopes: ['policies'],
    permissions,
    roles: ['cmo'],
  });
  page.asked('/policies').flush({ items: [policy, FIRST], inForce: FIRST });
  await page.settle();
  return page;
}

async function openAsSigner(policy: PolicyDetail): Promise<OpenPage> {
  const page = await open(policy);
  page.asked('/policies/v2').flush(policy);
  await page.settle();
  return page;
}

const text = (element: Element | null): string => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const signing = ({ element }: OpenPage): HTMLElement | null => element.querySelector('tnd-signing-panel');

async function sign(page: OpenPage) {
  signing(page)?.querySelector<HTMLButtonElement>('.tnd-button-primary')?.click();
  await page.settle();
  return page.asked('/policies/v2/signatures', 'POST');
}

describe('a version that waits for a signature', () => {
  it('shows the officer what it changes, why, who signed, and one button', async () => {
    const page = await openAsSigner(ASKED);
    expect(text(page.element)).toContain('What version 2 would change');
    expect(text(page.element)).toContain('Gone: If the money is Shadow IT: the request is refused.');
    expect(text(page.element)).toContain('Pilots stall at 10k.');
    expect(text(signing(page))).toContain('Ana Ruiz, CIO');
    expect(text(signing(page))).toContain('CMO: asked, due 27 Nov 2026');
    expect(text(signing(page)?.querySelector('button') ?? null)).toBe('Sign version 2');
  });

  it('gives examples of what it would ask less of than today', async () => {
    const page = await openAsSigner({
      ...ASKED,
      loosens: true,
      loosenings: [
        {
          kinds: ['looser-lane', 'step-less', 'answer-less'],
          facts: { exposure: { amount: '12000.00', currency: 'EUR' }, fundSource: 'marketing', dataClass: 'personal' },
          before: { lane: 'marathon', roles: ['finance', 'cio'], requiredFields: ['whatFor', 'successMeasure'] },
          after: { lane: 'sprint', roles: ['cio'], requiredFields: ['whatFor'] },
        },
        {
          kinds: ['refusal-lifted'],
          facts: { fundSource: 'shadow' },
          before: { lane: null, roles: [], requiredFields: [] },
          after: { lane: 'sprint', roles: [], requiredFields: [] },
        },
      ],
    });
    expect([...page.element.querySelectorAll('tnd-loosened-examples li')].map(text)).toEqual([
      '12,000.00 EUR, Marketing, personal data: Marathon (Finance and CIO; how success is measured) → Sprint (CIO)',
      'Shadow IT: Refused → Sprint',
    ]);
  });

  it('is signed as it stands on the screen: hash, revision and role', async () => {
    const page = await openAsSigner(ASKED);
    const sent = await sign(page);
    expect(sent.request.body).toEqual({ hash: '8f3ac1', revision: 1, role: 'cmo' });
    expect(sent.request.headers.has('Idempotency-Key')).toBe(true);
    const signature = { ...SIGNED_BY_ANA, person: MARTA, role: 'cmo' as const };
    sent.flush({
      ...ASKED,
      status: 'signed',
      effectiveFrom: '2026-12-01',
      missingSignatures: [],
      signatures: [SIGNED_BY_ANA, signature],
    });
    await page.settle();
    const note = page.element.querySelector('tnd-signed-note');
    expect(text(note)).toBe('Signed by everybody. Version 2 takes effect on 1 Dec 2026.');
    expect(document.activeElement).toBe(note);
  });

  it('says who has still to sign', async () => {
    const page = await openAsSigner({ ...ASKED, signatures: [], missingSignatures: ['cio', 'cmo'] });
    (await sign(page)).flush({ ...ASKED, missingSignatures: ['cio'] });
    await page.settle();
    expect(text(page.element.querySelector('tnd-signed-note'))).toBe('Signed. Still to sign: CIO.');
  });

  it('is not signed when it changed meanwhile, and what changed is told', async () => {
    const page = await openAsSigner(ASKED);
    (await sign(page)).flush({ code: 'policy.changed', status: 409 }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    page.asked('/policies/v2').flush({ ...ASKED, revision: 2, hash: '77aa', document: FIRST.document });
    await page.settle();
    expect(text(signing(page))).toContain('The policy changed while this page was open. Nothing was signed');
    expect(text(signing(page))).toContain('New: If the money is Shadow IT: the request is refused.');
  });

  it.each([
    ['not-asked', 'Signatures have not been asked for yet.'],
    ['already-signed', 'CMO: signed already.'],
    ['same-person', 'whoever signed for the other post cannot sign for this one too.'],
    ['role-too-new', 'this role was given after signatures were asked for.'],
    ['checks-failed', 'A check fails, so nobody can sign.'],
  ] as const)('says before anybody presses why nobody can sign: %s', async (refusal, words) => {
    const page = await openAsSigner({ ...ASKED, maySign: [{ role: 'cmo', refusal }] });
    expect(text(signing(page))).toContain(words);
    expect(signing(page)?.querySelector('button')).toBeNull();
  });

  it('is no button at all for whoever only reads', async () => {
    const { maySign: _none, ...listed } = ASKED;
    const page = await open({ ...listed, status: 'signed', missingSignatures: [] }, ['policy.read']);
    expect(text(page.element.querySelector('.marks'))).toContain('takes effect on 1 Dec 2026');
    expect(signing(page)?.querySelector('button')).toBeNull();
    expect(page.element.querySelector('tnd-rehearsal-panel')).toBeNull();
  });
});

describe('the list of versions', () => {
  it('offers to propose a change, and to go on with the draft that is open', async () => {
    const page = await open(ASKED, ['policy.read', 'policy.edit']);
    page.asked('/policies/v2').flush(ASKED);
    await page.settle();
    const goOn = page.element.querySelector<HTMLAnchorElement>('.actions .tnd-button-primary');
    expect([text(goOn), goOn?.getAttribute('href')]).toEqual(['Go on with version 2', '/policies/v2/draft']);
    expect(text(page.element.querySelector('.versions'))).toContain('by Ana Ruiz, still to sign: CMO');
  });

  it('gives every version away as a file', async () => {
    const page = await openAsSigner(ASKED);
    expect(page.element.querySelector('.marks a[download]')?.getAttribute('href')).toBe('/api/v1/policies/v2/file');
  });
});
