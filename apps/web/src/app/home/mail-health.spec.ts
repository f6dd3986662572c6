import { type MailDelivery } from '@tandem/api-client';
import { type OpenPage, openPage } from '../../testing/open-page';
import { MailHealth } from './mail-health';

const ON: MailDelivery = { isOn: true, isDemo: false, waiting: 0, sentInADay: 12, failed: 0, undelivered: [] };

const GIVEN_UP: MailDelivery = {
  ...ON,
  failed: 1,
  undelivered: [
    {
      id: 'm1',
      person: { id: 'p1', name: 'Ana Ruiz', title: 'CIO' },
      kind: 'request.decide',
      createdAt: '2026-11-23T09:00:00.000Z',
      attempts: 14,
      failure: '550 No such user',
      isGivenUp: true,
    },
  ],
};

async function openOn(delivery: MailDelivery): Promise<OpenPage> {
  const page = await openPage({
    path: 'home',
    component: MailHealth,
    address: '/home',
    scopes: ['home'],
    permissions: [],
  });
  page.asked('/mail-delivery').flush(delivery);
  await page.settle();
  return page;
}

const open = async (delivery: MailDelivery): Promise<string> => (await openOn(delivery)).element.textContent ?? '';

describe('what the administrator sees of mail', () => {
  it('is that it is off, why, and which setting changes that', async () => {
    expect(await open({ ...ON, isOn: false })).toContain('told on their screens alone. TANDEM_SMTP_URL sets one.');
  });

  it('is how much was taken within a day', async () => {
    expect(await open(ON)).toContain('12 mails were taken by the mail server within a day.');
  });

  it('is whom a mail did not reach, what the server said, and whether it is tried again', async () => {
    const words = await open(GIVEN_UP);
    expect(words).toContain('1 mail could not be delivered:');
    expect(words).toContain('To Ana Ruiz');
    expect(words).toContain('550 No such user');
    expect(words).toContain('It is not tried again.');
  });

  it('sends a mail that was given up again, and says so', async () => {
    const page = await openOn(GIVEN_UP);
    page.element.querySelector('button')?.click();
    await page.settle();
    page.asked('/mail-delivery/m1/resending', 'POST').flush(ON);
    await page.settle();
    page.asked('/mail-delivery').flush(ON);
    await page.settle();
    expect(page.element.querySelector('[role=status]')?.textContent).toContain(
      'The mail to Ana Ruiz is being sent again.',
    );
    expect(page.element.querySelector('button')).toBeNull();
  });

  it('says why a mail is not sent again, and keeps the way to try', async () => {
    const page = await openOn(GIVEN_UP);
    page.element.querySelector('button')?.click();
    await page.settle();
    page.asked('/mail-delivery/m1/resending', 'POST').flush(null, { status: 503, statusText: 'Unavailable' });
    await page.settle();
    page.asked('/mail-delivery').flush(GIVEN_UP);
    await page.settle();
    expect(page.element.querySelector('[role=alert]')).not.toBeNull();
    expect(page.element.querySelector('button')).not.toBeNull();
  });
});
