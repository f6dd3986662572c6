import { TestBed } from '@angular/core/testing';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { type Language, ProblemError, ProblemTexts, type Texts } from '../../platform';
import { emptyDraft } from './draft-model';
import { refusedAnswers } from './refused-answers';

const refusal = (pointer: string, code: string): ProblemError =>
  new ProblemError({
    code: 'budget.year_ended',
    status: 409,
    detail: '',
    requestId: null,
    fields: [{ pointer, code, values: {} }],
    extensions: {},
  });

const wordsIn = async (language: Language): Promise<{ texts: Texts; problems: ProblemTexts }> => ({
  texts: await loadTexts(language, 'approvals'),
  problems: TestBed.inject(ProblemTexts),
});

describe('an answer that the API refused', () => {
  beforeEach(() => TestBed.configureTestingModule({ providers: provideTestPlatform() }));

  it.each([
    ['en', 'The fiscal year of this budget line is over. The request needs a line of the current year.'],
    ['es', 'El ejercicio de esta partida ya terminó. La solicitud necesita una partida del ejercicio en curso.'],
  ] as const)('says in %s that the year of its line is over', async (language, message) => {
    const words = await wordsIn(language);
    const model = { ...emptyDraft([]), budgetLineId: 'l-1' };
    expect(refusedAnswers(refusal('/budgetLineId', 'year_ended'), model, words)).toEqual({
      budgetLineId: { value: 'l-1', message },
    });
  });

  it('says that it is missing', async () => {
    const { whatFor } = refusedAnswers(refusal('/whatFor', 'required'), emptyDraft([]), await wordsIn('es'));
    expect(whatFor?.message).toBe('Indicar para qué sirve');
  });

  it('says what is wrong with an answer that is there, in the language of the page', async () => {
    const refused = refusal('/budgetLineId', 'unknown');
    const { budgetLineId } = refusedAnswers(refused, emptyDraft([]), await wordsIn('es'));
    expect(budgetLineId?.message).toBe('Ya no existe o no es visible con esta cuenta. Elegir otro valor.');
  });
});
