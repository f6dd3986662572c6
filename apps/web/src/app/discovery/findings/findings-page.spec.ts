import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { type BulkTriagePreview, type FindingList, type FindingView } from '@tandem/api-client';
import { openPage } from '../../../testing/open-page';
import { Clock, Preferences } from '../../platform';
import { aFinding } from './finding.sample';
import { FindingsPage } from './findings-page';

const OTHER: FindingView = {
  ...aFinding,
  suggestedTool: null,
  id: '0191c9a4-3333-4333-8333-000000000089',
  ref: 'F-89',
  name: 'Canva',
};
const SUGGESTED: FindingView = { ...aFinding, suggestedTool: { id: 't9', slug: 'typeform', name: 'Typeform' } };
const LIST: FindingList = { items: [SUGGESTED, OTHER], nextCursor: null, total: 2 };
const told = ({ id, ref, name, status, amount, amounts, suggestedTool }: FindingView) => ({
  id,
  ref,
  name,
  status,
  amount,
  amounts,
  suggestedTool,
});
const CIO = ['finding.read', 'finding.triage', 'entry.read', 'import.read', 'import.edit'];

const open = (address: string, permissions: readonly string[] = CIO) =>
  openPage({ path: 'discovery/:id', component: FindingsPage, address, scopes: ['discovery', 'listing'], permissions });

/** Opens a finding beside its list, with everything answered. */
async function openFinding(finding: FindingView, permissions?: readonly string[], list = LIST) {
  const page = await open(`/discovery/${finding.id}`, permissions);
  page.asked('/findings').flush(list);
  page.asked(`/findings/${finding.id}`).flush(finding);
  await page.settle();
  const press = async (name: string): Promise<void> => {
    [...page.element.querySelectorAll<HTMLButtonElement>('button')]
      .find((button) => button.textContent.trim().replace(/\s*\b[LRI]$/, '') === name)
      ?.click();
    await page.settle();
  };
  return { ...page, press };
}

async function type(field: HTMLInputElement | HTMLTextAreaElement | null, value: string): Promise<void> {
  if (field === null) {
    throw new Error('There is no such field.');
  }
  field.value = value;
  field.dispatchEvent(new Event('input'));
  await Promise.resolve();
}

describe('the page of the findings', () => {
  it('asks for what nobody has decided, the largest amount first, unless its address says otherwise', async () => {
    const { asked } = await open('/discovery/x');
    expect(asked('/findings').request.params.toString()).toBe('status=new&sort=-amount');
  });

  it('asks for what its address says, and leaves out what means nothing', async () => {
    const { element, settle, asked } = await open('/discovery/x?status=ignored&certainty=to-review&unit=growth&q=form');
    const request = asked('/findings');
    request.flush(LIST);
    await settle();
    expect(request.request.params.toString()).toBe('status=ignored&certainty=to-review&q=form&sort=-amount');
    expect(element.textContent).toContain('unit=growth');
  });

  it('UX-13 says of when its amounts are', async () => {
    const { element, asked, settle } = await open('/discovery/new');
    jest.spyOn(TestBed.inject(Clock), 'now').mockReturnValue(new Date('2026-11-20T08:41:00Z'));
    asked('/findings').flush(LIST);
    await settle();
    expect(element.querySelector('tnd-read-at')?.textContent.trim()).toBe('Data to 20 Nov 2026, 09:41');
  });

  it('names the filters when they hide everything', async () => {
    const { element, settle, asked } = await open('/discovery/x?certainty=to-review&q=form');
    asked('/findings').flush({ items: [], nextCursor: null, total: 0 });
    await settle();
    expect(element.textContent).toContain('No findings match To review + “form”.');
  });

  it('says who may read findings to whom may not', async () => {
    const { element, settle, asked } = await open('/discovery/x', []);
    asked('/findings').flush({ code: 'permission.denied' }, { status: 403, statusText: 'Forbidden' });
    await settle();
    expect(element.textContent).toContain('Findings are open to the CIO, the CMO, finance and auditors.');
  });
});

