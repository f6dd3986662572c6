import { TestBed } from '@angular/core/testing';
import { type ImportView } from '@tandem/api-client';
import { openPage } from '../../../testing/open-page';
import { aPayment, anImport } from './import.sample';
import { ImportPage } from './import-page';

const PATH = `/imports/${anImport.id}`;
const QUESTION = { id: 'date-order', text: '', textEs: '', choices: ['dmy', 'mdy'] };

async function open(view: ImportView, permissions: readonly string[] = ['import.read', 'import.edit'], query = '') {
  const page = await openPage({
    path: 'discovery/imports/:id',
    component: ImportPage,
    address: `/discovery/imports/${view.id}${query}`,
    scopes: ['discovery'],
    permissions,
  });
  page.asked(PATH).flush(view);
  await page.settle();
  const button = (name: string): HTMLButtonElement | undefined =>
    [...page.element.querySelectorAll<HTMLButtonElement>('button')].find((each) => each.textContent.trim() === name);
  const press = async (name: string): Promise<void> => {
    button(name)?.click();
    await page.settle();
  };
  return { ...page, button, press };
}

const PUBLISH = 'Publish 1,180 payments, 45,120.33\u00a0EUR';

describe('a preview', () => {
  it('is published with the number of its payments and their sum on the button', async () => {
    const { element, settle, asked, press } = await open(anImport);
    await press(PUBLISH);
    asked(`${PATH}/publication`, 'POST').flush({ ...anImport, status: 'publishing' });
    await settle();
    asked(PATH).flush({ ...anImport, status: 'publishing' });
    await settle();
    expect(element.querySelector('[role="status"]')?.textContent).toContain('Publishing 1,180 payments');
  });

  it('is not published before its questions are answered', async () => {
    const { element, button, press } = await open({ ...anImport, questions: [QUESTION] });
    await press(PUBLISH);
    expect(button(PUBLISH)?.getAttribute('aria-disabled')).toBe('true');
    expect(element.querySelector('#tnd-import-said')?.textContent).toContain(
      'Publishing waits for the answer to 1 question below.',
    );
  });

  it('asks for the answer that is missing', async () => {
    const { element, press } = await open({ ...anImport, questions: [QUESTION] });
    await press('Read the file with these answers');
    expect(element.querySelector('tnd-import-questions .missing')?.textContent).toContain('Choose an answer');
  });

  it('is read again with the answers and the version that was seen', async () => {
    const { element, asked, press } = await open({ ...anImport, questions: [QUESTION] });
    element.querySelector<HTMLInputElement>('input[value="mdy"]')?.click();
    await press('Read the file with these answers');
    const { request } = asked(PATH, 'PATCH');
    expect([request.body, request.headers.get('If-Match')]).toEqual([{ answers: { 'date-order': 'mdy' } }, '"1"']);
  });

  it('collects changes of the columns, and keeps them when somebody else was faster', async () => {
    const { element, settle, asked, button, press } = await open(anImport);
    const purpose = [...element.querySelectorAll('select')].find((select) =>
      select.parentElement?.textContent.includes('Purpose'),
    );
    purpose?.querySelectorAll('option').forEach((option) => (option.selected = option.value === '0'));
    purpose?.dispatchEvent(new Event('change'));
    await settle();
    await press('Read the file again with 1 change');
    const patch = asked(PATH, 'PATCH');
    patch.flush({ code: 'version.stale' }, { status: 412, statusText: 'Precondition Failed' });
    await settle();
    asked(PATH).flush({ ...anImport, version: 2 });
    await settle();
    expect(patch.request.body).toEqual({ mapping: { purpose: { column: 0 } } });
    expect(element.querySelector('.problem')?.textContent).toContain('Somebody changed this');
    expect(button('Read the file again with 1 change')).toBeDefined();
  });

  it('is not published with changes that it was not read with', async () => {
    const { element, settle, button } = await open(anImport);
    const currency = element.querySelector<HTMLSelectElement>('tnd-dialect-fields select');
    currency?.querySelectorAll('option').forEach((option) => (option.selected = option.value === 'USD'));
    currency?.dispatchEvent(new Event('change'));
    await settle();
    expect(button(PUBLISH)?.getAttribute('aria-disabled')).toBe('true');
  });

  it('is only shown to those who may not publish it, with who may', async () => {
    const { element, button } = await open(anImport, ['import.read']);
    expect([button(PUBLISH), element.querySelector('select')]).toEqual([undefined, null]);
    expect(element.textContent).toContain('Finance or the CIO can publish it.');
  });

  it('UX-30 leads only to the pages that its reader may open', async () => {
    const published = { ...anImport, status: 'published' as const };
    const ways = async (...rights: readonly string[]): Promise<readonly (string | null)[]> => {
      const { element } = await open(published, ['import.read', ...rights]);
      return [...element.querySelectorAll('.ways a')].map((way) => way.getAttribute('href'));
    };
    expect(await ways()).toEqual([]);
    TestBed.resetTestingModule();
    expect(await ways('finding.read', 'dashboard.read')).toEqual(['/discovery', '/spend']);
  });

  it('leads from each count to its rows', async () => {
    const { element } = await open(anImport);
    const links = [...element.querySelectorAll('tnd-import-counts a')].map((link) => link.getAttribute('data-rows'));
    expect(links).toEqual([
      'commitment',
      'registered',
      'shadow',
      'review',
      'notTool',
      'all',
      'payment',
      'not-payment',
      'refused',
    ]);
  });
});

