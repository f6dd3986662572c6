import { TestBed } from '@angular/core/testing';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { ProblemError } from '../../platform';
import { emptyDraft } from './draft-model';
import { refusedAnswers } from './refused-answers';

const refusal = (pointer: string, code: string): ProblemError =>
  new ProblemError({
    code: 'budget.year_ended',
    status: 409,
    detail: '',
    requestId: null,
    fields: [{ pointer, code, detail: 'In the words of the API.' }],
    extensions: {},
  });

describe('an answer that the API refused', () => {
  beforeEach(() => TestBed.configureTestingModule({ providers: provideTestPlatform() }));

  it.each([
    ['en', 'The fiscal year of this budget line is over. The request needs a line of the current year.'],
    ['es', 'El ejercicio de esta partida ya terminó. La solicitud necesita una partida del ejercicio en curso.'],
  ] as const)('says in %s that the year of its line is over', async (language, message) => {
    const texts = await loadTexts(language, 'approvals');
    const model = { ...emptyDraft([]), budgetLineId: 'l-1' };
    expect(refusedAnswers(refusal('/budgetLineId', 'year_ended'), model, texts)).toEqual({
      budgetLineId: { value: 'l-1', message },
    });
  });

  it('says that it is missing', async () => {
    const texts = await loadTexts('es', 'approvals');
    const { whatFor } = refusedAnswers(refusal('/whatFor', 'required'), emptyDraft([]), texts);
    expect(whatFor?.message).toBe('Indicar para qué sirve');
  });

  it('keeps the words of the API where there are no others', async () => {
    const texts = await loadTexts('es', 'approvals');
    const { budgetLineId } = refusedAnswers(refusal('/budgetLineId', 'unknown'), emptyDraft([]), texts);
    expect(budgetLineId?.message).toBe('In the words of the API.');
  });
});
