import { type PolicyDetail } from '@tandem/api-client';
import { type TestRequest } from '@angular/common/http/testing';
import { type OpenPage, openPage } from '../../../testing/open-page';
import { DRAFT, FIRST, MARTA, NOTHING_CHANGES, SIGNED_BY_ANA } from '../policies.sample';
import { PolicyDraftPage } from './policy-draft-page';

// What saves by itself is waited for, and a machine that does much else takes its time.
jest.setTimeout(20_000);

const EDITOR: readonly string[] = ['policy.read', 'policy.edit', 'policy.sign'];
const AUTOSAVE_MS = 1600;

async function open(policy: PolicyDetail = DRAFT, permissions = EDITOR): Promise<OpenPage> {
  const page = await openPage({
    path: 'policies/:id/draft',
    component: PolicyDraftPage,
    address: `/policies/${policy.id}/draft`,
    scopes: ['policies', 'frame'],
    permissions,
  });
  page.asked('/policies').flush({ items: [policy, FIRST], nextCursor: null, inForce: FIRST });
  page.asked(`/policies/${policy.id}`).flush(policy);
  await page.settle();
  return page;
}

const rule = ({ element }: OpenPage, number: number): HTMLElement => {
  const found = element.querySelectorAll<HTMLElement>('tnd-rule-editor')[number - 1];
  if (found === undefined) throw new Error(`There is no rule ${number}.`);
  return found;
};
const wait = (milliseconds: number): Promise<unknown> => new Promise((done) => setTimeout(done, milliseconds));
const limit = (page: OpenPage, number: number): HTMLInputElement | null =>
  rule(page, number).querySelector<HTMLInputElement>('tnd-limit-field input');
const text = (element: Element | null): string => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

async function type(
  page: OpenPage,
  field: HTMLInputElement | HTMLTextAreaElement | null,
  typed: string,
): Promise<void> {
  field?.focus();
  field?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  if (field !== null) field.value = typed;
  field?.dispatchEvent(new Event('input', { bubbles: true }));
  await page.settle();
}

async function press(page: OpenPage, words: string): Promise<void> {
  const button = [...page.element.querySelectorAll('button')].find(
    (each) => text(each).startsWith(words) || each.getAttribute('aria-label') === words,
  );
  if (button === undefined) throw new Error(`There is no button "${words}".`);
  button.click();
  await page.settle();
}

interface Sent {
  readonly document: { readonly rules: readonly { readonly id: string }[] };
  readonly plannedFrom: string;
  readonly why: string;
}
const sentBy = (request: TestRequest): Sent => request.request.body as Sent;

