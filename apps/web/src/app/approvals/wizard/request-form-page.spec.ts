import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { type OpenPage, openPage } from '../../../testing/open-page';
import { Clock } from '../../platform';
import { aDraft, aRequest } from '../approvals.sample';
import { RequestFormPage } from './request-form-page';

const LINE = { ...aRequest.budgetLine, currency: 'EUR', hasBudget: true, allowsOverdraft: false };
const DRAFT = '/requests/r-200';

const open = (address: string) =>
  openPage({
    path: 'requests/:id/edit',
    component: RequestFormPage,
    address,
    scopes: ['approvals'],
    permissions: ['request.create', 'budget-line.read'],
    providers: [{ provide: Clock, useValue: { now: () => new Date('2026-11-18T08:00:00Z') } }],
  });

async function resume(step: string, draft: object = aDraft): Promise<OpenPage> {
  const page = await open(`${DRAFT}/edit?step=${step}`);
  page.asked(DRAFT).flush(draft);
  page.asked('/budget-lines').flush({ items: [LINE], nextCursor: null, total: 1, totals: [] });
  page.asked('/units').flush({ items: [{ id: 'u-ecom', code: 'ECOM', name: 'E-commerce' }] });
  page.asked('/life-cycle-stages').flush({ items: [] });
  await page.settle();
  await page.settle();
  return page;
}

const words = ({ element }: OpenPage): string => element.textContent.replace(/\u00a0/g, ' ').replace(/\s+/g, ' ');

async function type(page: OpenPage, selector: string, text: string): Promise<void> {
  const field = page.element.querySelector<HTMLInputElement>(selector);
  if (field) {
    field.value = text;
    field.dispatchEvent(new Event('input'));
  }
  await page.settle();
}

async function goOn(page: OpenPage): Promise<void> {
  page.element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await page.settle();
  await page.settle();
}

