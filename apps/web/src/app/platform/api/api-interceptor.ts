import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, throwError } from 'rxjs';
import { Texts } from '../i18n/texts';
import { parseProblem } from './problem';
import { SessionExpiry } from './session-expiry';

/**
 * Speaks to the API in the language of the interface, turns every failure into a `ProblemError`, and notices a session
 * that has ended.
 */
export const apiInterceptor: HttpInterceptorFn = (request, next) => {
  const expiry = inject(SessionExpiry);
  const spoken = request.clone({ setHeaders: { 'Accept-Language': inject(Texts).language() } });
  return next(spoken).pipe(
    catchError((error: unknown) => {
      if (!(error instanceof HttpErrorResponse)) {
        return throwError(() => error);
      }
      const problem = parseProblem(error.status, error.error);
      if (problem.code === 'session.required') {
        expiry.notice();
      }
      return throwError(() => problem);
    }),
  );
};