describe('a draft of the policy', () => {
  it('reads as sentences with fields, beginning with what is in force', async () => {
    const page = await open();
    expect(text(page.element.querySelector('h1'))).toBe('Draft of version 2');
    expect(text(page.element.querySelector('.summary'))).toBe('By Ana Ruiz. Version 1 is in force since 1 Jan 2025.');
    expect(limit(page, 2)?.value).toBe('10,000.00');
    expect(text(rule(page, 2))).toContain('the cost is');
    expect(text(rule(page, 5))).toContain('Always:the request states');
  });

  it('moves the same limit in both rules, and saves by itself once the author pauses', async () => {
    const page = await open();
    await type(page, limit(page, 2), '15000');
    expect(limit(page, 3)?.value).toBe('15,000.00');
    const saving = await page.awaited('/policies/v2/draft', 'PUT');
    expect(saving.request.headers.get('If-Match')).toBe('"1"');
    expect(JSON.stringify(sentBy(saving).document).match(/15000\.00/g)).toHaveLength(3);
    saving.flush({ ...DRAFT, revision: 2, document: sentBy(saving).document });
    await page.settle();
    expect(text(page.element.querySelector('.saved'))).toMatch(/^Saved \d\d:\d\d$/);
    expect(limit(page, 2)?.value).toBe('15000');
  });

  it('leaves the other rule alone when told so', async () => {
    const page = await open();
    rule(page, 2).querySelector<HTMLInputElement>('.twin input')?.click();
    await page.settle();
    await type(page, limit(page, 2), '15000');
    expect(limit(page, 3)?.value).toBe('10,000.00');
  });

  it('keeps an amount that cannot be read, says so, and saves nothing of it', async () => {
    const page = await open();
    await type(page, limit(page, 2), 'fifteen');
    expect(limit(page, 2)?.value).toBe('fifteen');
    expect(text(page.element.querySelector('.saved'))).toBe('1 field has to be corrected; it is not saved as typed.');
    await wait(AUTOSAVE_MS);
    expect(() => page.asked('/policies/v2/draft', 'PUT')).toThrow();
    expect(page.element.querySelector('.buttons .tnd-button-primary')?.getAttribute('aria-disabled')).toBe('true');
  });

  it('rehearses what is on the screen against the past, and lists what would have changed', async () => {
    const page = await open();
    (await page.awaited('/policies/rehearsals', 'POST')).flush({
      ...NOTHING_CHANGES,
      after: { sprint: 72, marathon: 48, refused: 0 },
      changed: 1,
      changedAmount: { amount: '12000.00', currency: 'EUR' },
      medianDays: { before: '6.1', after: '4.8' },
      items: [
        {
          id: 'r1',
          ref: 'REQ-0142',
          title: 'HubSpot',
          amount: { amount: '12000.00', currency: 'EUR' },
          laneBefore: 'marathon',
          laneAfter: 'sprint',
          rolesBefore: ['finance', 'cio'],
          rolesAfter: ['cio'],
        },
      ],
    });
    await page.settle();
    const panel = page.element.querySelector('tnd-rehearsal-panel');
    expect(text(panel)).toContain('Sprint71 → 72Marathon49 → 48');
    expect(text(panel)).toContain('1 request would have gone another way, 12,000.00 EUR');
    expect(text(panel)).toContain('Median days to decide: 6.1 → about 4.8.');
    await press(page, 'See the 1');
    const link = panel?.querySelector('li a');
    expect([text(link ?? null), link?.getAttribute('href')]).toEqual(['REQ-0142 HubSpot', '/requests/r1']);
    expect(text(panel?.querySelector('.way') ?? null)).toBe('MarathonFinance and CIOSprintCIO');
  });

  it('says that nothing would have changed, where nothing would', async () => {
    const page = await open();
    (await page.awaited('/policies/rehearsals', 'POST')).flush(NOTHING_CHANGES);
    await page.settle();
    expect(text(page.element.querySelector('tnd-rehearsal-panel'))).toContain(
      'No request would have gone another way.',
    );
  });

  it('compares with the version in force in words', async () => {
    const page = await open();
    await press(page, 'Compare with version 1');
    expect(text(page.element.querySelector('.compared'))).toContain('Nothing differs yet.');
    await type(page, limit(page, 2), '15000');
    expect(text(page.element.querySelector('.compared'))).toContain('10,000.00 EUR');
    expect(text(page.element.querySelector('.compared'))).toContain('15,000.00 EUR');
  });

  it('adds a rule from a closed list, moves it and takes it away again', async () => {
    const page = await open();
    await press(page, 'Add a rule');
    await press(page, 'A long term takes the marathon lane');
    expect(text(rule(page, 8))).toContain('the term is');
    await press(page, 'Move rule 8 up');
    expect(text(rule(page, 7))).toContain('the term is');
    await press(page, 'Remove rule 7');
    expect(page.element.querySelectorAll('tnd-rule-editor')).toHaveLength(7);
  });

  it('offers a step by the name that it will have in the policy', async () => {
    const page = await open();
    const offered = [...page.element.querySelectorAll('tnd-lane-editor tbody th[scope=row]')].map(text);
    expect(offered.slice(0, 4)).toEqual(['Finance approval', 'CIO approval', 'CMO approval', 'Review (Approver)']);
  });

  it('asks for signatures until a day, of exactly what is on the screen', async () => {
    const page = await open();
    await type(page, page.element.querySelector<HTMLTextAreaElement>('.fields textarea'), 'Pilots stall.');
    await press(page, 'Ask for signatures');
    await press(page, 'Ask to sign version 2');
    const saving = page.asked('/policies/v2/draft', 'PUT');
    expect(sentBy(saving).why).toBe('Pilots stall.');
    saving.flush({ ...DRAFT, revision: 2, why: 'Pilots stall.' });
    await page.settle();
    const asking = page.asked('/policies/v2/signature-requests', 'POST');
    expect(asking.request.headers.get('If-Match')).toBe('"2"');
    expect(asking.request.headers.has('Idempotency-Key')).toBe(true);
    asking.flush({
      ...DRAFT,
      revision: 2,
      why: 'Pilots stall.',
      askedAt: '2026-11-19T15:00:00Z',
      signingDue: '2026-11-27',
      maySign: [{ role: 'cio', refusal: null }],
    });
    await page.settle();
    expect(text(page.element.querySelector('tnd-signing-panel'))).toContain('CMO: asked, due 27 Nov 2026');
    expect(text(page.element.querySelector('tnd-signing-panel'))).toContain('Sign version 2');
  });

  it('cannot ask while a check fails, and says so beside the button', async () => {
    const page = await open({
      ...DRAFT,
      checks: [{ kind: 'lane-without-approval', passed: false, severity: 'error', details: { lane: 'sprint' } }],
    });
    expect(text(page.element.querySelector('tnd-checks-panel'))).toContain('Nobody decides in the lane Sprint.');
    expect(text(page.element.querySelector('.buttons'))).toContain('1 check fails.');
    await press(page, 'Ask for signatures');
    expect(page.element.querySelector('tnd-confirm-panel')).toBeNull();
  });

  it('never voids a signature by itself: whoever edits then says so', async () => {
    const page = await open({ ...DRAFT, signatures: [SIGNED_BY_ANA], askedAt: '2026-11-19T15:00:00Z' });
    expect(text(page.element.querySelector('.buttons'))).toContain('Editing now would void 1 signature.');
    await type(page, limit(page, 2), '15000');
    await wait(AUTOSAVE_MS);
    expect(() => page.asked('/policies/v2/draft', 'PUT')).toThrow();
    await press(page, 'Save and void 1 signature');
    page.asked('/policies/v2/draft', 'PUT').flush({
      ...DRAFT,
      revision: 2,
      signatures: [{ ...SIGNED_BY_ANA, counts: false }],
    });
    await page.settle();
    expect(text(page.element.querySelector('tnd-signing-panel'))).toContain(
      'Ana Ruiz signed revision 1; an edit voided it.',
    );
  });

  it('UX-01 lays what somebody else saved beneath what is typed, rule by rule', async () => {
    const page = await open();
    await type(page, limit(page, 2), '15000');
    (await page.awaited('/policies/v2/draft', 'PUT')).flush(
      { code: 'version.stale', status: 412 },
      { status: 412, statusText: 'Precondition Failed' },
    );
    await page.settle();
    page.asked('/policies/v2').flush({ ...DRAFT, revision: 5, why: 'Minutes of 12 Nov.', updatedBy: MARTA });
    await page.settle();
    const meanwhile = text(page.element.querySelector('tnd-meanwhile'));
    expect(meanwhile).toContain('Marta Gil changed this on');
    expect(meanwhile).toContain('Why');
    expect(meanwhile).toContain('Minutes of 12 Nov.');
    expect(limit(page, 2)?.value).toBe('15000');
    expect(page.element.querySelector<HTMLTextAreaElement>('.fields textarea')?.value).toBe('Minutes of 12 Nov.');
    await press(page, 'Save the draft');
    expect(page.asked('/policies/v2/draft', 'PUT').request.headers.get('If-Match')).toBe('"5"');
  });

  it('leads to the open requests that stay on their version', async () => {
    const page = await open();
    const link = [...page.element.querySelectorAll('a')].find((each) => text(each).startsWith('9 open requests stay'));
    expect(link?.getAttribute('href')).toBe('/requests?status=submitted');
  });

  it('is discarded only after it is said what that means', async () => {
    const page = await open();
    await press(page, 'Discard');
    await press(page, 'Discard version 2');
    expect(page.asked('/policies/v2/discard', 'POST').request.headers.get('If-Match')).toBe('"1"');
  });

  it('is edited no more once it is signed', async () => {
    const page = await open({ ...DRAFT, status: 'signed' });
    expect(page.element.querySelector('tnd-rule-editor')).toBeNull();
    expect(text(page.element)).toContain('Version 2 is signed and waits for its day.');
  });

  it('shows no field to whoever may only sign, and says who can edit', async () => {
    const page = await open(DRAFT, ['policy.read', 'policy.sign']);
    expect(page.element.querySelector('tnd-rule-editor')).toBeNull();
    expect(text(page.element)).toContain('CIO, CMO and administrators can edit a draft of the policy.');
  });

  it('leads from a discarded draft to no version, for there is none', async () => {
    const page = await open({ ...DRAFT, status: 'discarded' });
    expect(text(page.element)).toContain('The draft of version 2 was discarded.');
    expect(page.element.querySelector('a[href*="version=2"]')).toBeNull();
  });

  it('UX-21 says what was not saved and why, and keeps it for another attempt', async () => {
    const page = await open();
    await type(page, limit(page, 2), '15000');
    (await page.awaited('/policies/v2/draft', 'PUT')).flush(null, { status: 503, statusText: 'Service Unavailable' });
    await page.settle();
    expect(text(page.element.querySelector('.saved'))).toContain('Not saved:');
    expect(limit(page, 2)?.value).toBe('15000');
    await press(page, 'Save the draft');
    page.asked('/policies/v2/draft', 'PUT').flush({ ...DRAFT, revision: 2 });
  });
});
