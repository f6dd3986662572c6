import { Injectable, inject } from '@angular/core';
import { Texts } from '../i18n/texts';
import { type ProblemError } from './problem';

/** Says a problem in the words of the interface: what happened and what to do next. */
@Injectable({ providedIn: 'root' })
export class ProblemTexts {
  private readonly texts = inject(Texts);

  sentence(problem: ProblemError): string {
    return this.texts.t(`app.problem.${problem.code}`);
  }

  /** "Reference 7f3a…", or an empty text when the API never answered. */
  reference(problem: ProblemError): string {
    return problem.requestId === null ? '' : this.texts.t('app.problemReference', { id: problem.requestId });
  }
}
