import { TestBed } from '@angular/core/testing';
import { loadTexts, provideTestPlatform } from '../../testing/test-platform';
import { Formatter, type Language } from '../platform';
import { contractWords } from './tool-contract';
import { ownerFacts, recordFacts } from './tool-facts';
import { courseWords } from './tool-money';
import { aTool } from './tool.sample';

async function context(today: string, language: Language = 'en') {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  const texts = await loadTexts(language, 'registry');
  const region = language === 'es' ? 'es-ES' : 'en-GB';
  return { texts, format: new Formatter({ language, region, timeZone: 'Europe/Madrid' }), today };
}

const withContract = (contract: Partial<NonNullable<typeof aTool.contract>>) => ({
  ...aTool,
  contract: { endsOn: '2027-01-31', noticeBy: '2026-11-30', autoRenews: true, amount: null, ...contract },
});

describe('the contract of a tool in one sentence', () => {
  it('says what happens without notice, and how long there is', async () => {
    const tool = withContract({ amount: { amount: '36000.00', currency: 'EUR' } });
    expect(contractWords(tool, await context('2026-11-23'))).toEqual({
      sentence: 'Give notice to HubSpot Inc. by 30 Nov 2026 or it renews (36,000.00\u00a0EUR).',
      left: '7 days left.',
      nearness: 'soon',
    });
  });

  it('says the same in Spanish', async () => {
    const { sentence, left } = contractWords(withContract({}), await context('2026-11-29', 'es'));
    expect(`${sentence} ${left}`).toBe('Avisar a HubSpot Inc. antes del 30 nov 2026 o se renueva. Queda 1 día.');
  });

  it.each([
    ['a contract that ends by itself', { autoRenews: false }, 'Decide by 30 Nov 2026: it does not renew by itself.'],
    [
      'a contract of which nobody knows whether it renews',
      { autoRenews: null },
      'Give notice to HubSpot Inc. by 30 Nov 2026. Whether it renews by itself is not on record.',
    ],
    [
      'a contract without a notice deadline',
      { noticeBy: null },
      'It ends on 31 Jan 2027; no notice deadline is on record.',
    ],
    ['a contract without dates', { noticeBy: null, endsOn: null }, 'The contract has no dates on record.'],
  ])('speaks of %s', async (_, contract, sentence) => {
    expect(contractWords(withContract(contract), await context('2026-11-23')).sentence).toBe(sentence);
  });

  it('keeps saying that a deadline was missed until something is decided', async () => {
    const missed = await context('2026-12-01');
    expect([
      contractWords(withContract({}), missed),
      contractWords(withContract({ autoRenews: false }), missed).sentence,
    ]).toEqual([
      {
        sentence: 'The notice deadline was 30 Nov 2026: without notice it renews on 31 Jan 2027.',
        left: '',
        nearness: 'passed',
      },
      'The notice deadline was 30 Nov 2026.',
    ]);
  });

  it('has its last day, which is not late yet', async () => {
    expect(contractWords(withContract({}), await context('2026-11-30')).left).toBe('Today is the last day.');
  });

  it('says that there is none on record', async () => {
    expect(contractWords({ ...aTool, contract: null }, await context('2026-11-23')).sentence).toBe(
      'No contract is on record.',
    );
  });
});

describe('the course of the costs of a tool', () => {
  const month = (name: string, amount: string) => ({ month: name, amount: { amount, currency: 'EUR' } });

  it('compares the last whole month, never the one in progress', async () => {
    const { texts, format } = await context('2026-11-23');
    const months = [month('2026-09', '2800.10'), month('2026-10', '3000.05'), month('2026-11', '120.00')];
    expect(courseWords(months, texts, format)).toBe(
      'Oct 2026: 3,000.05\u00a0EUR, +199.95\u00a0EUR against Sept 2026. Nov 2026 so far: 120.00\u00a0EUR.',
    );
  });

  it('says that nothing changed instead of a change of zero', async () => {
    const { texts, format } = await context('2026-11-23');
    const months = [month('2026-09', '99.00'), month('2026-10', '99.00'), month('2026-11', '0.00')];
    expect(courseWords(months, texts, format)).toContain('Oct 2026: 99.00\u00a0EUR, the same as in Sept 2026.');
  });

  it('compares nothing across currencies', async () => {
    const { texts, format } = await context('2026-11-23');
    const dollars = { month: '2026-09', amount: { amount: '90.00', currency: 'USD' } };
    expect(courseWords([dollars, month('2026-10', '99.00'), month('2026-11', '0.00')], texts, format)).toContain(
      'Oct 2026: 99.00\u00a0EUR. ',
    );
  });

  it('is empty without months', async () => {
    const { texts, format } = await context('2026-11-23');
    expect(courseWords([], texts, format)).toBe('');
  });
});

describe('the facts of a tool', () => {
  it('name who looks after it with their post, and say where nobody does', async () => {
    const { texts } = await context('2026-11-23');
    expect(ownerFacts(aTool, texts).map(({ value, isMissing }) => [value, isMissing])).toEqual([
      ['Marta Gil, CMO', false],
      ['not on record', true],
      ['not on record', true],
      ['not on record', true],
      ['Marketing', false],
    ]);
  });

  it('say when a discovered tool was first seen', async () => {
    const { texts, format } = await context('2026-11-23');
    const found = { ...aTool, origin: 'discovered' as const, firstSeen: '2026-02-11' };
    const values = recordFacts(found, texts, format).map(({ value }) => value);
    expect(values).toEqual(['HubSpot Inc.', 'CRM', 'found in payments', '11 Feb 2026', '3 Nov 2026, 10:41']);
  });
});
