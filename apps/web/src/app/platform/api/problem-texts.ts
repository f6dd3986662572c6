import { Injectable, inject } from '@angular/core';
import { Formatting } from '../formatting/formatting';
import { Texts } from '../i18n/texts';
import { fieldWords } from './field-words';
import { type FieldProblem, type ProblemError } from './problem';

/** Says a problem in the words of the interface: what happened and what to do next. */
@Injectable({ providedIn: 'root' })
export class ProblemTexts {
  private readonly texts = inject(Texts);
  private readonly formatting = inject(Formatting);

  sentence(problem: ProblemError): string {
    return this.texts.t(`app.problem.${problem.code}`);
  }

  /** Why one field was refused, and what it takes instead. */
  field({ code, values }: FieldProblem): string {
    return this.texts.t(fieldWords(code), this.written(values));
  }

  /** "Reference 7f3a…", or an empty text when the API never answered. */
  reference(problem: ProblemError): string {
    return problem.requestId === null ? '' : this.texts.t('app.problemReference', { id: problem.requestId });
  }

  /** What happened and, where the API answered, the reference under which its log knows it. */
  withReference(problem: ProblemError): string {
    const reference = this.reference(problem);
    return reference === '' ? this.sentence(problem) : `${this.sentence(problem)} ${reference}.`;
  }

  /** All there is to say where no field is at hand to say it at. */
  inFull(problem: ProblemError): string {
    return [this.withReference(problem), ...problem.fields.map((field) => this.field(field))].join(' ');
  }

  private written(values: FieldProblem['values']): Readonly<Record<string, string>> {
    const format = this.formatting.current();
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        if (typeof value === 'string') {
          return [name, value];
        }
        return [name, typeof value === 'number' ? format.count(value) : format.money(value)];
      }),
    );
  }
}
