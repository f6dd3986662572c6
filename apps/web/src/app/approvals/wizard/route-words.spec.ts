import { TestBed } from '@angular/core/testing';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { Formatter } from '../../platform';
import { alternativeWords, stepsWords } from './route-words';

describe('who decides, in words', () => {
  const step = (role: 'cio' | 'cmo' | 'finance', name: string, approvals: number) => ({
    key: role,
    role,
    label: { en: role, es: role },
    turn: 1,
    approvals,
    rejection: 'counts' as const,
    people: [{ id: name, name, title: null }],
    deputies: [],
  });

  it.each([
    [3, '3 approvals: Ana (CIO), Marta (CMO), Pilar (Finance).'],
    [2, '2 approvals: 2 of: Ana (CIO), Marta (CMO), Pilar (Finance).'],
  ])('says of three at the same time that %i are enough', async (approvals, said) => {
    TestBed.configureTestingModule({ providers: provideTestPlatform() });
    const texts = await loadTexts('en', 'approvals');
    const format = new Formatter({ language: 'en', region: 'en-GB', timeZone: 'Europe/Madrid' });
    const steps = [step('cio', 'Ana', approvals), step('cmo', 'Marta', approvals), step('finance', 'Pilar', approvals)];
    expect(stepsWords(steps, { texts, format })).toBe(said);
  });
});

describe('what would change the lane, in words', () => {
  it('names the limit and how many approvals there would be, in Spanish as well', async () => {
    TestBed.configureTestingModule({ providers: provideTestPlatform() });
    const texts = await loadTexts('es', 'approvals');
    const format = new Formatter({ language: 'es', region: 'es-ES', timeZone: 'Europe/Madrid' });
    const limit = { amount: '10000.00', currency: 'EUR' };
    const words = alternativeWords(
      { because: 'cost-up-to', limit, dataClasses: [], lane: 'sprint', approvals: 1 },
      { texts, format },
    );
    expect(words.replace(/\u00a0/g, ' ')).toBe(
      'Un coste de hasta 10.000,00 EUR va por el carril Sprint: 1 aprobación.',
    );
  });
});
