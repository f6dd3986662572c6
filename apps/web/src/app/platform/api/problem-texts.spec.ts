import { TestBed } from '@angular/core/testing';
import { type Language } from '@tandem/formatting';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { type FieldProblem } from './problem';
import { ProblemTexts } from './problem-texts';

const refused = (code: string, values: FieldProblem['values'] = {}): FieldProblem => ({
  pointer: '/amount',
  code,
  values,
});

async function said(language: Language, field: FieldProblem): Promise<string> {
  await loadTexts(language, 'app');
  return TestBed.inject(ProblemTexts).field(field);
}

describe('why a field was refused', () => {
  beforeEach(() => TestBed.configureTestingModule({ providers: provideTestPlatform() }));

  it.each<[Language, string]>([
    ['en', 'At most 1,200 characters fit here.'],
    ['es', 'Caben como máximo 1.200 caracteres.'],
  ])('is said in %s with its limit as that language writes numbers', async (language, sentence) => {
    expect(await said(language, refused('too_long', { max: 1200 }))).toBe(sentence);
  });

  it.each<[Language, RegExp]>([
    ['en', /agreed to 38,400\.00\sEUR\./],
    ['es', /aceptaron 38\.400,00\sEUR\./],
  ])('is said in %s with an amount as that language writes amounts', async (language, sentence) => {
    const atMost = { amount: '38400.00', currency: 'EUR' };
    expect(await said(language, refused('too_much', { atMost }))).toMatch(sentence);
  });

  it('names a currency as the API does', async () => {
    expect(await said('es', refused('currency', { currency: 'CHF' }))).toBe('El importe tiene que estar en CHF.');
  });

  it('is said in general where the server knows a reason that the page does not', async () => {
    expect(await said('es', refused('phase_of_the_moon'))).toBe('Así no se puede guardar. Hace falta otro valor.');
  });
});
