import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import { signal } from '@angular/core';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { parseProblem } from '../api/problem';
import { ProblemTexts } from '../api/problem-texts';
import { type FormFailure, formFailure } from './form-errors';

/** What a form with one field, a code, shows of a refusal. */
async function shown(status: number, body: unknown): Promise<FormFailure> {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  await loadTexts('es', 'app');
  return TestBed.runInInjectionContext(() => {
    const draft = form(signal({ code: '' }));
    return formFailure(parseProblem(status, body), { '/code': draft.code }, TestBed.inject(ProblemTexts));
  });
}

describe('a form that the API refused', () => {
  it('says at the field what to change, in the language of its reader', async () => {
    const { fields, general } = await shown(422, {
      code: 'validation.failed',
      requestId: '7f3a',
      errors: [{ pointer: '/code', code: 'too_long', detail: 'Too long', values: { max: 20 } }],
    });
    expect(fields.map(({ message }) => message)).toEqual(['Caben como máximo 20 caracteres.']);
    expect(general).toEqual([]);
  });

  it('says above the form what is refused of something that it does not ask for', async () => {
    const { general } = await shown(422, {
      code: 'validation.failed',
      requestId: '7f3a',
      errors: [
        { pointer: '/code', code: 'required' },
        { pointer: '/unitId', code: 'unknown' },
      ],
    });
    expect(general.map(({ text }) => text)).toEqual([
      'Ya no existe o no es visible con esta cuenta. Elegir otro valor.',
    ]);
  });

  it('UX-21 says with what belongs to no field the reference that the log knows it by', async () => {
    const { general } = await shown(500, { code: 'internal.error', status: 500, requestId: '7f3a' });
    expect(general.map(({ text }) => text)).toEqual([
      'Algo falló en el servidor. En esta página no se perdió nada. Referencia 7f3a.',
    ]);
  });

  it('has no reference where no answer came', async () => {
    const { general } = await shown(0, null);
    expect(general.map(({ text }) => text).join()).not.toContain('Referencia');
  });
});