describe('a finding', () => {
  it('leads from its amount to the entries behind it', async () => {
    const { element } = await openFinding(aFinding);
    const links = [...element.querySelectorAll('dd a')].map((link) => link.getAttribute('href'));
    expect(links).toContain(`/spend/entries?finding=${aFinding.id}&place=actual&currency=EUR`);
  });

  it('leads nowhere while it is only suspected, because nothing was posted', async () => {
    const { element } = await openFinding({ ...aFinding, certainty: 'to-review' });
    expect(element.querySelector('a[href*="/spend/entries"]')).toBeNull();
  });

  it('shows that nobody defined and nobody authorised it', async () => {
    const { element } = await openFinding(aFinding);
    expect(element.querySelectorAll('tnd-accountability-card .nobody')).toHaveLength(2);
  });

  it('tells who decides to whom may only read', async () => {
    const { element } = await openFinding(aFinding, ['finding.read']);
    const decisions = element.querySelector('tnd-finding-decisions');
    expect([decisions?.querySelectorAll('button').length, decisions?.textContent.trim()]).toEqual([
      0,
      'The CIO decides about findings. They can be read here with all they rest on.',
    ]);
  });

  it('is not ignored without a reason', async () => {
    const { element, press } = await openFinding(aFinding);
    await press('Ignore until a date');
    element.querySelector<HTMLButtonElement>('tnd-confirm-panel .tnd-button-primary')?.click();
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
  });

  it('is followed by the next one once it is decided', async () => {
    const { element, settle, asked, press } = await openFinding(aFinding);
    await press('Not a tool');
    await type(element.querySelector('tnd-confirm-panel textarea'), 'A survey on paper');
    element.querySelector<HTMLButtonElement>('tnd-confirm-panel .tnd-button-primary')?.click();
    await settle();
    const post = asked(`/findings/${aFinding.id}/triage`, 'POST');
    post.flush({ ...aFinding, status: 'not-a-tool', canUndo: true });
    await settle();
    expect(post.request.body).toEqual({ action: 'not-a-tool', reason: 'A survey on paper' });
    expect(TestBed.inject(Router).url).toBe(`/discovery/${OTHER.id}`);
    expect(element.querySelector('tnd-undo-bar')?.textContent).toContain('Typeform is marked as not a tool.');
  });

  it('keeps what was typed when the decision is refused', async () => {
    const { element, settle, asked, press } = await openFinding(aFinding);
    await press('Not a tool');
    await type(element.querySelector('tnd-confirm-panel textarea'), 'A survey on paper');
    element.querySelector<HTMLButtonElement>('tnd-confirm-panel .tnd-button-primary')?.click();
    await settle();
    const detail = 'The finding is linked to a tool already: undo that first.';
    asked(`/findings/${aFinding.id}/triage`, 'POST').flush(
      { code: 'finding.status', detail },
      { status: 409, statusText: 'Conflict' },
    );
    await settle();
    expect(element.querySelector('tnd-confirm-panel')?.textContent).toContain(detail);
    expect(element.querySelector<HTMLTextAreaElement>('tnd-confirm-panel textarea')?.value).toBe('A survey on paper');
  });

  it('is linked to the tool suggested, and remembered only when asked to', async () => {
    const suggestedTool = { id: '0191c9a4-1111-4111-8111-000000000007', slug: 'jasper-ai', name: 'Jasper AI' };
    const { element, settle, asked, press } = await openFinding({ ...aFinding, suggestedTool });
    await press('Link to a tool');
    await press('Link Typeform to Jasper AI');
    await settle();
    expect(asked(`/findings/${aFinding.id}/triage`, 'POST').request.body).toEqual({
      action: 'link',
      toolId: suggestedTool.id,
      remember: false,
    });
    expect(element.querySelector('tnd-triage-link')?.textContent).toContain(
      'recognise suppliers written like “TYPEFORM, S.L.”, “PAYPAL *TYPEFORM” and 1 more as Jasper AI from now on',
    );
  });

  it('is not linked before a tool is chosen', async () => {
    const { element, press } = await openFinding(aFinding);
    await press('Link to a tool');
    await press('Link Typeform');
    expect(element.querySelector('tnd-triage-link .missing')?.textContent).toContain('Choose the tool that it is');
  });
});

describe('the keys and the ticks of the findings', () => {
  const press = async (target: Element | null, key: string, settle: () => Promise<void>): Promise<void> => {
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await settle();
  };

  it('open a decision while the finding has the focus, and never while somebody types', async () => {
    const { element, settle } = await openFinding(aFinding);
    await press(element.querySelector('.detail h2'), 'i', settle);
    expect(element.querySelector('tnd-triage-ignore')).not.toBeNull();
    await press(element.querySelector('tnd-triage-ignore textarea'), 'l', settle);
    expect(element.querySelector('tnd-triage-link')).toBeNull();
  });

  it('are off for whoever switched single letters off', async () => {
    const { element, settle } = await openFinding(aFinding);
    TestBed.inject(Preferences).shortcuts.choose('off');
    await press(element.querySelector('.detail h2'), 'i', settle);
    expect(element.querySelector('tnd-triage-ignore')).toBeNull();
    TestBed.inject(Preferences).shortcuts.choose('on');
  });
});

