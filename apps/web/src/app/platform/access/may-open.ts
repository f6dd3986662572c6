import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import { Session } from '../session/session';
import { type PlaceKey, opens } from './places';

/** The page that says who can. It stands at the address that was asked for, so that a reload asks again. */
export const NOT_ALLOWED = '/not-allowed';

/** Route guard: whoever has none of the rights of a place sees who has, instead of a page without its data. */
export function mayOpen(place: PlaceKey): CanActivateFn {
  return (_route, state) => {
    const router = inject(Router);
    return (
      opens(place, inject(Session).me()?.permissions ?? []) ||
      new RedirectCommand(router.createUrlTree([NOT_ALLOWED], { queryParams: { place } }), { browserUrl: state.url })
    );
  };
}