describe('the rows of an import', () => {
  it('are asked for as the address says, and show what each was taken for and why', async () => {
    const { element, settle, asked } = await open(anImport, ['import.read'], '?rows=shadow');
    const rows = asked(`${PATH}/rows`);
    rows.flush({ items: [aPayment], nextCursor: null, total: 12 });
    await settle();
    expect(rows.request.params.toString()).toBe('outcome=shadow');
    expect(element.querySelector('tnd-import-rows details')?.textContent).toContain('The text names Typeform.');
  });

  it('that could not be read say what stands there', async () => {
    const refused = {
      ...aPayment,
      kind: 'refused',
      outcome: null,
      reason: 'amount-not-a-number',
      detail: 'Importe: abc',
    };
    const { element, settle, asked } = await open(anImport, ['import.read'], '?rows=refused');
    asked(`${PATH}/rows`).flush({ items: [refused], nextCursor: null, total: 1 });
    await settle();
    const cells = [...element.querySelectorAll('tbody td')].map((cell) => cell.textContent.trim());
    expect(cells).toEqual(['Row 128', 'The amount is not a number', 'Importe: abc']);
  });
});

describe('a published import', () => {
  const published: ImportView = { ...anImport, status: 'published', publishedAt: '2026-11-03T10:00:00.000Z' };

  it('is not taken back without a reason', async () => {
    const { press } = await open(published);
    await press('Take back');
    await press('Take back 1,180 payments, 45,120.33\u00a0EUR');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
  });

  it('is taken back with the reason for the trail', async () => {
    const { element, asked, press } = await open(published);
    await press('Take back');
    const reason = element.querySelector('textarea');
    Object.assign(reason ?? {}, { value: 'Wrong month' });
    reason?.dispatchEvent(new Event('input'));
    await press('Take back 1,180 payments, 45,120.33\u00a0EUR');
    expect(asked(`${PATH}/reversal`, 'POST').request.body).toEqual({ reason: 'Wrong month' });
  });
});

describe('a preview that was discarded', () => {
  it('leads to no rows, because they are gone', async () => {
    const { element } = await open({ ...anImport, status: 'reversed', reversedAt: '2026-11-03T10:00:00.000Z' });
    expect(element.querySelector('tnd-import-counts a')).toBeNull();
  });
});

describe('an import that failed', () => {
  it('says why', async () => {
    const failure = { en: 'A budget year is closed.', es: 'Un ejercicio está cerrado.' };
    const { element } = await open({ ...anImport, status: 'failed', failure });
    expect(element.querySelector('#tnd-import-said')?.textContent).toContain('A budget year is closed.');
  });
});
