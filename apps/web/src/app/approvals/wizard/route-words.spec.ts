import { TestBed } from '@angular/core/testing';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { Formatter } from '../../platform';
import { alternativeWords } from './route-words';

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
