import { HttpErrorResponse, type HttpHeaders, type HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { inject } from '@angular/core';
import { type Observable, catchError, switchMap, tap, throwError } from 'rxjs';
import { Texts } from '../i18n/texts';
import { type ProblemError, parseProblem } from './problem';
import { SessionExpiry } from './session-expiry';

/**
 * Speaks to the API in the language of the interface and turns every failure into a `ProblemError`. A call that finds the
 * session over waits until the same person has signed in again, and is then made once more, as it was: with the same
 * idempotency key, so that nothing happens twice.
 */
export const apiInterceptor: HttpInterceptorFn = (request, next) => {
  const expiry = inject(SessionExpiry);
  const spoken = request.clone({ setHeaders: { 'Accept-Language': inject(Texts).language() } });
  const hear = (headers: HttpHeaders): void => {
    const seconds = headers.get('session-seconds-left');
    if (seconds !== null) {
      expiry.prolong(Number(seconds));
    }
  };
  const attempt = (onRefusal: (problem: ProblemError) => Observable<never> | ReturnType<typeof next>) =>
    next(spoken).pipe(
      tap((event) => {
        if (event instanceof HttpResponse) {
          hear(event.headers);
        }
      }),
      catchError((error: unknown) => {
        if (!(error instanceof HttpErrorResponse)) {
          return throwError(() => error);
        }
        hear(error.headers);
        return onRefusal(parseProblem(error.status, error.error));
      }),
    );
  const fail = (problem: ProblemError): Observable<never> => throwError(() => problem);

  return attempt((problem) =>
    problem.code === 'session.required' && expiry.isKnown()
      ? expiry.whenRenewed().pipe(switchMap((isSame) => (isSame ? attempt(fail) : fail(problem))))
      : fail(problem),
  );
};