describe('the wizard', () => {
  it('goes on with a draft where its address says', async () => {
    const page = await resume('cost');
    expect(page.element.querySelector('h2')?.textContent).toBe('What will it cost?');
    expect(words(page)).toContain('= 4,800.00 EUR a year; this request reserves 1,200.00 EUR for 3 months.');
  });

  it('counts a price as it is typed, whatever its separators', async () => {
    const page = await resume('cost');
    await type(page, 'tnd-money-field input', '1.000,50');
    expect(words(page)).toContain('= 12,006.00 EUR a year; this request reserves 3,001.50 EUR for 3 months.');
  });

  it('says before anything is sent how much the line lacks', async () => {
    const page = await resume('cost');
    await type(page, 'tnd-money-field input', '4000');
    expect(words(page)).toContain('This needs 1,300.00 EUR more than MKT-03 has left.');
  });

  it('saves what changed on the version that was read, and goes to the next topic', async () => {
    const page = await resume('purpose');
    await type(page, 'textarea', 'Fewer buyers lost');
    await goOn(page);
    const saved = page.asked(DRAFT, 'PATCH');
    expect([saved.request.body, saved.request.headers.get('If-Match')]).toEqual([
      { whatFor: 'Fewer buyers lost' },
      '"1"',
    ]);
    saved.flush({ ...aDraft, version: 2, whatFor: 'Fewer buyers lost' });
    await page.settle();
    await page.settle();
    expect(TestBed.inject(Router).url).toBe(`${DRAFT}/edit?step=cost`);
  });

  it('UX-18 saves a draft by itself a moment after somebody pauses, and says when', async () => {
    const page = await resume('purpose');
    await type(page, 'textarea', 'Fewer buyers lost');
    const saved = await page.awaited(DRAFT, 'PATCH');
    expect(saved.request.body).toEqual({ whatFor: 'Fewer buyers lost' });
    saved.flush({ ...aDraft, version: 2, whatFor: 'Fewer buyers lost' });
    await page.settle();
    expect(words(page)).toContain('Saved 09:00');
  });

  it('goes on after Continue although the draft was just being saved by itself', async () => {
    const page = await resume('purpose');
    await type(page, 'textarea', 'Fewer buyers lost');
    const saved = await page.awaited(DRAFT, 'PATCH');
    await goOn(page);
    saved.flush({ ...aDraft, version: 2, whatFor: 'Fewer buyers lost' });
    await page.settle();
    await page.settle();
    expect(TestBed.inject(Router).url).toBe(`${DRAFT}/edit?step=cost`);
  });

  it('tells what would take another lane', async () => {
    const page = await resume('cost');
    (await page.awaited('/policies/evaluation', 'POST')).flush({
      lane: 'sprint',
      denied: false,
      steps: [],
      reasons: [],
      alternatives: [
        {
          because: 'cost-above',
          limit: { amount: '10000.00', currency: 'EUR' },
          dataClasses: [],
          lane: 'marathon',
          approvals: 2,
        },
        { because: 'data', limit: null, dataClasses: ['personal', 'sensitive'], lane: 'marathon', approvals: 2 },
      ],
      requiredFields: [],
      policyVersion: 7,
      annualised: { amount: '4800.00', currency: 'EUR' },
    });
    await page.settle();
    expect(words(page)).toContain('A cost above 10,000.00 EUR takes the lane Marathon: 2 approvals.');
    expect(words(page)).toContain('With personal data / sensitive personal data it takes the lane Marathon');
  });

  it('tells what is missing of a topic and saves nothing', async () => {
    const page = await resume('purpose');
    await type(page, 'textarea', '  ');
    await type(page, 'textarea', '');
    await goOn(page);
    TestBed.inject(HttpTestingController).expectNone({ method: 'PATCH' });
    expect(page.element.querySelector('tnd-error-summary')?.textContent).toContain('Say what it is for');
  });

  it('leads back to the check from an answer that was changed from there', async () => {
    const page = await resume('purpose&from=check');
    await goOn(page);
    expect(TestBed.inject(Router).url).toBe(`${DRAFT}/edit?step=check`);
  });

  it('keeps what was typed when the draft was changed in another window', async () => {
    const page = await resume('purpose');
    await type(page, 'textarea', 'Typed here');
    await goOn(page);
    page.asked(DRAFT, 'PATCH').flush({ code: 'version.stale' }, { status: 412, statusText: 'Precondition Failed' });
    await page.settle();
    page.asked(DRAFT).flush({ ...aDraft, version: 5, whatFor: 'Saved there', vendorName: 'Vendor there' });
    await page.settle();
    expect(words(page)).toContain('Saved thereSaved thereTyped hereTyped here');
    page.element.querySelector<HTMLButtonElement>('tnd-draft-conflict button')?.click();
    await page.settle();
    expect(page.element.querySelector('textarea')?.value).toBe('Typed here');
    await goOn(page);
    const again = page.asked(DRAFT, 'PATCH').request;
    expect([again.body, again.headers.get('If-Match')]).toEqual([{ whatFor: 'Typed here' }, '"5"']);
  });

  it('sends the request and says who decides it by when', async () => {
    const page = await resume('check');
    await goOn(page);
    const sent = page.asked(`${DRAFT}/submission`, 'POST');
    expect(sent.request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    sent.flush({ ...aRequest, id: 'r-200', ref: 'REQ-0200' });
    await page.settle();
    expect(words(page)).toContain('REQ-0200 sent');
    expect(words(page)).toContain(
      'With Ana Ruiz (CIO) since 17 Nov 2026, 10:00. Due Fri, 20 Nov 2026, 18:00 CET, in 2 days.',
    );
  });

  it('leads from what the policy still asks for to where it is answered', async () => {
    const page = await resume('check');
    await goOn(page);
    const refusal = {
      code: 'request.incomplete',
      errors: [{ pointer: '/successMeasure', code: 'required', detail: 'Say how success will be seen.' }],
    };
    page.asked(`${DRAFT}/submission`, 'POST').flush(refusal, { status: 422, statusText: 'Unprocessable' });
    await page.settle();
    page.element.querySelector<HTMLButtonElement>('tnd-error-summary button')?.click();
    await page.settle();
    expect(TestBed.inject(Router).url).toBe(`${DRAFT}/edit?step=purpose&from=check`);
  });

  it('says how much the line lacks when somebody else was faster, and loses nothing', async () => {
    const page = await resume('check');
    await goOn(page);
    const refusal = {
      code: 'budget.insufficient',
      available: { amount: '1000.00', currency: 'EUR' },
      needed: { amount: '1200.00', currency: 'EUR' },
    };
    page.asked(`${DRAFT}/submission`, 'POST').flush(refusal, { status: 409, statusText: 'Conflict' });
    await page.settle();
    expect(words(page)).toContain('This needs 200.00 EUR more than MKT-03 has left.');
    expect(words(page)).toContain('See where buyers leave the checkout');
  });

  it('lets nobody write on a request that has moved on', async () => {
    const page = await resume('cost', { ...aRequest, id: 'r-200' });
    expect(page.element.querySelector('form')).toBeNull();
  });
});
