import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type RequestView } from '@tandem/api-client';
import { afterPaint } from '@tandem/ui';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { aRequest, anApproval } from '../approvals.sample';
import { DecisionDesk } from './decision-desk';
import { type Decided } from './send-decision';

interface Desk {
  readonly element: HTMLElement;
  readonly fixture: ComponentFixture<DecisionDesk>;
  readonly decided: readonly Decided[];
  readonly press: (words: string) => Promise<void>;
  readonly type: (selector: string, text: string) => Promise<void>;
  readonly choose: (months: string) => Promise<void>;
  readonly sent: () => TestRequest;
  readonly answer: (request: TestRequest, status: number, body: object) => Promise<void>;
}

async function open(request: RequestView = aRequest): Promise<Desk> {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  await loadTexts('en', 'approvals');
  const fixture = TestBed.createComponent(DecisionDesk);
  fixture.componentRef.setInput('request', request);
  const decided: Decided[] = [];
  fixture.componentInstance.decided.subscribe((act) => decided.push(act));
  const element = fixture.nativeElement as HTMLElement;
  document.body.append(element);
  await fixture.whenStable();
  const settle = async (): Promise<void> => {
    await afterPaint();
    await new Promise((done) => setTimeout(done));
    fixture.detectChanges();
  };
  return {
    element,
    fixture,
    decided,
    press: async (words) => {
      [...element.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))?.click();
      await settle();
    },
    type: async (selector, text) => {
      const field = element.querySelector<HTMLInputElement>(selector);
      if (field) {
        field.value = text;
        field.dispatchEvent(new Event('input'));
      }
      await settle();
    },
    choose: async (months) => {
      const field = element.querySelector('select');
      if (field) {
        field.value = months;
        field.dispatchEvent(new Event('input'));
        field.dispatchEvent(new Event('change'));
      }
      await settle();
    },
    sent: () => TestBed.inject(HttpTestingController).expectOne('/api/v1/requests/r-142/decisions'),
    answer: async (sent, status, body) => {
      sent.flush(body, { status, statusText: 'answer' });
      await settle();
    },
  };
}

const buttons = (element: HTMLElement): string[] =>
  [...element.querySelectorAll('button')].map(({ textContent }) => textContent.replace(/\u00a0/g, ' ').trim());

