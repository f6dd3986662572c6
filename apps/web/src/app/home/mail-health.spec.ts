import { type MailDelivery } from '@tandem/api-client';
import { openPage } from '../../testing/open-page';
import { MailHealth } from './mail-health';

const ON: MailDelivery = { isOn: true, isDemo: false, waiting: 0, sentInADay: 12, failed: 0, undelivered: [] };

async function open(delivery: MailDelivery): Promise<string> {
  const page = await openPage({
    path: 'home',
    component: MailHealth,
    address: '/home',
    scopes: ['home'],
    permissions: [],
  });
  page.asked('/mail-delivery').flush(delivery);
  await page.settle();
  return page.element.textContent ?? '';
}

describe('what the administrator sees of mail', () => {
  it('is that it is off, why, and which setting changes that', async () => {
    expect(await open({ ...ON, isOn: false })).toContain('told on their screens alone. TANDEM_SMTP_URL sets one.');
  });

  it('is how much was taken within a day', async () => {
    expect(await open(ON)).toContain('12 mails were taken by the mail server within a day.');
  });

  it('is whom a mail did not reach, what the server said, and whether it is tried again', async () => {
    const undelivered = [
      {
        id: 'm1',
        person: { id: 'p1', name: 'Ana Ruiz', title: 'CIO' },
        kind: 'request.decide' as const,
        createdAt: '2026-11-23T09:00:00.000Z',
        attempts: 14,
        failure: '550 No such user',
        isGivenUp: true,
      },
    ];
    const words = await open({ ...ON, failed: 1, undelivered });
    expect(words).toContain('1 mail could not be delivered:');
    expect(words).toContain('To Ana Ruiz');
    expect(words).toContain('550 No such user');
    expect(words).toContain('It is not tried again.');
  });
});
