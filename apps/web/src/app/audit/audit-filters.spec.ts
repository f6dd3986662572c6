import { TestBed } from '@angular/core/testing';
import { loadTexts, provideTestPlatform } from '../../testing/test-platform';
import { Formatter } from '../platform';
import { trailWords } from '../platform/trail';
import { aRefusal, anEvent } from './audit.sample';
import { eventWords, objectLink } from './audit-event-view';
import { type AuditFilters, actorChips, auditFilterFields, auditQuery, periodWords } from './audit-filters';

const ANA = '0191c9a4-1111-4111-8111-0000000000aa';
const NONE: AuditFilters = { actor: '', action: '', object: '', consequence: '', result: '', from: '', to: '' };

async function words() {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  const texts = await loadTexts('en', 'audit');
  const format = new Formatter({ language: 'en', region: 'en-GB', timeZone: 'Europe/Madrid' });
  return trailWords(texts, format, (id) => ({ [ANA]: 'Ana Ruiz' })[id]);
}

describe('the filters of the trail', () => {
  it('ask the API for what they say and nothing else', () => {
    const filters = { ...NONE, actor: ANA, object: 'tool:0191c9a4', from: '2026-11-01' };
    expect(auditQuery(filters)).toEqual({
      query: { actor: ANA, object: 'tool:0191c9a4', from: '2026-11-01' },
      dropped: [],
    });
  });

  it.each([
    ['actor', 'ana'],
    ['object', 'tool:a b'],
    ['from', '1/11/2026'],
    ['result', 'maybe'],
  ] as const)('leave out and tell a %s that means nothing', (name, value) => {
    expect(auditQuery({ ...NONE, [name]: value })).toEqual({ query: {}, dropped: [`${name}=${value}`] });
  });

  it('keep what an old link asked for among the choices', async () => {
    const fields = auditFilterFields(
      { ...NONE, actor: ANA, action: 'contract.renew', object: `tool:${anEvent.object.id}` },
      { words: await words(), events: [anEvent] },
    );
    expect(fields.map(({ options }) => options[0]?.label)).toEqual([
      'contract.renew',
      'HubSpot (Tool)',
      'Money',
      'Done',
    ]);
  });

  it('say whose events are shown, and nothing of somebody that no link means', async () => {
    const said = await words();
    const stranger = ANA.replace('aa', 'bb');
    const tell = (actor: string) => actorChips({ actor }, said).map((chip) => chip.words);
    expect([tell(ANA), tell(stranger), tell('ana'), tell('')]).toEqual([['Who: Ana Ruiz'], ['Who: …0000bb'], [], []]);
  });

  it('say a period, one with one end as since or until', async () => {
    const said = await words();
    const tell = (filters: Partial<AuditFilters>) => periodWords({ ...NONE, ...filters }, said);
    expect([
      tell({ from: '2026-11-01', to: '2026-11-20' }),
      tell({ from: '2026-11-01' }),
      tell({ to: '2026-11-20' }),
      tell({}),
    ]).toEqual(['1 Nov 2026 to 20 Nov 2026', 'since 1 Nov 2026', 'until 20 Nov 2026', '']);
  });
});

describe('an event of the trail in words', () => {
  it('says who did what to what, and what changed', async () => {
    expect(eventWords(anEvent, await words())).toMatchObject({
      did: 'Changed the tool',
      who: 'Ana Ruiz',
      capacity: 'CIO',
      object: 'HubSpot',
      change: 'Category: CRM → CRM and e-mail',
      reason: '',
    });
  });

  it('says an attempt that was refused in the reader’s words, and keeps what the product answered', async () => {
    expect(eventWords(aRefusal, await words())).toMatchObject({
      did: 'Tried to change a tool',
      change: 'The tool cannot change from its present status to this one.',
      reason: 'The tool cannot change from its present status to this one.',
      answer: 'A tool that is trial cannot become retired.',
      changes: [],
    });
  });

  it('names the product itself where nobody acted', async () => {
    const byItself = { ...anEvent, actor: null, capacity: 'system' };
    expect(eventWords(byItself, await words())).toMatchObject({ who: 'Tandem', capacity: '' });
  });

  it.each([
    ['as it was called then', { type: 'tool', id: ANA, label: 'HubSpot' }, 'HubSpot'],
    ['by its name of today where it kept none', { type: 'person', id: ANA, label: null }, 'Ana Ruiz'],
    ['a calendar by its country', { type: 'business-calendar', id: 'ES', label: 'ES' }, 'Spain'],
    ['nothing where there was none', { type: 'trail', id: null, label: null }, ''],
  ])('names its object %s', async (_how, object, name) => {
    expect(eventWords({ ...anEvent, object }, await words()).object).toBe(name);
  });

  it('leads to the page of its object where there is one', () => {
    const session = { ...anEvent, object: { type: 'session', id: 's1', label: null } };
    expect([objectLink(anEvent), objectLink(session)]).toEqual([{ path: '/tools/t1' }, null]);
  });
});
