import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from './session';

/** Where sign-in leads back to. Only an address within this application is followed: `//host` would leave it. */
export function safeReturn(address: string | null): string {
  return address !== null && /^\/(?![/\\])/.test(address) && !address.startsWith('/sign-in') ? address : '/home';
}

/** Sends whoever is not signed in to the sign-in page, which leads back to this very address, query and fragment too. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  return (await session.restore()) || router.createUrlTree(['/sign-in'], { queryParams: { return: state.url } });
};