describe('several findings decided together', () => {
  const outcomes: BulkTriagePreview['findings'] = [
    { ...told(SUGGESTED), outcome: 'changes' },
    { ...told(OTHER), outcome: 'finding.unsuggested' },
  ];
  const panel = (element: HTMLElement): string =>
    element.querySelector('tnd-bulk-triage')?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
  const tickAll = async ({ element, settle }: Awaited<ReturnType<typeof openFinding>>): Promise<void> => {
    element.querySelector<HTMLInputElement>('tnd-findings-list .all input')?.click();
    await settle();
  };
  const confirm = async ({ element, settle }: Awaited<ReturnType<typeof openFinding>>): Promise<void> => {
    element.querySelector<HTMLButtonElement>('tnd-bulk-triage .tnd-button-primary')?.click();
    await settle();
  };

  it('UX-22 say before what changes and what is left out, and after what was refused', async () => {
    const page = await openFinding(aFinding);
    await tickAll(page);
    await page.press('Link to suggested tools');
    const findings = [aFinding.id, OTHER.id];
    const asked = page.asked('/findings/triage/preview', 'POST');
    expect(asked.request.body).toEqual({ action: 'link', selection: { findings } });
    asked.flush({ changes: 1, refused: 1, set: 's1', findings: outcomes });
    await page.settle();
    expect(panel(page.element)).toContain('1 finding changes: Typeform, 6,940.00 EUR: to Typeform');
    expect(panel(page.element)).toContain('Canva: no tool of the register is suggested');
    await confirm(page);
    const sent = page.asked('/findings/triage', 'POST');
    expect(sent.request.body).toEqual({ action: 'link', selection: { findings }, set: 's1' });
    sent.flush({
      batchId: 'b',
      done: [],
      refused: [
        { id: aFinding.id, name: 'Typeform', code: 'finding.status', detail: 'It is linked.' },
        { id: OTHER.id, name: 'Canva', code: 'finding.unsuggested', detail: '' },
      ],
    });
    await page.settle();
    const refused = page.element.querySelectorAll('tnd-bulk-triage [role=alert] li');
    expect([...refused].map(({ textContent }) => textContent.trim())).toEqual(['Typeform: It is linked.']);
  });

  it('UX-23 are all that match where that is said, and then the filter is sent, not the findings', async () => {
    const page = await openFinding(aFinding, CIO, { ...LIST, total: 213 });
    await tickAll(page);
    expect(page.element.querySelector('tnd-bulk-bar')?.textContent).toContain('2 selected');
    await page.press('Select all 213 that match');
    expect(page.element.querySelector('tnd-bulk-bar')?.textContent).toContain('All 213 that match selected');
    await page.press('Ignore until a date');
    const selection = { filter: { status: 'new' } };
    const asked = page.asked('/findings/triage/preview', 'POST');
    expect(asked.request.body).toEqual({ action: 'ignore', selection });
    asked.flush({ changes: 212, refused: 1, set: 's1', findings: outcomes });
    await page.settle();
    expect(panel(page.element)).toContain('Ignore 213 findings for a while');
    await type(page.element.querySelector('tnd-bulk-triage textarea'), 'Budget talks');
    await confirm(page);
    const sent = page.asked('/findings/triage', 'POST');
    expect(sent.request.body).toMatchObject({ action: 'ignore', selection, set: 's1', reason: 'Budget talks' });
    sent.flush({ code: 'selection.changed', changes: 214 }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    page.asked('/findings/triage/preview', 'POST').flush({ changes: 214, refused: 0, set: 's2', findings: outcomes });
    await page.settle();
    expect(panel(page.element)).toContain('What matches has changed: 214 would change now. Nothing was done');
    expect(page.element.querySelector<HTMLTextAreaElement>('tnd-bulk-triage textarea')?.value).toBe('Budget talks');
  });

  it('are taken back as one, each by the decision that was made about it', async () => {
    const page = await openFinding(aFinding);
    await tickAll(page);
    await page.press('Link to suggested tools');
    page.asked('/findings/triage/preview', 'POST').flush({ changes: 1, refused: 1, set: 's1', findings: outcomes });
    await page.settle();
    await confirm(page);
    const done = [{ id: aFinding.id, decision: '7' }];
    page.asked('/findings/triage', 'POST').flush({
      batchId: 'b',
      done,
      refused: [{ id: OTHER.id, name: 'Canva', code: 'finding.unsuggested', detail: '' }],
    });
    await page.settle();
    expect(page.element.querySelector('tnd-bulk-triage')).toBeNull();
    expect(page.element.querySelector('tnd-undo-bar')?.textContent).toContain('1 finding linked.');
    page.asked('/findings').flush(LIST);
    page.asked(`/findings/${aFinding.id}`).flush(aFinding);
    await page.press('Undo');
    const undo = page.asked('/findings/triage/undo', 'POST');
    expect(undo.request.body).toEqual({ findings: done });
    undo.flush({
      batchId: 'c',
      done: [],
      refused: [{ id: aFinding.id, name: null, code: 'finding.status', detail: '' }],
    });
    await page.settle();
    expect(page.element.querySelector('tnd-undo-bar')?.textContent).toContain(
      '1 finding has been decided since and stays as it is.',
    );
  });
});