describe('the desk where a request is decided', () => {
  it('has a button for each act that the reader may do, with object and amount', async () => {
    const { element } = await open();
    expect(buttons(element)).toEqual([
      'Approve 1,200.00 EUR for 3 months',
      'Ask for changes',
      'Reject',
      'Stand aside',
      'More',
    ]);
  });

  it('has none for what the reader may not do', async () => {
    const { element } = await open({ ...aRequest, nextActions: ['request-changes'] });
    expect(buttons(element)).toEqual(['Ask for changes', 'More']);
  });

  it('UX-02 UX-03 approves the version that was read, once', async () => {
    const { press, sent, answer, decided } = await open();
    await press('Approve');
    await press('Approve 1,200');
    const request = sent();
    expect(request.request.body).toEqual({ verdict: 'approve', version: 3 });
    expect(request.request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    await answer(request, 200, anApproval);
    expect(decided).toEqual([{ request: anApproval, verdict: 'approve' }]);
  });

  it('approves another amount and a condition as they were typed', async () => {
    const { press, type, sent, element } = await open();
    await press('Approve');
    await type('input', '1.000,50');
    await type('textarea', ' Masking stays on ');
    expect(element.textContent.replace(/\u00a0/g, ' ')).toContain('commits 1,000.50 EUR and has 9,699.50 EUR left');
    await press('Approve 1,000.50');
    expect(sent().request.body).toEqual({
      verdict: 'approve',
      version: 3,
      amount: { amount: '1000.50', currency: 'EUR' },
      conditions: [{ what: 'Masking stays on' }],
    });
  });

  it('approves for a shorter term with its share of the amount, and says what happens then', async () => {
    const { press, choose, sent, element } = await open();
    await press('Approve');
    await choose('1');
    const said = element.textContent.replace(/\u00a0/g, ' ');
    expect(said).toContain('MKT-03 Digital commits 400.00 EUR and has 10,300.00 EUR left.');
    expect(buttons(element)).toContain('Approve 400.00 EUR for 1 month');
    await press('Approve 400.00');
    expect(sent().request.body).toEqual({
      verdict: 'approve',
      version: 3,
      amount: { amount: '400.00', currency: 'EUR' },
      termMonths: 1,
    });
  });

  it('keeps an amount that was typed when the term changes, and lets nobody pay more for less', async () => {
    const { press, type, choose, sent, element } = await open();
    await press('Approve');
    await type('input', '500');
    await choose('1');
    await press('Approve 500.00');
    TestBed.inject(HttpTestingController).expectNone('/api/v1/requests/r-142/decisions');
    expect(element.textContent.replace(/\u00a0/g, ' ')).toContain('At most 400.00 EUR for this term');
    await choose('2');
    expect(buttons(element)).toContain('Approve 500.00 EUR for 2 months');
    await press('Approve 500.00');
    expect(sent().request.body).toMatchObject({ amount: { amount: '500.00', currency: 'EUR' }, termMonths: 2 });
  });

  it('offers no term where there is none to shorten', async () => {
    const { press, element } = await open({ ...aRequest, billing: 'once' });
    await press('Approve');
    expect(element.querySelectorAll('tnd-confirm-panel select')).toHaveLength(0);
    expect(buttons(element)).toContain('Approve 1,200.00 EUR');
  });

  it('names what those before agreed to, not what was asked for', async () => {
    const { element } = await open({
      ...aRequest,
      decisions: anApproval.decisions.map((made) => ({
        ...made,
        amount: { amount: '700.00', currency: 'EUR' },
        termMonths: 2,
      })),
    });
    expect(buttons(element)).toContain('Approve 700.00 EUR for 2 months');
  });

  it('opens the panel of another verdict in place of the first, and takes the focus to its field', async () => {
    const { press, fixture, element } = await open();
    await press('Approve');
    fixture.componentInstance.show('changes');
    await press('No such button');
    expect([...element.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
      'Ask for changes to REQ-0142',
    ]);
    expect(document.activeElement).toBe(element.querySelector('textarea'));
  });

  it('sends nothing back without a reason', async () => {
    const { press, element } = await open();
    await press('Reject');
    await press('Reject REQ-0142');
    TestBed.inject(HttpTestingController).expectNone('/api/v1/requests/r-142/decisions');
    expect(element.textContent).toContain('Say why');
  });

  it('rejects with a reason of the list and a sentence, exactly as the requester will read it', async () => {
    const { press, type, element, sent } = await open();
    await press('Reject');
    const cause = element.querySelector('select');
    cause?.dispatchEvent(new Event('input'));
    await press('Reject REQ-0142');
    expect(element.textContent).toContain('Choose a reason from the list');
    await type('select', 'owned');
    await type('textarea', 'FullStory does the same.');
    const text = 'The company already has something for this. FullStory does the same.';
    expect(element.querySelector('blockquote')?.textContent).toBe(text);
    await press('Reject REQ-0142');
    expect(sent().request.body).toEqual({ verdict: 'reject', version: 3, reason: text });
  });

  it('says before it is approved what happens, what a month costs and until when it holds', async () => {
    const { press, element } = await open();
    await press('Approve');
    const said = element.textContent.replace(/\u00a0/g, ' ');
    expect(said).toContain('What happens: MKT-03 Digital commits 1,200.00 EUR and has 9,500.00 EUR left.');
    expect(said).toMatch(
      /400\.00 EUR a month\. Until \d+ \w+ \d{4} if approved today; going on after that is decided again\./,
    );
  });

  it('shows what changed since, keeps what was typed, and approves only once that was seen', async () => {
    const { press, type, sent, answer, element, fixture } = await open();
    await press('Approve');
    await type('textarea', 'Masking stays on');
    await press('Approve 1,200');
    const change = {
      field: 'amount',
      seen: { amount: '1200.00', currency: 'EUR' },
      now: { amount: '1500.00', currency: 'EUR' },
    };
    await answer(sent(), 409, { code: 'approval.stale', currentVersion: 4, changes: [change] });
    expect(element.textContent.replace(/\u00a0/g, ' ')).toContain('1,200.00 EUR → 1,500.00 EUR');
    await press('Approve 1,200');
    TestBed.inject(HttpTestingController).expectNone('/api/v1/requests/r-142/decisions');
    await press('The changes are seen');
    fixture.componentRef.setInput('request', {
      ...aRequest,
      version: 4,
      amount: { amount: '1500.00', currency: 'EUR' },
    });
    await fixture.whenStable();
    await press('Approve 1,500');
    expect(sent().request.body).toEqual({ verdict: 'approve', version: 4, conditions: [{ what: 'Masking stays on' }] });
  });

  it('says how much the line lacks for a raised amount', async () => {
    const { press, type, sent, answer, element } = await open();
    await press('Approve');
    await type('input', '12000');
    await press('Approve 12,000');
    const shortage = {
      code: 'budget.insufficient',
      available: { amount: '9500.00', currency: 'EUR' },
      needed: { amount: '10800.00', currency: 'EUR' },
    };
    await answer(sent(), 409, shortage);
    expect(element.textContent.replace(/\u00a0/g, ' ')).toContain('This needs 1,300.00 EUR more than MKT-03 has left.');
  });

  it('says who decided when somebody was faster', async () => {
    const { press, sent, answer, element, fixture } = await open();
    await press('Approve');
    await press('Approve 1,200');
    await answer(sent(), 409, { code: 'approval.already_decided' });
    fixture.componentRef.setInput('request', anApproval);
    await fixture.whenStable();
    expect(element.textContent.replace(/\u00a0/g, ' ')).toContain(
      'Ana Ruiz (CIO) approved 1,200.00 EUR for 3 months, 18 Nov 2026, 10:14.',
    );
    expect(buttons(element)).toEqual([]);
  });

  it('lets whoever has an interest stand aside, once they say which', async () => {
    const desk = await open();
    await desk.press('Stand aside');
    expect(desk.element.textContent).toContain('This cannot be taken back.');
    await desk.press('Stand aside from REQ-0142');
    expect(desk.element.textContent).toContain('Say what stands in the way');
    await desk.type('textarea', ' The supplier is family. ');
    await desk.press('Stand aside from REQ-0142');
    const sent = TestBed.inject(HttpTestingController).expectOne('/api/v1/requests/r-142/recusals');
    expect(sent.request.body).toEqual({ version: 3, reason: 'The supplier is family.' });
    await desk.answer(sent, 200, { ...aRequest, nextActions: [] });
    expect(desk.decided).toMatchObject([{ verdict: 'recuse' }]);
    expect(desk.element.querySelector('tnd-recuse-panel')).toBeNull();
  });

  it('says why somebody cannot stand aside, and keeps what they typed', async () => {
    const desk = await open();
    await desk.press('Stand aside');
    await desk.type('textarea', 'Family');
    await desk.press('Stand aside from REQ-0142');
    const sent = TestBed.inject(HttpTestingController).expectOne('/api/v1/requests/r-142/recusals');
    await desk.answer(sent, 409, { code: 'approval.already_decided' });
    expect(desk.element.textContent).toContain('already decided');
    expect(desk.element.querySelector('textarea')?.value).toBe('Family');
  });

  it('offers nobody to stand aside who is not asked', async () => {
    const desk = await open({ ...aRequest, nextActions: [] });
    expect(buttons(desk.element)).not.toContain('Stand aside');
  });
});
