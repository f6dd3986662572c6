import { type AuditEventRecord } from '@tandem/api-client';
import { openPage } from '../../testing/open-page';
import { AuditEventPage } from './audit-event-page';
import { aRefusal, anEvent } from './audit.sample';

const RECORD: AuditEventRecord = {
  ...anEvent,
  body: '[1, 36, "2026-11-23T04:14:03.850000Z"]',
  seal: {
    sequence: 48_209,
    previousHash: '7b1c44f0',
    hash: 'e09a51d2',
    sealedAt: '2026-11-23T04:14:05.000Z',
    matches: true,
  },
};

const open = async (record: AuditEventRecord, language: 'en' | 'es' = 'en') => {
  const page = await openPage({
    path: 'audit/:event',
    component: AuditEventPage,
    address: `/audit/${record.id}`,
    scopes: ['audit'],
    language,
  });
  page.asked(`/audit-events/${record.id}`).flush(record);
  await page.settle();
  return { ...page, text: (page.element.textContent ?? '').replace(/\s+/g, ' ') };
};

describe('the page of one event', () => {
  it('UX-38 says who did what to what, and what it changed, in words', async () => {
    const { element, text } = await open(RECORD);
    expect(element.querySelector('h1')?.textContent).toBe('Event 36');
    expect(text).toContain('Changed the tool: HubSpot');
    expect(element.querySelector('del')?.textContent).toBe('CRM');
    expect(element.querySelector('ins')?.textContent).toBe('CRM and e-mail');
    expect(element.querySelector('a[href="/tools/t1"]')).not.toBeNull();
  });

  it('shows the seal before it, its own, and that they match recomputation', async () => {
    const { text } = await open(RECORD);
    expect(text).toContain('Seal number48,209');
    expect(text).toContain('Seal before7b1c44f0');
    expect(text).toContain('This seale09a51d2');
    expect(text).toMatch(/Matches recomputation yes/);
  });

  it('says loudly that an event was changed', async () => {
    const { text } = await open({ ...RECORD, seal: RECORD.seal && { ...RECORD.seal, matches: false } }, 'es');
    expect(text).toContain('no: se cambió el evento o su sello');
  });

  it('shows the very text that was sealed on demand', async () => {
    const { element } = await open(RECORD);
    const raw = element.querySelector('details');
    expect([raw?.open, raw?.querySelector('pre')?.textContent]).toEqual([false, RECORD.body]);
  });

  it('says of a refusal why, and of an event of this moment that its seal follows', async () => {
    const { text } = await open({ ...aRefusal, body: '[]', seal: null });
    expect(text).toContain('Why it was refusedThe tool cannot change from its present status to this one.');
    expect(text).toContain('Not sealed yet; a seal follows within seconds.');
  });
});
