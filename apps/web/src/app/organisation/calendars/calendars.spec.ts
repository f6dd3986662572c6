import { type OpenPage, openPage } from '../../../testing/open-page';
import { CalendarFormPage } from './calendar-form-page';
import { CalendarsPage } from './calendars-page';

const CHRISTMAS = {
  day: '2026-12-25',
  name: { en: 'Christmas Day', es: 'Navidad' },
  source: 'Official gazette',
  isFixed: true,
};
const UNIT = { id: 'u1', code: 'MX', name: 'Mexico' };
const SPAIN = {
  country: 'ES',
  weekdays: [1, 2, 3, 4, 5],
  opens: 540,
  closes: 1_080,
  isDefault: true,
  units: [UNIT],
  holidays: [CHRISTMAS],
  toTakeOver: 8,
  version: 3,
};
const EDITOR = ['organisation.edit'];

const openList = async (permissions: readonly string[], calendars: readonly object[] = [SPAIN]): Promise<OpenPage> => {
  const page = await openPage({
    path: 'here',
    component: CalendarsPage,
    address: '/here?year=2026',
    scopes: ['organisation', 'frame'],
    permissions,
  });
  page.asked('/business-calendars').flush({ items: calendars, nextCursor: null });
  await page.settle();
  return page;
};

const openForm = async (country: string): Promise<OpenPage> => {
  const page = await openPage({
    path: country === 'new' ? 'here/new' : 'here/:country',
    component: CalendarFormPage,
    address: `/here/${country}`,
    scopes: ['organisation', 'frame'],
    permissions: EDITOR,
  });
  page.asked('/units').flush({ items: [{ ...UNIT, parentId: null, manager: null }], nextCursor: null });
  await page.settle();
  return page;
};

const buttons = ({ element }: OpenPage): string[] =>
  [...element.querySelectorAll('button')].map(
    (button) => button.getAttribute('aria-label') ?? button.textContent.trim(),
  );

async function press({ element, settle }: OpenPage, words: string): Promise<void> {
  const named = (button: HTMLElement): boolean =>
    `${button.getAttribute('aria-label') ?? ''} ${button.textContent}`.includes(words);
  [...element.querySelectorAll('button')].find(named)?.click();
  await settle();
}

async function type({ element, settle }: OpenPage, label: string, text: string): Promise<void> {
  const box = [...element.querySelectorAll('mat-form-field')].find((field) => field.textContent.includes(label));
  const field = box?.querySelector<HTMLInputElement | HTMLSelectElement>('input, select');
  if (field) {
    field.value = text;
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input'));
    field.dispatchEvent(new Event('input'));
  }
  await settle();
}

async function tick({ element, settle }: OpenPage, label: string): Promise<void> {
  const labels = [...element.querySelectorAll<HTMLLabelElement>('label')];
  labels
    .find((candidate) => candidate.textContent.includes(label))
    ?.querySelector('input')
    ?.click();
  await settle();
}

describe('the calendars', () => {
  it('say which days count, who goes by them, and the holidays of the year', async () => {
    const { element } = await openList([]);
    expect(element.querySelector('tnd-calendar-section h2')?.textContent).toBe('Spain');
    const facts = [...element.querySelectorAll('dd')].map((fact) => fact.textContent);
    expect(facts).toEqual([
      'Monday, Tuesday, Wednesday, Thursday and Friday',
      '09:00 to 18:00',
      'the company and Mexico, with all below it',
    ]);
    const row = [...element.querySelectorAll('tbody td, tbody th')].map((cell) => cell.textContent.trim());
    expect(row[0]).toBe('Fri, 25 Dec 2026');
    expect(row[1]).toContain('the same day every year');
  });

  it('offer nothing to somebody who only reads', async () => {
    const page = await openList([]);
    expect(buttons(page).filter((name) => /Add|Remove|Take over/.test(name))).toEqual([]);
    expect(page.element.querySelector('tnd-page-header a')).toBeNull();
  });

  it('are asked for the year in the address', async () => {
    const page = await openPage({
      path: 'here',
      component: CalendarsPage,
      address: '/here?year=2027',
      scopes: ['organisation', 'frame'],
      permissions: [],
    });
    expect(page.asked('/business-calendars').request.params.get('year')).toBe('2027');
  });

  it('say what counts where there is none, and where none is that of the company', async () => {
    const none = await openList([], []);
    expect(none.element.textContent).toContain('Monday to Friday count, without holidays');
  });

  it('say that no holidays came along, and what counts without a calendar of the company', async () => {
    const { element } = await openList([], [{ ...SPAIN, isDefault: false, holidays: [] }]);
    expect(element.textContent).toContain('No holidays are on record for 2026');
    expect(element.textContent).toContain('No calendar is that of the company');
  });

  it('bring a removed holiday back as it was', async () => {
    const page = await openList(EDITOR);
    await press(page, 'Remove Christmas Day, 25 Dec 2026');
    page.asked('/business-calendars/ES/holidays/2026-12-25', 'DELETE').flush(null);
    await page.settle();
    page.asked('/business-calendars').flush({ items: [{ ...SPAIN, holidays: [] }], nextCursor: null });
    await page.settle();
    expect(page.element.querySelector('tnd-undo-bar')?.textContent).toContain('Christmas Day is removed.');
    await press(page, 'Undo');
    expect(page.asked('/business-calendars/ES/holidays', 'POST').request.body).toEqual(CHRISTMAS);
  });

  it('take the fixed days of the year before over, and give them back', async () => {
    const page = await openList(EDITOR);
    await press(page, 'Take over the 8 fixed days of 2025');
    const sent = page.asked('/business-calendars/ES/fixed-days', 'POST');
    expect(sent.request.body).toEqual({ year: 2026 });
    sent.flush({ items: [{ ...CHRISTMAS, day: '2026-01-01' }] });
    await page.settle();
    page.asked('/business-calendars').flush({ items: [{ ...SPAIN, toTakeOver: 0 }], nextCursor: null });
    await page.settle();
    expect(buttons(page).join()).not.toContain('Take over');
    await press(page, 'Undo');
    expect(page.asked('/business-calendars/ES/holidays/2026-01-01', 'DELETE').request.method).toBe('DELETE');
  });

  it('say what was refused, and read the list again', async () => {
    const page = await openList(EDITOR);
    await press(page, 'Remove Christmas Day');
    page
      .asked('/business-calendars/ES/holidays/2026-12-25', 'DELETE')
      .flush({ code: 'not_found' }, { status: 404, statusText: 'Not Found' });
    await page.settle();
    expect(page.element.querySelector('[role=alert]')?.textContent).not.toBe('');
    expect(page.asked('/business-calendars').request.method).toBe('GET');
  });

  it('say which of the two names of a holiday is missing', async () => {
    const page = await openList(EDITOR);
    await press(page, 'Add a holiday');
    page.element.querySelector<HTMLButtonElement>('form .tnd-button-primary')?.click();
    await page.settle();
    const missing = [...page.element.querySelectorAll('form mat-error')].map((error) => error.textContent?.trim());
    expect(missing).toContain('Enter the name in English');
    expect(missing).toContain('Enter the name in Spanish');
  });

  it('tell at the day that it is a holiday already, and lose nothing that was typed', async () => {
    const page = await openList(EDITOR);
    await press(page, 'Add a holiday');
    await type(page, 'Day', '2026-12-25');
    await type(page, 'Name in English', 'Christmas');
    await type(page, 'Name in Spanish', 'Navidad');
    await type(page, 'Where it was read', 'Gazette');
    await tick(page, 'The same day every year');
    page.element.querySelector<HTMLButtonElement>('form .tnd-button-primary')?.click();
    await page.settle();
    const sent = page.asked('/business-calendars/ES/holidays', 'POST');
    expect(sent.request.body).toEqual({
      day: '2026-12-25',
      name: { en: 'Christmas', es: 'Navidad' },
      source: 'Gazette',
      isFixed: true,
    });
    sent.flush({ code: 'duplicate' }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    expect(page.element.querySelector('mat-error')?.textContent).toContain('This day is a holiday already');
    expect(page.element.querySelector<HTMLInputElement>('form input')?.value).toBe('2026-12-25');
  });
});

describe('the form of a calendar', () => {
  const sent = async (page: OpenPage): Promise<void> => {
    page.element.querySelector<HTMLButtonElement>('form .tnd-button-primary')?.click();
    await page.settle();
  };

  it('adds one for a country that was chosen', async () => {
    const page = await openForm('new');
    await sent(page);
    expect(page.element.querySelector('tnd-error-summary')?.textContent).toContain('Choose a country');
    await type(page, 'Country', 'MX');
    await tick(page, 'Mexico');
    await tick(page, 'Saturday');
    await sent(page);
    expect(page.asked('/business-calendars', 'POST').request.body).toEqual({
      country: 'MX',
      weekdays: [1, 2, 3, 4, 5, 6],
      opens: 540,
      closes: 1_020,
      isDefault: false,
      unitIds: ['u1'],
    });
  });

  it('sends the hours that are typed, of a day that is long enough', async () => {
    const page = await openForm('ES');
    page.asked('/business-calendars/ES').flush(SPAIN);
    await page.settle();
    await type(page, 'From', '17:30');
    await sent(page);
    expect(page.element.textContent).toContain('Enter an hour that is at least one hour after the beginning');
    await type(page, 'Until', '00:00');
    await sent(page);
    expect(page.asked('/business-calendars/ES', 'PATCH').request.body).toEqual({ opens: 1_050, closes: 1_440 });
  });

  it('does not send a week without a working day', async () => {
    const page = await openForm('ES');
    page.asked('/business-calendars/ES').flush({ ...SPAIN, weekdays: [1] });
    await page.settle();
    await tick(page, 'Monday');
    await sent(page);
    expect(page.element.querySelector('tnd-error-summary')?.textContent).toContain('at least one day of the week');
  });

  it('lays what somebody else saved beneath what was ticked', async () => {
    const page = await openForm('ES');
    page.asked('/business-calendars/ES').flush(SPAIN);
    await page.settle();
    await tick(page, 'Friday');
    await sent(page);
    const change = page.asked('/business-calendars/ES', 'PATCH');
    expect(change.request.headers.get('If-Match')).toBe('"3"');
    expect(change.request.body).toEqual({ weekdays: [1, 2, 3, 4] });
    change.flush({ code: 'version.stale' }, { status: 412, statusText: 'Precondition Failed' });
    await page.settle();
    page.asked('/business-calendars/ES').flush({ ...SPAIN, units: [], version: 4 });
    await page.settle();
    expect(page.element.querySelector('tnd-meanwhile')?.textContent).toContain('Units that go by it');
    await sent(page);
    const again = page.asked('/business-calendars/ES', 'PATCH');
    expect(again.request.headers.get('If-Match')).toBe('"4"');
    expect(again.request.body).toEqual({ weekdays: [1, 2, 3, 4] });
  });

  it('says what goes with a calendar before it is deleted', async () => {
    const page = await openForm('ES');
    page.asked('/business-calendars/ES').flush(SPAIN);
    await page.settle();
    await press(page, 'Delete the calendar of Spain');
    expect(page.element.querySelector('tnd-confirm-panel')?.textContent).toContain('holidays of every year');
    page.element.querySelector<HTMLButtonElement>('tnd-confirm-panel .tnd-button-primary')?.click();
    await page.settle();
    expect(page.asked('/business-calendars/ES', 'DELETE').request.headers.get('If-Match')).toBe('"3"');
  });
});
